import { Readability } from '@mozilla/readability';
import { readBlocks, type Block } from './blocks.ts';
import type { PageDocument, PageElement } from './dom.ts';

/** What Readability takes for the article; nothing where it finds none or stumbles. `document` is used up by it. */
export function readable(document: PageDocument): readonly Block[] {
  const reader = new Readability<unknown>(document, {
    charThreshold: 250,
    disableJSONLD: true,
    serializer: (node: unknown) => node,
  });
  try {
    // The serializer hands out the element itself, made of the same DOM.
    const content = (reader.parse()?.content ?? undefined) as PageElement | undefined;
    return content === undefined ? [] : readBlocks(content);
  } catch {
    return []; // It asks odd pages for what they do not have; they are read in another way.
  }
}

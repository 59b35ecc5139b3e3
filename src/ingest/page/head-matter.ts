import { parseByline } from '../../domain/text/byline.ts';
import { repeatsHeadline } from '../../domain/text/headline.ts';
import { isKicker } from '../../domain/text/metadata-lines.ts';
import type { PageMetadata } from './metadata.ts';

const headParagraphs = 4;

/** The paragraphs without headline, section and byline above the text. */
export function withoutHeadMatter(
  paragraphs: readonly string[],
  { title = '', author = '' }: Pick<PageMetadata, 'title' | 'author'>,
): readonly string[] {
  return paragraphs.filter((text, index) => {
    const isAuthor = author !== '' && text.toLowerCase() === author.toLowerCase();
    const isHead =
      isAuthor || repeatsHeadline(text, title) || isKicker(text) || parseByline(text) !== undefined;
    return index >= headParagraphs || !isHead;
  });
}

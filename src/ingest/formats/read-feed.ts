import { isTooDeep, mostLevels } from '../json.ts';
import { excessOf } from '../markup-limits.ts';
import type { FeedDocument } from './feed-format.ts';
import { feedFormats } from './index.ts';
import { repairXml } from './repair.ts';
import { countEntries, salvage } from './salvage.ts';

export type FeedDocumentReading =
  | { readonly kind: 'feed'; readonly document: FeedDocument }
  | { readonly kind: 'refused'; readonly reason: string };

const feedLimits = { tags: 200_000, depth: 100, attributes: 1_000 };

/** Reads a feed of any known format: parsed as it is meant, else mended, else entry by entry. */
export function readFeedDocument(source: string): FeedDocumentReading {
  const isJson = /^\s*[[{]/.test(source);
  const text = isJson ? source : repairXml(source);
  const reason = isJson ? jsonExcess(text) : excessOf(text, 'xml', feedLimits);
  if (reason !== undefined) return { kind: 'refused', reason: `it has ${reason}` };
  const format = feedFormats.find(({ recognises }) => recognises(text));
  const parsed = format === undefined ? undefined : tryParse(() => format.parse(text));
  const expected = isJson ? 0 : countEntries(text);
  if (parsed !== undefined && parsed.entries.length >= expected) return { kind: 'feed', document: parsed };
  const salvaged = isJson ? undefined : salvage(text);
  const document = mostEntries(parsed, salvaged);
  if (document === undefined || (format === undefined && document.entries.length === 0))
    return { kind: 'refused', reason: 'it is not a feed' };
  return { kind: 'feed', document };
}

function jsonExcess(text: string): string | undefined {
  return isTooDeep(text) ? `more than ${mostLevels} levels` : undefined;
}

function mostEntries(
  parsed: FeedDocument | undefined,
  salvaged: FeedDocument | undefined,
): FeedDocument | undefined {
  if (parsed === undefined || salvaged === undefined) return parsed ?? salvaged;
  return salvaged.entries.length > parsed.entries.length ? { ...parsed, entries: salvaged.entries } : parsed;
}

function tryParse(parse: () => FeedDocument): FeedDocument | undefined {
  try {
    return parse();
  } catch {
    return undefined; // What a parser cannot read is read entry by entry.
  }
}

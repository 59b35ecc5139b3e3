/** A summary as a reader sees it, with the article it was made of. */
export interface ShownSummary {
  readonly title?: string | undefined;
  /** The article's sentences. */
  readonly article: readonly string[];
  /** Its points, in the order shown. */
  readonly points: readonly Point[];
}

interface Point {
  readonly text: string;
  /** Number (from 0) of the article's sentence that it is; missing when it was written anew. */
  readonly from?: number | undefined;
}

/** One kind of mistake that a reader would notice. */
export interface FaultRule {
  readonly name: string;
  /** The rule in words. */
  readonly rule: string;
  /** Texts of the points that have the fault. */
  readonly find: (summary: ShownSummary) => readonly string[];
}

/** Lower case, plain quotation marks and dashes, single spaces. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„«»]|``|''/g, '"')
    .replace(/[‘’`´]/g, "'")
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words of at least one letter or digit, lower-cased. */
export function wordsOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
}

/** A rule about single points. */
export function pointRule(
  name: string,
  rule: string,
  has: (text: string, summary: ShownSummary) => boolean,
): FaultRule {
  return {
    name,
    rule,
    find: (summary) => summary.points.map((point) => point.text).filter((text) => has(text, summary)),
  };
}

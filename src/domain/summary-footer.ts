import type { Summary, SummaryEngine } from './summary.ts';

const made: Readonly<Record<SummaryEngine, string>> = {
  extractive: "the article's own sentences",
  seq2seq: 'written by a model, names and numbers checked',
  opening: 'opening sentences',
};

/** How a summary was made, in the parts that every card shows: kind and reason, model, words read. */
export function summaryFooter(summary: Summary): readonly string[] {
  const { model, wordsRead } = summary;
  const read = `read ${wordsRead} ${wordsRead === 1 ? 'word' : 'words'}`;
  return [...howMade(summary), model, read].filter((part) => part !== undefined);
}

/** Kind and reason, and what else is to be said of it: "opening sentences (the model did not answer in time)". */
export function howMade({ engine, fallbackReason, note }: Summary): readonly string[] {
  const kind = fallbackReason === undefined ? made[engine] : `${made[engine]} (${fallbackReason})`;
  return note === undefined ? [kind] : [kind, note];
}

import type { Summary, SummaryEngine } from './summary.ts';

const made: Readonly<Record<SummaryEngine, string>> = {
  extractive: "the article's own sentences",
  seq2seq: 'written by a model, names and numbers checked',
  opening: 'opening sentences',
};

/** How a summary was made, in the parts that every card shows: kind and reason, model, words read. */
export function summaryFooter({
  engine,
  fallbackReason,
  note,
  model,
  wordsRead,
}: Summary): readonly string[] {
  const kind = fallbackReason === undefined ? made[engine] : `${made[engine]} (${fallbackReason})`;
  const read = `read ${wordsRead} ${wordsRead === 1 ? 'word' : 'words'}`;
  return [kind, note, model, read].filter((part) => part !== undefined);
}

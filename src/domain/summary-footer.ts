import type { Summary } from './summary.ts';
import { cardWording } from './wording/card-wording.ts';

/** How a summary was made, in the parts that every card shows: kind and reason, model, words read. */
export function summaryFooter(summary: Summary): readonly string[] {
  const { model, wordsRead } = summary;
  return [...howMade(summary), model, cardWording.wordsRead(wordsRead)].filter((part) => part !== undefined);
}

/** Kind and reason, and what else is to be said of it: "opening sentences (the model did not answer in time)". */
export function howMade({ engine, fallbackReason, note }: Summary): readonly string[] {
  const made = cardWording.made[engine];
  const kind = fallbackReason === undefined ? made : `${made} (${fallbackReason})`;
  return note === undefined ? [kind] : [kind, note];
}

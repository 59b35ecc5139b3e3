import type { SummaryEngine } from '../summary.ts';
import { counted } from './counted.ts';

/** What stands around the words of outlets on cards and lists. */
export const cardWording = {
  untitled: 'Untitled',
  others: (count: number) => `+${count} more`,
  notShown: (count: number) => `… and ${count} more`,
  page: (number: number, of: number) => `Page ${number} of ${of}`,
  evidence: 'What the summary rests on',
  noEvidence: 'No sentence of the article matches it closely.',
  made: {
    extractive: "the article's own sentences",
    seq2seq: 'written by a model, names and numbers checked',
    opening: 'opening sentences',
  } satisfies Readonly<Record<SummaryEngine, string>>,
  wordsRead: (words: number) => `read ${counted(words, 'word')}`,
  slowModel: 'the model needs longer for this article',
  /** `seconds`: how long it may still take; `place` in the queue, from 1. */
  waiting({ seconds, place }: { readonly seconds: number; readonly place: number }): string {
    const queue = place > 1 ? `, ${ordinal(place)} in the queue` : '';
    return `summary in about ${Math.max(1, Math.round(seconds))} s${queue}`;
  },
};

function ordinal(place: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(place);
  const endings: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' };
  return `${place}${endings[rule] ?? 'th'}`;
}

import { pointRule, wordsOf } from './shown-summary.ts';

export const headline = pointRule(
  'repeated headline',
  'The point has nine in ten of the headline’s words, and nine in ten of its own words are from the headline.',
  (text, { title }) => {
    const head = new Set(wordsOf(title ?? ''));
    const own = new Set(wordsOf(text));
    if (head.size === 0 || own.size === 0) return false;
    const shared = [...head].filter((word) => own.has(word)).length;
    return shared >= 0.9 * head.size && shared >= 0.9 * own.size;
  },
);

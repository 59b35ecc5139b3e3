/**
 * What makes two articles tell one event. Found by search over the labelled articles of the benchmark's tuning part
 * (`npm run bench:stories`), and read against the groups of some thousand real articles; the part that is kept back
 * was looked at afterwards. Cosines and shares are 0–1.
 */
export const sameEvent = {
  /** Cosine over the whole text, and over headline and opening. */
  whole: 0.5,
  opening: 0.5,
  /** Mean cosine of the same two without the terms that are names: names alone make a saga, not an event. */
  plain: 0.2,
  /** Each number both give, of `countedNumbers` at most. */
  number: 0.04,
  countedNumbers: 2,
  /** An outlet rarely tells an event twice; its second text in the same words is mostly the next event. */
  sameSource: 0.1,
  /** For each day between them. */
  day: 0.02,
  /** Where one of them holds no names (scripts and texts without capitals), nothing but words can tell them apart. */
  nameless: 0.1,
} as const;

/** From here on two articles tell the same event in other words. */
export const sameEventScore = 0.43;
/** So much less is enough where two articles of a story say the same. */
export const consensusDiscount = 0.03;
/** So sure must the likeness to a second story be before two stories become one. */
export const sureScore = 0.55;
/** How like the members on the whole an article must be to belong to them. */
export const leastAverage = 0.24;
/** The same where no single member is surely alike. */
export const consensusAverage = 0.4;
/** From this mean cosine on two stories look like one to somebody who reads both in one list. */
export const akinScore = 0.3;
/** Below this cosine of the words that are no names, the same people or places are in two events. */
export const leastPlain = 0.22;

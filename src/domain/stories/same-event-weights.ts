/**
 * What makes two articles tell one event. Fitted by logistic regression over the pairs of the labelled articles
 * (`npm run bench:stories`: samples, labels, and the parts `tuning` and `kept-back` of the tellings), divided by 20, and
 * read against the groups of some thousand real articles; the limits were chosen with the part `fresh` as well, and
 * `second fresh` was measured afterwards. Cosines and shares are 0–1.
 */
export const sameEvent = {
  /** Cosine over headline and opening. */
  opening: 0.145,
  /** The lesser share of one headline's weight that stands in the other article. */
  headline: 0.18,
  /** Mean cosine over text and opening without the terms that are names: names alone make a saga, not an event. */
  plain: 0.565,
  /** For the natural logarithm of how many words are shared: the same cosine out of more of them is surer. */
  sharedWords: 0.072,
  /** Each number both give, of `countedNumbers` at most. */
  number: 0.032,
  countedNumbers: 2,
  /** An outlet rarely tells an event twice; its second text in the same words is mostly the next event. */
  sameSource: 0.16,
  /** Where both openings name weekdays, and none in common: Tuesday's match is not Thursday's. */
  otherWeekday: 0.05,
  /** For each day between them. */
  day: 0.024,
  /** Where one of them holds no names (scripts and texts without capitals), nothing but words can tell them apart. */
  nameless: 0.2,
} as const;

/** From here on two articles tell the same event in other words. */
export const sameEventScore = 0.46;
/** So much less is enough where two articles of a story say the same. */
export const consensusDiscount = 0.05;
/** So sure must the likeness to a second story be before two stories become one. */
export const sureScore = 0.6;
/** How like the members on the whole an article must be to belong to them. */
export const leastAverage = 0.36;
/** The same where no single member is surely alike. */
export const consensusAverage = 0.44;
/** From this mean cosine on two stories look like one to somebody who reads both in one list. */
export const akinScore = 0.3;
/** Below this cosine of the words that are no names, the same people or places are in two events. */
export const leastPlain = 0.15;

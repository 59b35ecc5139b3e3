import type { EventFeatures } from './event-features.ts';
import { overlap } from './min-hash.ts';
import { dot, plainDot, sharedWeight } from './term-vector.ts';

/** Two articles further apart than this are never compared: the same words are then another event. */
export const windowMs = 72 * 3_600_000;

/** Shared shingles that make a copy or an edit, when the names agree too. */
const copyOverlap = 0.3;
const copyLikeness = 0.45;
/** A copy keeps the names. The same words around other names are a form that was filled in twice. */
const copyNames = 0.6;
/** From here on two articles tell the same event in other words; tuned on the labelled articles of the benchmark. */
const sameEvent = 0.42;
/** So much less is enough where two articles of a story say the same. */
const consensusDiscount = 0.07;
/**
 * What likeness is made of: all words, the words that are no names (names alone make a saga, not an event), and the
 * names that agree.
 */
const weights = { words: 0.6, plainWords: 0.4, names: 0.1 };
const leastPlain = 0.14;
/** Articles without names, as in scripts without capitals, neither agree nor disagree. */
const noNames = 0.6;
/** Less than this over all words is not worth a closer look. */
const leastLikeness = 0.2;
/** An outlet rarely tells an event twice; its second text in the same words is mostly the next event. */
const sameSourceSurplus = 0.08;
const surplusPerDay = 0.015;
/** From here on two stories look like one to somebody who reads both in one list. */
const akinScore = 0.27;
/** In another language names alone are left: this share of each article's, and so telling. */
const akinNames = 0.3;
const akinTelling = 12;

export type Likeness = {
  /** 0–1: how far beyond doubt, for choosing among several. */
  readonly score: number;
  readonly isCopy: boolean;
  readonly isSameEvent: boolean;
  /** Not by itself; but where several articles of a story say so, it is. */
  readonly isLikely: boolean;
};

const unlike: Likeness = { score: 0, isCopy: false, isSameEvent: false, isLikely: false };

/** Whether two articles tell the same event. In doubt, no: a wrong merge is worse than a missed one. */
export function likeness(a: EventFeatures, b: EventFeatures): Likeness {
  const apartMs = Math.abs(a.publishedAt.getTime() - b.publishedAt.getTime());
  if (a.language !== b.language || apartMs > windowMs) return unlike;
  const names = nameAgreement(a, b);
  if (names.disagree || scoresDisagree(a, b)) return unlike;
  const likeWords = (dot(a.whole, b.whole) + dot(a.opening, b.opening)) / 2;
  const shared =
    a.signature === undefined || b.signature === undefined ? 0 : overlap(a.signature, b.signature);
  if (likeWords < leastLikeness) return unlike;
  const plain =
    (plainDot(a.whole, b.whole, [a.names, b.names]) + plainDot(a.opening, b.opening, [a.names, b.names])) / 2;
  const score = weights.words * likeWords + weights.plainWords * plain + weights.names * names.agreement;
  const isVerbatim = shared >= copyOverlap && likeWords >= copyLikeness;
  if (isVerbatim && names.agreement < copyNames) return unlike;
  const surplus =
    (a.source === b.source ? sameSourceSurplus : 0) + (surplusPerDay * apartMs) / (24 * 3_600_000);
  const margin = plain < leastPlain ? -1 : score - sameEvent - surplus;
  return {
    score: Math.max(score, shared),
    isCopy: isVerbatim,
    isSameEvent: isVerbatim || margin >= 0,
    isLikely: isVerbatim || margin >= -consensusDiscount,
  };
}

/** Whether two articles may tell the same event: too little to join them, enough not to show both in one list. */
export function isAkin(a: EventFeatures, b: EventFeatures): boolean {
  if (a.language === b.language) return likeness(a, b).score >= akinScore;
  const ofA = sharedWeight(a.mainNames, b.names);
  const ofB = sharedWeight(b.mainNames, a.names);
  const least = Math.min(ofA.shared / Math.max(1, ofA.all), ofB.shared / Math.max(1, ofB.all));
  return least >= akinNames && Math.max(ofA.shared, ofB.shared) >= akinTelling;
}

/**
 * Each article's main names, looked for among all names of the other: the veto against the same kind of event
 * elsewhere. Agreement is 0–1.
 */
function nameAgreement(a: EventFeatures, b: EventFeatures): { agreement: number; disagree: boolean } {
  const ofA = sharedWeight(a.mainNames, b.names);
  const ofB = sharedWeight(b.mainNames, a.names);
  if (ofA.all === 0 || ofB.all === 0) return { agreement: noNames, disagree: false };
  const least = Math.min(ofA.shared / ofA.all, ofB.shared / ofB.all);
  const most = Math.max(ofA.shared / ofA.all, ofB.shared / ofB.all);
  return { agreement: Math.sqrt(least * most), disagree: most < 0.35 || least < 0.1 };
}

/** Two results, none in common: two matches of the same teams. */
function scoresDisagree(a: EventFeatures, b: EventFeatures): boolean {
  if (a.scores.length === 0 || b.scores.length === 0) return false;
  return !a.scores.some((score) => b.scores.includes(score));
}

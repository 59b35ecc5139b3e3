import type { EventFeatures } from './event-features.ts';
import { overlap } from './min-hash.ts';
import { dot, sharedWeight } from './term-vector.ts';

/** From here on two stories look like one to somebody who reads both in one list. */
const akinScore = 0.27;
/** In another language names alone are left: this share of each article's, and so telling. */
const akinNames = 0.3;
const akinTelling = 12;

/** Two articles further apart than this are never compared: the same words are then another event. */
export const windowMs = 72 * 3_600_000;

/** Shared shingles that make a copy or an edit, when the names agree too. */
const copyOverlap = 0.3;
const copyLikeness = 0.45;
/** Likeness of headline, opening and text that makes the same event in other words; tuned on the labelled samples. */
const sameEvent = 0.46;
/** So much less is enough when all main names are shared, and these are rare ones. */
const namesDiscount = 0.16;
const tellingNames = 24;
/** An outlet rarely tells an event twice; its second text in the same words is mostly the next event. */
const sameSourceSurplus = 0.08;
const surplusPerDay = 0.01;

export type Likeness = {
  /** 0–1: how far beyond doubt, for choosing among several. */
  readonly score: number;
  readonly isCopy: boolean;
  readonly isSameEvent: boolean;
};

const unlike: Likeness = { score: 0, isCopy: false, isSameEvent: false };

/** Whether two articles tell the same event. In doubt, no: a wrong merge is worse than a missed one. */
export function likeness(a: EventFeatures, b: EventFeatures): Likeness {
  const apartMs = Math.abs(a.publishedAt.getTime() - b.publishedAt.getTime());
  if (a.language !== b.language || apartMs > windowMs) return unlike;
  const names = nameAgreement(a, b);
  if (names.disagree || scoresDisagree(a, b)) return unlike;
  const score = (dot(a.whole, b.whole) + dot(a.opening, b.opening)) / 2;
  const shared =
    a.signature === undefined || b.signature === undefined ? 0 : overlap(a.signature, b.signature);
  const isCopy = shared >= copyOverlap && score >= copyLikeness;
  const surplus =
    (a.source === b.source ? sameSourceSurplus : 0) + (surplusPerDay * apartMs) / (24 * 3_600_000);
  const needed = sameEvent - namesDiscount * names.agreement + surplus;
  return { score: Math.max(score, shared), isCopy, isSameEvent: isCopy || score >= needed };
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
 * elsewhere. Agreement is 0–1: how many, and how telling.
 */
function nameAgreement(a: EventFeatures, b: EventFeatures): { agreement: number; disagree: boolean } {
  const ofA = sharedWeight(a.mainNames, b.names);
  const ofB = sharedWeight(b.mainNames, a.names);
  if (ofA.all === 0 || ofB.all === 0) return { agreement: 0, disagree: false };
  const least = Math.min(ofA.shared / ofA.all, ofB.shared / ofB.all);
  const most = Math.max(ofA.shared / ofA.all, ofB.shared / ofB.all);
  const both = Math.min(1, Math.max(0, (Math.sqrt(least * most) - 0.35) / 0.4));
  const telling = Math.min(1, Math.max(ofA.shared, ofB.shared) / tellingNames);
  return { agreement: both * telling, disagree: most < 0.35 || least < 0.1 };
}

/** Two results, none in common: two matches of the same teams. */
function scoresDisagree(a: EventFeatures, b: EventFeatures): boolean {
  if (a.scores.length === 0 || b.scores.length === 0) return false;
  return !a.scores.some((score) => b.scores.includes(score));
}

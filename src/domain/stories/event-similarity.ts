import { designationsDisagree } from './designations.ts';
import type { EventFeatures } from './event-features.ts';
import { overlap } from './min-hash.ts';
import { akinScore, consensusDiscount, leastPlain, sameEvent, sameEventScore } from './same-event-weights.ts';
import { dot, plainDot, sharedCount, sharedWeight } from './term-vector.ts';

/** Two articles further apart than this are never compared: the same words are then another event. */
export const windowMs = 72 * 3_600_000;
const dayMs = 24 * 3_600_000;

/** Shared shingles that make a copy or an edit, when the names agree too. */
const copyOverlap = 0.3;
const copyLikeness = 0.45;
/** Below this cosine of the openings the articles only share background, or a list of fixtures. */
const copyOpening = 0.3;
/** A copy keeps the names. The same words around other names are a form that was filled in twice. */
const copyNames = 0.6;
/** The same over the words that are no names: so alike with so few names in common, it is a form too. */
const formPlain = 0.5;
/** Shares of the main names that are found in the other article: too few for any event, and few. */
const noneNames = 0.27;
const leastNames = 0.1;
const fewNames = 0.33;
/** Less than this over all words is not worth a closer look. */
export const leastLikeness = 0.12;
/** What is taken to be found of a headline that tells nothing. */
const headlineless = 0.5;
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
const copy: Likeness = { score: 1, isCopy: true, isSameEvent: true, isLikely: true };

/** Whether two articles tell the same event. In doubt, no: a wrong merge is worse than a missed one. */
export function likeness(a: EventFeatures, b: EventFeatures): Likeness {
  const apartMs = Math.abs(a.publishedAt.getTime() - b.publishedAt.getTime());
  if (a.language !== b.language || apartMs > windowMs) return unlike;
  const whole = dot(a.whole, b.whole);
  if (whole < leastLikeness) return unlike;
  const names = nameAgreement(a, b);
  if (names.disagree || designationsDisagree(a.designations, b.designations)) return unlike;
  const opening = dot(a.opening, b.opening);
  if (whole >= copyLikeness && opening >= copyOpening && isVerbatim(a, b))
    return names.agreement < copyNames ? unlike : copy;
  const plain =
    (plainDot(a.whole, b.whole, [a.names, b.names]) + plainDot(a.opening, b.opening, [a.names, b.names])) / 2;
  if (plain < leastPlain || (names.areFew && plain > formPlain)) return unlike;
  const score =
    sameEvent.opening * opening +
    sameEvent.headline * Math.min(headlineFound(a, b), headlineFound(b, a)) +
    sameEvent.plain * plain +
    sameEvent.sharedWords * Math.log(1 + sharedCount(a.whole.terms, b.whole.terms)) +
    sameEvent.number * Math.min(sameEvent.countedNumbers, sharedCount(a.numbers, b.numbers)) -
    (a.source === b.source ? sameEvent.sameSource : 0) -
    (names.areMissing ? sameEvent.nameless : 0) -
    (sameEvent.day * apartMs) / dayMs -
    (designationsDisagree(a.weekdays, b.weekdays) ? sameEvent.otherWeekday : 0);
  return {
    score: Math.min(1, Math.max(0, score)),
    isCopy: false,
    isSameEvent: score >= sameEventScore,
    isLikely: score >= sameEventScore - consensusDiscount,
  };
}

/** Whether two articles may tell the same event: too little to join them, enough not to show both in one list. */
export function isAkin(a: EventFeatures, b: EventFeatures): boolean {
  if (a.language === b.language) return alikeWords(a, b) >= akinScore && !nameAgreement(a, b).disagree;
  const ofA = sharedWeight(a.mainNames, b.names);
  const ofB = sharedWeight(b.mainNames, a.names);
  const least = Math.min(ofA.shared / Math.max(1, ofA.all), ofB.shared / Math.max(1, ofB.all));
  return least >= akinNames && Math.max(ofA.shared, ofB.shared) >= akinTelling;
}

/** 0–1: how much of what a's headline tells stands in b. What is news in one article is at least mentioned in another of its event. */
function headlineFound(a: EventFeatures, b: EventFeatures): number {
  const inWhole = sharedWeight(a.headline, b.whole.terms);
  return inWhole.all === 0 ? headlineless : inWhole.shared / inWhole.all;
}

/** 0–1, over the whole text and the opening. */
function alikeWords(a: EventFeatures, b: EventFeatures): number {
  return (dot(a.whole, b.whole) + dot(a.opening, b.opening)) / 2;
}

function isVerbatim(a: EventFeatures, b: EventFeatures): boolean {
  return (
    a.signature !== undefined && b.signature !== undefined && overlap(a.signature, b.signature) >= copyOverlap
  );
}

type NameAgreement = {
  readonly agreement: number;
  readonly disagree: boolean;
  readonly areFew: boolean;
  readonly areMissing: boolean;
};

/** Articles without names, as in scripts without capitals, neither agree nor disagree. */
const noNames: NameAgreement = { agreement: 0.6, disagree: false, areFew: false, areMissing: true };

/**
 * Each article's main names, looked for among all names of the other: the veto against the same kind of event
 * elsewhere. Agreement is 0–1.
 */
function nameAgreement(a: EventFeatures, b: EventFeatures): NameAgreement {
  const ofA = sharedWeight(a.mainNames, b.names);
  const ofB = sharedWeight(b.mainNames, a.names);
  if (ofA.all === 0 || ofB.all === 0) return noNames;
  const least = Math.min(ofA.shared / ofA.all, ofB.shared / ofB.all);
  const most = Math.max(ofA.shared / ofA.all, ofB.shared / ofB.all);
  return {
    agreement: Math.sqrt(least * most),
    disagree: most < noneNames || least < leastNames,
    areFew: most < fewNames,
    areMissing: false,
  };
}

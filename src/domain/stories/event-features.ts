import { words } from '../text/words.ts';
import { designationsIn, weekdaysIn } from './designations.ts';
import { foreground } from './foreground.ts';
import { forgetRareWords, knownWord, type KnownWord, type Term } from './known-words.ts';
import { signatureOf, type Signature } from './min-hash.ts';
import { mainNames, namesOf } from './name-words.ts';
import { unitVector, vector, type TermVector } from './term-vector.ts';
import { rarity } from './word-rarity.ts';

/** What of an article is compared: its headline, its opening, and the beginning of the text, in characters. */
const openingLength = 560;
const comparedLength = 3500;
/** Enough for that after what is left out. */
const readLength = 5000;
const keptTerms = 100;
const keptOpeningTerms = 40;
/** Below this a word says nothing about the event. */
const leastWeight = 3;

/** What is kept of an article to tell which story it belongs to. Hashes are ascending. */
export type EventFeatures = {
  readonly articleId: string;
  readonly source: string;
  readonly language: string;
  readonly publishedAt: Date;
  /** The weightiest terms of headline and text; of length 1. */
  readonly whole: TermVector;
  /** Of headline and opening alone. */
  readonly opening: TermVector;
  /** Of the headline, with how much each tells. */
  readonly headline: TermVector;
  /** All names in what is compared: hashed. */
  readonly names: Uint32Array;
  /** Names in headline and opening, with how much each tells. */
  readonly mainNames: TermVector;
  /** Numbers that are not met in every article: hashed. */
  readonly numbers: Uint32Array;
  /** Results, storms and flights that headline and opening are about, as in `designationsIn`. */
  readonly designations: readonly string[];
  /** Weekdays that headline and opening name, as in `weekdaysIn`. */
  readonly weekdays: readonly string[];
  readonly signature: Signature | undefined;
};

export type ComparedArticle = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly language: string;
  readonly publishedAt: Date;
};

/** How often terms occur in the articles that are compared with. */
export interface TermCounts {
  readonly articles: number;
  withTerm(hash: number): number;
}

export function featuresOf(article: ComparedArticle, counts: TermCounts): EventFeatures {
  forgetRareWords();
  const { title, id, source, language, publishedAt } = article;
  const text = foreground(article.text.slice(0, readLength));
  const start = text.slice(0, endOfOpening(text));
  const rest = text.slice(start.length, comparedLength);
  const titleWords = words(title).map(knownWord);
  const startWords = words(start).map(knownWord);
  const restWords = words(rest).map(knownWord);
  const bodyWords = [...startWords, ...restWords];
  const opening: Tally = new Map();
  count(titleWords, 2, opening);
  count(startWords, 1, opening);
  const whole = new Map(opening);
  count(bodyWords, 1, whole);
  const openingNames = mainNames(title, start).map(knownWord);
  return {
    articleId: id,
    source,
    language,
    publishedAt,
    whole: vectorOf(whole, keptTerms, counts),
    opening: vectorOf(opening, keptOpeningTerms, counts),
    headline: vector(weigh(termsOf(titleWords), counts).filter(([, weight]) => weight > leastWeight)),
    names: hashes([...openingNames, ...namesOf(rest).map(knownWord)]),
    mainNames: vector(weigh(termsOf(openingNames), counts)),
    numbers: hashes([...titleWords, ...bodyWords].filter(({ isTellingNumber }) => isTellingNumber)),
    designations: designationsIn(title, start),
    weekdays: weekdaysIn(`${title}\n${start}`),
    signature: signatureOf(bodyWords.map(({ hash }) => hash)),
  };
}

/** Between two words, so that what is read of the opening need not be read again. */
function endOfOpening(text: string): number {
  const space = text.lastIndexOf(' ', openingLength);
  return text.length <= openingLength || space < openingLength / 2 ? openingLength : space;
}

function termsOf(found: readonly KnownWord[]): ReadonlySet<Term> {
  return new Set(found.map(({ term }) => term));
}

function hashes(found: readonly KnownWord[]): Uint32Array {
  return Uint32Array.from([...termsOf(found)].map(({ hash }) => hash)).sort();
}

type Tally = Map<Term, number>;

function count(found: readonly KnownWord[], weight: number, into: Tally): void {
  for (const { term } of found) into.set(term, (into.get(term) ?? 0) + weight);
}

function rarityOf(term: Term, among: TermCounts): number {
  return rarity(term, { all: among.articles, withTerm: among.withTerm(term.hash) });
}

function weigh(terms: Iterable<Term>, among: TermCounts): [number, number][] {
  return Array.from(terms, (term): [number, number] => [term.hash, rarityOf(term, among)]);
}

function vectorOf(counts: Tally, limit: number, among: TermCounts): TermVector {
  const weighed: [number, number][] = [];
  for (const [term, often] of counts) {
    const weight = (1 + Math.log(often)) * rarityOf(term, among);
    if (weight > leastWeight) weighed.push([term.hash, weight]);
  }
  return unitVector(weighed, limit);
}

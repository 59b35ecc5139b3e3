import { foldAccents } from '../text/fold-accents.ts';
import { words } from '../text/words.ts';
import { designationsIn } from './designations.ts';
import { hashText } from './hash.ts';
import { signatureOf, type Signature } from './min-hash.ts';
import { mainNames, namesOf } from './name-words.ts';
import { stem } from './stem.ts';
import { unitVector, vector, type TermVector } from './term-vector.ts';
import { rarity } from './word-rarity.ts';

/** What of an article is compared: its headline, its opening, and the beginning of the text, in characters. */
const openingLength = 560;
const comparedLength = 3500;
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
  const { title, text, id, source, language, publishedAt } = article;
  const start = text.slice(0, endOfOpening(text));
  const rest = text.slice(start.length, comparedLength);
  const titleWords = words(title);
  const startWords = words(start);
  const bodyWords = [...startWords, ...words(rest)];
  const titleTerms = new Set(titleWords.map(termOf));
  const openingTally = tally([
    { words: titleWords, weight: 2 },
    { words: startWords, weight: 1 },
  ]);
  const wholeTally = tally([{ words: bodyWords, weight: 1 }], openingTally);
  const openingNames = mainNames(title, start).map(termOf);
  return {
    articleId: id,
    source,
    language,
    publishedAt,
    whole: vectorOf(wholeTally, keptTerms, counts),
    opening: vectorOf(openingTally, keptOpeningTerms, counts),
    headline: vector(weigh(titleTerms, counts).filter(([, weight]) => weight > leastWeight)),
    names: hashes([...openingNames, ...namesOf(rest).map(termOf)]),
    mainNames: vector(weigh(new Set(openingNames), counts)),
    numbers: hashes([...titleWords, ...bodyWords].filter(isTellingNumber)),
    designations: designationsIn(title, start),
    signature: signatureOf(bodyWords),
  };
}

/** Between two words, so that what is read of the opening need not be read again. */
function endOfOpening(text: string): number {
  const space = text.lastIndexOf(' ', openingLength);
  return text.length <= openingLength || space < openingLength / 2 ? openingLength : space;
}

/** Small counts and years of our time stand in every second article. */
function isTellingNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first < 48 || first > 57) return false;
  const value = Number(word);
  return !Number.isInteger(value) ? !Number.isNaN(value) : value > 12 && (value < 1990 || value > 2040);
}

function hashes(terms: Iterable<string>): Uint32Array {
  return Uint32Array.from(new Set(Array.from(terms, hashOf))).sort();
}

/** The words of news repeat: nearly all of them are found here. */
const knownTerms = new Map<string, string>();
const knownHashes = new Map<string, number>();
const mostKnown = 50_000;

function termOf(word: string): string {
  const known = knownTerms.get(word);
  if (known !== undefined) return known;
  if (knownTerms.size > mostKnown) knownTerms.clear();
  const term = stem(foldAccents(word));
  knownTerms.set(word, term);
  return term;
}

function hashOf(term: string): number {
  const known = knownHashes.get(term);
  if (known !== undefined) return known;
  if (knownHashes.size > mostKnown) knownHashes.clear();
  const hash = hashText(term);
  knownHashes.set(term, hash);
  return hash;
}

type Tally = ReadonlyMap<string, number>;

function tally(
  parts: readonly { readonly words: readonly string[]; readonly weight: number }[],
  start: Tally = new Map(),
): Tally {
  const counts = new Map(start);
  for (const { words: found, weight } of parts) {
    for (const word of found) {
      const term = termOf(word);
      counts.set(term, (counts.get(term) ?? 0) + weight);
    }
  }
  return counts;
}

function weigh(terms: Iterable<string>, among: TermCounts): [number, number][] {
  return Array.from(terms, (term): [number, number] => {
    const hash = hashOf(term);
    return [hash, rarity(term, { all: among.articles, withTerm: among.withTerm(hash) })];
  });
}

function vectorOf(counts: Tally, limit: number, among: TermCounts): TermVector {
  const often = [...counts.values()];
  const weighed = weigh(counts.keys(), among).map(([hash, rare], index): [number, number] => [
    hash,
    (1 + Math.log(often[index] ?? 1)) * rare,
  ]);
  return unitVector(
    weighed.filter(([, weight]) => weight > leastWeight),
    limit,
  );
}

import { foldAccents } from '../text/fold-accents.ts';
import { words } from '../text/words.ts';
import { hashText } from './hash.ts';
import { signatureOf, type Signature } from './min-hash.ts';
import { mainNames, namesOf } from './name-words.ts';
import { stem } from './stem.ts';
import { unitVector, vector, type TermVector } from './term-vector.ts';
import { rarity } from './word-rarity.ts';

/** What of an article is compared: its headline, its opening, and the beginning of the text, in characters. */
const openingLength = 560;
const comparedLength = 2600;
const keptTerms = 50;
const keptOpeningTerms = 30;
/** Below this a word says nothing about the event. */
const leastWeight = 3;

/** What is kept of an article to tell which story it belongs to. */
export type EventFeatures = {
  readonly articleId: string;
  readonly source: string;
  readonly language: string;
  readonly publishedAt: Date;
  /** The weightiest terms of headline and text; of length 1. */
  readonly whole: TermVector;
  /** Of headline and opening alone. */
  readonly opening: TermVector;
  /** All names in what is compared: hashed, ascending. */
  readonly names: Uint32Array;
  /** Names in headline and opening, with how much each tells. */
  readonly mainNames: TermVector;
  /** Results such as “3-2”, in headline and opening. */
  readonly scores: readonly string[];
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
  const body = text.slice(0, comparedLength);
  const opening = `${title}\n${text.slice(0, openingLength)}`;
  const bodyWords = words(body);
  const openingTally = tally([
    { terms: words(title).map(termOf), weight: 2 },
    { terms: words(text.slice(0, openingLength)).map(termOf), weight: 1 },
  ]);
  const wholeTally = tally([{ terms: bodyWords.map(termOf), weight: 1 }], openingTally);
  return {
    articleId: id,
    source,
    language,
    publishedAt,
    whole: vectorOf(wholeTally, keptTerms, counts),
    opening: vectorOf(openingTally, keptOpeningTerms, counts),
    names: Uint32Array.from(
      new Set(namesOf(`${title}\n${body}`).map((name) => hashText(termOf(name)))),
    ).sort(),
    mainNames: vector(weigh(new Set(mainNames(title, text.slice(0, openingLength)).map(termOf)), counts)),
    scores: opening.match(/(?<![\d-])\d{1,2}[-–]\d{1,2}(?![\d-])/g) ?? [],
    signature: signatureOf(bodyWords),
  };
}

/** The words of news repeat: nearly all of them are found here. */
const knownTerms = new Map<string, string>();

function termOf(word: string): string {
  const known = knownTerms.get(word);
  if (known !== undefined) return known;
  if (knownTerms.size > 50_000) knownTerms.clear();
  const term = stem(foldAccents(word));
  knownTerms.set(word, term);
  return term;
}

type Tally = ReadonlyMap<string, number>;

function tally(
  parts: readonly { readonly terms: readonly string[]; readonly weight: number }[],
  start: Tally = new Map(),
): Tally {
  const counts = new Map(start);
  for (const { terms, weight } of parts) {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + weight);
  }
  return counts;
}

function weigh(terms: Iterable<string>, among: TermCounts): [number, number][] {
  return Array.from(terms, (term): [number, number] => {
    const hash = hashText(term);
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

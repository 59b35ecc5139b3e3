import { weightOf, type ArticleIndex, type IndexedSentence } from './article-index.ts';

/** The "no" of "No. 1" is a number's. */
const negation = /\b(?:not|no(?!\.? ?\d)|never|cannot|nobody|none|neither|without)\b|n['’]t\b/gi;
/** Says by itself that something is not so, and often stands for a "not". */
const denial =
  /\b(?:den(?:y|ies|ied)|refus|reject|fail|lack|unable|unlikely|rule[sd]? out|hardly|barely|few|only|until|unless|less|stop|avoid|prevent|absent|miss|instead of|rather than)/i;

/** A sentence of the article that holds so much of the summary sentence's weight tells of the same. */
const leastShare = { ofAdded: 0.3, ofLeftOut: 0.55 };
const fewestStems = 3;
/** Of all that tell of it, those that must not deny it. */
const fewClosest = 2;
/** So many words with meaning after a "not" are denied by it, none of them farther than so many words. */
const reach = { stems: 2, words: 5 };

/**
 * The "not" of the sentence before what the article only says without one, or the "not" of the article that the sentence leaves out. English
 * only.
 */
export function contradictedNegation(said: IndexedSentence, index: ArticleIndex): string | undefined {
  if (said.stems.size < fewestStems || denial.test(said.text)) return undefined;
  const [first] = said.text.match(negation) ?? [];
  return first === undefined ? leftOut(said, index) : isAdded(said, index) ? first : undefined;
}

function isAdded(said: IndexedSentence, index: ArticleIndex): boolean {
  const near = sharing(said, index, leastShare.ofAdded).slice(0, fewClosest);
  if (near.length === 0 || near.some(({ text }) => isDenying(text))) return false;
  return deniedIn(said).some((stem) => near.some(({ stems }) => stems.has(stem)));
}

function leftOut(said: IndexedSentence, index: ArticleIndex): string | undefined {
  const near = sharing(said, index, leastShare.ofLeftOut);
  const [closest] = near;
  if (closest === undefined || denial.test(closest.text)) return undefined;
  const isDenied = deniedIn(closest).some((stem) => said.stems.has(stem));
  const isSaidElsewhere = near.some(({ text }) => !isDenying(text));
  return isDenied && !isSaidElsewhere ? closest.text.match(negation)?.[0] : undefined;
}

function isDenying(text: string): boolean {
  return denial.test(text) || text.search(negation) >= 0;
}

/** Stems of the words that a "not" of the sentence denies. */
function deniedIn({ text, tokens }: IndexedSentence): readonly string[] {
  return Array.from(text.matchAll(negation)).flatMap((match) =>
    tokens
      .filter(({ start }) => start >= match.index + match[0].length)
      .slice(0, reach.words)
      .filter(({ isContent }) => isContent)
      .slice(0, reach.stems)
      .map(({ stem }) => stem),
  );
}

/** The article's sentences that hold at least this share of the sentence, the one that holds most first. */
function sharing(said: IndexedSentence, index: ArticleIndex, least: number): readonly IndexedSentence[] {
  const total = weigh(said.stems, said.stems, index);
  return index.all
    .map((sentence) => ({ sentence, share: weigh(said.stems, sentence.stems, index) / total }))
    .filter(({ share }) => share >= least)
    .sort((one, other) => other.share - one.share)
    .map(({ sentence }) => sentence);
}

function weigh(wanted: ReadonlySet<string>, present: ReadonlySet<string>, index: ArticleIndex): number {
  let sum = 0;
  for (const stem of wanted) if (present.has(stem)) sum += weightOf(stem, index);
  return sum;
}

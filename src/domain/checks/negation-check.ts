import { weightOf, type ArticleIndex, type IndexedSentence } from './article-index.ts';

const negation = /\b(?:not|no|never|cannot|nobody|none|neither|without)\b|n['’]t\b/gi;
/** Says by itself that something is not so, and often stands for a "not". */
const denial =
  /\b(?:den(?:y|ies|ied)|refus|reject|fail|lack|unable|unlikely|rule[sd]? out|hardly|barely|few|only|until|unless|less|stop|avoid|prevent|absent|miss)/i;

/** A sentence of the article that holds so much of the summary sentence, and is hardly longer, says the same or the opposite. */
const leastShare = 0.58;
const mostLonger = 1.6;
const fewestStems = 3;

/** The "not" that the sentence has and the article's own sentence on it has not, or the other way round. English only. */
export function contradictedNegation(said: IndexedSentence, index: ArticleIndex): string | undefined {
  if (said.stems.size < fewestStems || denial.test(said.text)) return undefined;
  const closest = closestSentence(said, index);
  if (closest === undefined || denial.test(closest.text)) return undefined;
  const [ours] = said.text.match(negation) ?? [];
  const [theirs] = closest.text.match(negation) ?? [];
  if (ours !== undefined) return theirs === undefined ? ours : undefined;
  const isLonger = closest.stems.size > said.stems.size * mostLonger;
  return isLonger ? undefined : theirs;
}

function closestSentence(said: IndexedSentence, index: ArticleIndex): IndexedSentence | undefined {
  const total = weigh(said.stems, said.stems, index);
  const shares = index.all.map((sentence) => weigh(said.stems, sentence.stems, index) / total);
  const best = Math.max(0, ...shares);
  return best < leastShare ? undefined : index.all[shares.indexOf(best)];
}

function weigh(wanted: ReadonlySet<string>, present: ReadonlySet<string>, index: ArticleIndex): number {
  let sum = 0;
  for (const stem of wanted) if (present.has(stem)) sum += weightOf(stem, index);
  return sum;
}

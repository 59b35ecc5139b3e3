import type { NameFact } from '../text/names.ts';
import type { ArticleIndex, IndexedSentence } from './article-index.ts';
import { sameName } from './same-name.ts';
import { measurePlaces } from './place-measures.ts';

const speech =
  /^\s+(?:said|says|told|announced|added|warned|called|insisted|denied|admitted|tweeted|who|whose)\b/;
const commonEndings = /(?:s|ing|ed|ly|tion|ment|ness|ity|ers|ors)$/;

/** So much of the sentence's other words must stand in the one that has a name there. */
const leastShare = 0.5;

/**
 * Whether a single capitalised word that opens its sentence, and that the article does not have, is a name after all: it speaks as persons
 * do, or stands where the article has a name among the same words.
 */
export function isUnknownName(said: IndexedSentence, fact: NameFact, index: ArticleIndex): boolean {
  if (commonEndings.test(fact.name.toLowerCase())) return false;
  const after = said.text.slice(fact.end);
  if (/^\s*:/.test(after)) return false;
  return speech.test(after) || /^['’]s\b/.test(after) || standsForOther(said, fact, index);
}

function standsForOther(said: IndexedSentence, fact: NameFact, index: ArticleIndex): boolean {
  const rivals = index.all.flatMap(({ names }, sentence) =>
    names
      .filter((other) => other.isCertain && !said.names.some((mine) => sameName(mine.name, other.name)))
      .map(({ start, end }) => ({ sentence, start, end })),
  );
  return measurePlaces({ said, fact }, rivals, index).some(
    ({ sentence, touchesAfter }) => sentence >= leastShare && touchesAfter === 1,
  );
}

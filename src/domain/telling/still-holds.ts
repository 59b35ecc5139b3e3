import type { Article } from '../article.ts';
import type { SummarySentence } from '../summary.ts';
import { changedFacts, type FactChange } from '../stories/changed-facts.ts';
import { statedFacts } from '../stories/stated-facts.ts';

/** Within this time a different number is a disagreement, and both are shown; later it is a correction. */
const sameStateMs = 12 * 3_600_000;
/** What was open, planned or under way when it was written. */
const open =
  /\b(?:am|is|are|has|have|can|could|may|might|will|would|shall|must|expects?|expected|(?:plans|planned|hopes|hoped) (?:to|that|for)|appears?|seems?|still|yet|so far|until|now|tonight|tomorrow|continues?|continued|remains?|remained|missing|partial|preliminary)\b|['’](?:s|re|ve|ll) (?:not|been|going)\b/iu;

/**
 * Tells whether what an article of a story says can be repeated beside the best one and the others: its numbers were not
 * corrected since, and of an article half a day older neither the opening (the later one says it better) nor anything about its
 * own present is repeated.
 */
export function whatStillHolds(
  best: Article,
  all: readonly Article[],
): (sentence: SummarySentence, article: Article) => boolean {
  const corrections = new Map(all.map((article) => [article, correctionsOf(article, all)]));
  return ({ text, evidence }, article) => {
    const isOld = best.publishedAt.getTime() - article.publishedAt.getTime() > sameStateMs;
    if (isOld && (article.language !== 'en' || evidence[0] === 1 || open.test(text))) return false;
    const corrected = corrections.get(article) ?? [];
    if (corrected.length === 0) return true;
    const facts = [...statedFacts({ title: '', text, language: article.language }).values()];
    return !facts.some(({ label, shown }) =>
      corrected.some(({ what, before }) => what === label && before === shown),
    );
  };
}

function correctionsOf(article: Article, all: readonly Article[]): readonly FactChange[] {
  const later = all.filter(
    ({ publishedAt }) => publishedAt.getTime() - article.publishedAt.getTime() > sameStateMs,
  );
  return later.length === 0 ? [] : changedFacts([article], later);
}

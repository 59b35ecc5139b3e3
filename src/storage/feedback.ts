import type { Unit } from '../domain/search/query.ts';
import { rarity } from '../domain/search/ranking.ts';
import { foldForSearch } from '../domain/search/fold.ts';
import { tellingUnits } from '../domain/search/telling-terms.ts';
import { countUnit } from '../domain/search/unit-counter.ts';
import type { ArticleText, ScoredArticle } from './ranked-articles.ts';

/** The best answers, whose words tell more of what was meant. */
const believed = 6;
const mostTerms = 20;
/** What the added words count beside the reader's own. */
const trust = 0.25;
const saturation = 1.2;

/**
 * The same articles ordered anew: of those that answer a whole sentence best, the words that they share and others lack
 * count too (pseudo-relevance feedback; Rocchio 1971, here with weights from the articles found).
 */
export function withFeedback(scored: readonly ScoredArticle[], query: readonly Unit[]): ArticleText[] {
  const added = addedUnits(scored.slice(0, believed), query);
  const texts = scored.map(({ article }) => foldForSearch(`${article.title}\n${article.text}`));
  const counts = added.map(({ unit }) => texts.map((text) => countUnit(text, unit)));
  const weights = counts.map(
    (times, place) =>
      rarity(times.filter((count) => count > 0).length, texts.length) * (added[place]?.weight ?? 0),
  );
  const more = texts.map((_, article) =>
    weights.reduce((sum, weight, term) => {
      const times = counts[term]?.[article] ?? 0;
      return sum + (weight * times) / (times + saturation);
    }, 0),
  );
  const [mostPoints, mostMore] = [Math.max(...scored.map(({ points }) => points)), Math.max(...more)];
  if (mostPoints <= 0 || mostMore <= 0) return scored.map(({ article }) => article);
  return scored
    .map(({ article, points }, place) => ({
      article,
      points: ((1 - trust) * points) / mostPoints + (trust * (more[place] ?? 0)) / mostMore,
    }))
    .sort((a, b) => b.points - a.points || b.article.key - a.article.key)
    .map(({ article }) => article);
}

type Added = { readonly unit: Unit; readonly weight: number };

/** Words that at least two of the best share, or the very best has; each counts by the places of those that have it. */
function addedUnits(best: readonly ScoredArticle[], query: readonly Unit[]): Added[] {
  const asked = new Set(query.flatMap(({ terms }) => terms));
  const found = new Map<string, { unit: Unit; weight: number; articles: number }>();
  best.forEach(({ article }, place) => {
    for (const unit of tellingUnits(article.title, article.text)) {
      const name = unit.terms.join(' ');
      if (unit.terms.some((term) => asked.has(term))) continue;
      const known = found.get(name) ?? { unit, weight: 0, articles: 0 };
      found.set(name, { unit, weight: known.weight + 1 / (place + 1), articles: known.articles + 1 });
    }
  });
  return [...found.values()].sort((a, b) => b.weight - a.weight).slice(0, mostTerms);
}

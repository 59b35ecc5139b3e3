import { shareStep, wordsByShare } from './background-words.ts';

/** Articles behind the background list, and how many of them hold a word that is not in it, at a guess. */
const backgroundArticles = 39_157;
const unlistedArticles = 40;
/** Numbers change while an event goes on, and two events share them by chance. */
const rarestNumber = 5;

let shares: ReadonlyMap<string, number> | undefined;

/** The share of English news articles that contain this stem; 0.001 for what is too rare for the list. */
function backgroundShare(term: string): number {
  shares ??= new Map(
    wordsByShare.flatMap((line, step) =>
      line.split(' ').map((word): [string, number] => [word, shareStep ** (step + 0.5)]),
    ),
  );
  return shares.get(term) ?? unlistedArticles / backgroundArticles;
}

/** A word in more than a twentieth of the articles at hand begins to lose its weight, in a third of them it has none. */
const commonHere = 0.05;
const everywhereHere = 0.35;
const articlesBeforeCounting = 20;

/**
 * How much a term tells: inverse document frequency over the background list (`ln(all / with the term)`, 0 to about
 * 7), less where the articles at hand use it often, such as the name of the outlets' own city.
 */
export function rarity(term: string, articles: { readonly all: number; readonly withTerm: number }): number {
  const having = backgroundShare(term) * backgroundArticles + articles.withTerm;
  const rare = Math.log((backgroundArticles + articles.all + 1) / (having + 1));
  const share = articles.withTerm / (articles.all + articlesBeforeCounting);
  const left = 1 - Math.min(1, Math.max(0, share - commonHere) / (everywhereHere - commonHere));
  return (/^\d/.test(term) ? Math.min(rare, rarestNumber) : rare) * left;
}

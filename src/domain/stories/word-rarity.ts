import { shareStep, wordsByShare } from './background-words.ts';

/** The articles at hand outweigh the background once they are more than this. */
const backgroundArticles = 1000;
/** The share of articles with a word that is too rare for the background list, at a guess. */
const unlistedShare = 0.001;
/** Numbers change while an event goes on, and two events share them by chance. */
const rarestNumber = 5;
/** Whatever everybody writes these days, a word keeps this share of what it tells in general. */
const keptShare = 0.5;

let shares: ReadonlyMap<string, number> | undefined;

/** How large a share of English news in general holds a term (0–1). */
export function backgroundShare(term: string): number {
  shares ??= new Map(
    wordsByShare.flatMap((line, step) =>
      line.split(' ').map((word): [string, number] => [word, shareStep ** (step + 0.5)]),
    ),
  );
  return shares.get(term) ?? unlistedShare;
}

/**
 * How much a term tells: inverse document frequency, `-ln(share of the articles with it)`, 0 to about 9. The share is that
 * among the articles at hand, smoothed with English news in general as if 1,000 articles of it had been read before
 * (a Dirichlet prior). So what everybody writes about these days, and the outlets' own city, tells little.
 */
export function rarity(
  { background, isNumber }: { readonly background: number; readonly isNumber: boolean },
  articles: { readonly all: number; readonly withTerm: number },
): number {
  const having = background * backgroundArticles + articles.withTerm;
  const here = Math.log((backgroundArticles + articles.all) / having);
  const rare = Math.max(here, -Math.log(background) * keptShare);
  return isNumber ? Math.min(rare, rarestNumber) : rare;
}

import { foldForSearch } from '../domain/search/fold.ts';
import type { ParsedQuery, Unit } from '../domain/search/query.ts';
import { score } from '../domain/search/ranking.ts';
import { wholeTerms } from '../domain/search/terms.ts';
import { countUnit } from '../domain/search/unit-counter.ts';
import type { Sqlite } from './sqlite.ts';

/** What ranking by text, and leaving out older versions, need to know of an article. */
export type ArticleText = {
  readonly key: number;
  readonly identity: string;
  readonly title: string;
  readonly text: string;
  readonly wordCount: number;
  /** Both in ms since 1970. */
  readonly publishedAt: number;
  readonly addedAt: number;
};

const sql = `
SELECT a.key, a.identity, a.title, x.text, a.word_count, a.published_at, a.added_at
FROM json_each(?) j CROSS JOIN articles a ON a.key = j.value JOIN article_texts x ON x.key = a.key`;

/** In the order of the keys, without regard to an audience: the caller has found them for one. */
export function textsOf(sqlite: Sqlite, keys: readonly number[]): ArticleText[] {
  return sqlite
    .lists(sql, [JSON.stringify(keys)])
    .map(([key, identity, title, text, words, published, added]) => ({
      ...{ key: Number(key), identity: String(identity), title: String(title), text: String(text) },
      ...{ wordCount: Number(words), publishedAt: Number(published), addedAt: Number(added) },
    }));
}

export type ScoredArticle = { readonly article: ArticleText; readonly points: number };

type Ranking = {
  readonly query: ParsedQuery;
  readonly weights: readonly number[];
  readonly now: Date | undefined;
  /** Articles that have all groups, as the index knows. */
  readonly strict: ReadonlySet<number>;
  /** How many groups of the query an article must have at least. */
  readonly leastGroups?: number;
};

/** Best first, by the texts themselves; an article that lacks an exact phrase of the query is dropped. */
export function scoredByText(articles: readonly ArticleText[], ranking: Ranking): ScoredArticle[] {
  const { weights, now } = ranking;
  const averageLength = averageOf(articles.map(({ wordCount }) => wordCount));
  return articles
    .map((article) => ({ article, counts: counted(article, ranking) }))
    .filter(({ counts }) => fits(counts, ranking))
    .map(({ article, counts }) => {
      const age = now === undefined ? 0 : (now.getTime() - article.publishedAt) / 86_400_000;
      const evidence = { ...counts, length: article.wordCount, ageDays: age };
      return { article, points: score(evidence, { weights, averageLength, isNewsFresh: now !== undefined }) };
    })
    .sort((a, b) => b.points - a.points || b.article.key - a.article.key);
}

/** As `scoredByText`, without the points. */
export function rankByText(articles: readonly ArticleText[], ranking: Ranking): ArticleText[] {
  return scoredByText(articles, ranking).map(({ article }) => article);
}

/** Of the articles that are compared: what counts is which of them are longer than the others. */
function averageOf(lengths: readonly number[]): number {
  return Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length));
}

type Counts = { readonly inText: readonly number[]; readonly inTitle: readonly boolean[] };

function counted({ key, title: headline, text: body }: ArticleText, { query, strict }: Ranking): Counts {
  const [title, folded] = [foldForSearch(headline), foldForSearch(body)];
  const times = (where: string, group: readonly Unit[]): number =>
    group.reduce((sum, unit) => sum + countUnit(where, unit), 0);
  const inTitle = query.groups.map((group) => times(title, group) > 0);
  const inText = query.groups.map((group, place) => {
    const count = times(folded, group);
    if (count > 0 || inTitle[place] === true || !strict.has(key)) return count;
    // The index has it in a writing that counting does not see, such as "U.N." or "o'brien".
    return group.some((unit) => !unit.isExact || standsIn(`${title} . ${folded}`, unit)) ? 1 : 0;
  });
  return { inText, inTitle };
}

function standsIn(folded: string, { words }: Unit): boolean {
  return `\n${wholeTerms(folded).join('\n')}\n`.includes(`\n${words.join('\n')}\n`);
}

function fits({ inText, inTitle }: Counts, { query, leastGroups = 0 }: Ranking): boolean {
  const has = inText.map((times, place) => times > 0 || inTitle[place] === true);
  const hasExactOnes = query.groups.every(
    (group, place) => has[place] === true || !group.every(({ isExact }) => isExact),
  );
  return hasExactOnes && has.filter((one) => one).length >= leastGroups;
}

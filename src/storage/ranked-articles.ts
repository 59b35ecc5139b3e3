import { foldForSearch } from '../domain/search/fold.ts';
import type { ParsedQuery, Unit } from '../domain/search/query.ts';
import { score } from '../domain/search/ranking.ts';
import { wholeTerms } from '../domain/search/terms.ts';
import { countUnit } from '../domain/search/unit-counter.ts';
import { headerColumns, headerTables, visibleArticles } from './article-rows.ts';
import type { FoundArticle } from './article-rows.ts';
import { integer, text } from './rows.ts';
import { shelfList } from './scope.ts';
import type { Scope } from './scope.ts';
import type { Sqlite } from './sqlite.ts';

export type TextArticle = FoundArticle & { readonly text: string; readonly wordCount: number };

/** With their texts, in the order of the keys. */
export function articlesWithText(sqlite: Sqlite, scope: Scope, keys: readonly number[]): TextArticle[] {
  const rows = sqlite.all(
    `SELECT ${headerColumns}, a.word_count, x.text FROM ${headerTables} JOIN article_texts x ON x.key = a.key
     WHERE a.key IN (SELECT value FROM json_each(?2))`,
    [shelfList(scope), JSON.stringify(keys)],
  );
  const texts = new Map(rows.map((row) => [integer(row, 'key'), row]));
  const found = new Map(visibleArticles(rows, scope).map((article) => [article.key, article]));
  return keys.flatMap((key) => {
    const [article, row] = [found.get(key), texts.get(key)];
    if (article === undefined || row === undefined) return [];
    return [{ ...article, text: text(row, 'text'), wordCount: integer(row, 'word_count') }];
  });
}

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
export function rankByText<T extends TextArticle>(articles: readonly T[], ranking: Ranking): T[] {
  const { weights, now } = ranking;
  const averageLength = averageOf(articles.map(({ wordCount }) => wordCount));
  return articles
    .map((article) => ({ article, counts: counted(article, ranking) }))
    .filter(({ counts }) => fits(counts, ranking))
    .map(({ article, counts }) => {
      const age = now === undefined ? 0 : (now.getTime() - article.header.publishedAt.getTime()) / 86_400_000;
      const evidence = { ...counts, length: article.wordCount, ageDays: age };
      return { article, points: score(evidence, { weights, averageLength, isNewsFresh: now !== undefined }) };
    })
    .sort((a, b) => b.points - a.points || b.article.key - a.article.key)
    .map(({ article }) => article);
}

/** Of the articles that are compared: what counts is which of them are longer than the others. */
function averageOf(lengths: readonly number[]): number {
  return Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length));
}

type Counts = { readonly inText: readonly number[]; readonly inTitle: readonly boolean[] };

function counted({ key, header, text: body }: TextArticle, { query, strict }: Ranking): Counts {
  const [title, folded] = [foldForSearch(header.title), foldForSearch(body)];
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

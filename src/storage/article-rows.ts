import type { Article, ArticleHeader, Completeness } from '../domain/article.ts';
import { date, integer, optionalText, text, withoutUndefined } from './rows.ts';
import type { Scope } from './scope.ts';
import { shelfList } from './scope.ts';
import type { Row, Sqlite } from './sqlite.ts';

/** Columns of a header for one audience; the shelves' topic and name come after (`toHeader`). Wants `?1` = the shelves. */
export const headerColumns = `
a.key, a.id, a.identity, a.title, s.name AS source, t.name AS topic, a.author, a.url, a.image_url, a.language,
a.published_at, a.added_at, a.completeness, a.revision, a.text_hash,
(SELECT group_concat(x.shelf_id) FROM article_shelves x
 WHERE x.key = a.key AND x.shelf_id IN (SELECT value FROM json_each(?1))) AS shelves`;
export const headerTables = `
articles a JOIN names s ON s.id = a.source_id LEFT JOIN names t ON t.id = a.topic_id`;

/** A row with what ranking and removal of doubles need beside the header. */
export type FoundArticle = {
  readonly key: number;
  readonly identity: string;
  readonly header: ArticleHeader;
};

/** The articles with these keys that this audience may see, in the order of the keys. */
export function articlesByKey(sqlite: Sqlite, scope: Scope, keys: readonly number[]): FoundArticle[] {
  const rows = sqlite.all(
    `SELECT ${headerColumns} FROM ${headerTables} WHERE a.key IN (SELECT value FROM json_each(?2))`,
    [shelfList(scope), JSON.stringify(keys)],
  );
  const visible = new Map(visibleArticles(rows, scope).map((found) => [found.key, found]));
  return keys.flatMap((key) => visible.get(key) ?? []);
}

export function visibleArticles(rows: readonly Row[], scope: Scope): FoundArticle[] {
  return rows
    .filter((row) => optionalText(row, 'shelves') !== undefined)
    .map((row) => ({
      key: integer(row, 'key'),
      identity: text(row, 'identity'),
      header: toHeader(row, scope),
    }));
}

export function withText(sqlite: Sqlite, found: FoundArticle): Article {
  return { ...found.header, text: textOf(sqlite, found.key) };
}

export function textOf(sqlite: Sqlite, key: number): string {
  const row = sqlite.get('SELECT text FROM article_texts WHERE key = ?', [key]);
  return row === undefined ? '' : text(row, 'text');
}

function toHeader(row: Row, scope: Scope): ArticleHeader {
  const standsOn = new Set((optionalText(row, 'shelves') ?? '').split(',').map(Number));
  const shelves = scope.filter(({ id }) => standsOn.has(id));
  return withoutUndefined({
    id: text(row, 'id'),
    title: text(row, 'title'),
    source: shelves.find(({ name }) => name !== undefined)?.name ?? text(row, 'source'),
    author: optionalText(row, 'author'),
    url: optionalText(row, 'url'),
    imageUrl: optionalText(row, 'image_url'),
    topic: optionalText(row, 'topic') ?? shelves.find(({ topic }) => topic !== undefined)?.topic,
    language: text(row, 'language'),
    publishedAt: date(row, 'published_at'),
    addedAt: date(row, 'added_at'),
    completeness: completeness(text(row, 'completeness')),
    revision: integer(row, 'revision'),
    textHash: text(row, 'text_hash'),
  });
}

function completeness(value: string): Completeness {
  if (value === 'full' || value === 'feed' || value === 'stub') return value;
  throw new TypeError(`Expected a completeness, got "${value}".`);
}

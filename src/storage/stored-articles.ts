import type { Completeness } from '../domain/article.ts';
import { integer, optionalInteger, optionalText, text } from './rows.ts';
import { shelvesOf } from './shelves.ts';
import type { Row, Sqlite } from './sqlite.ts';

/** What saving needs to know of an article that is stored already. */
export type StoredArticle = {
  readonly key: number;
  readonly id: string;
  readonly identity: string;
  readonly title: string;
  readonly hash: string;
  readonly sourceId: number;
  readonly topicId: number | undefined;
  readonly url: string | undefined;
  readonly completeness: Completeness;
  readonly revision: number;
  readonly shelves: readonly number[];
};

const columns = `
SELECT key, id, identity, title, text_hash, source_id, topic_id, url, completeness, revision FROM articles`;

/** All versions of one address, also where it is known only as another address of a text. */
export function storedByIdentity(sqlite: Sqlite, identity: string): StoredArticle[] {
  const rows = sqlite.all(
    `${columns} WHERE identity = ?1 OR key IN (SELECT key FROM article_aliases WHERE identity = ?1)`,
    [identity],
  );
  return rows.map((row) => toStored(sqlite, row));
}

/** The same text by the same outlet under the same headline, whatever the address. */
export function storedByText(
  sqlite: Sqlite,
  same: { readonly hash: string; readonly sourceId: number; readonly title: string },
): StoredArticle[] {
  const rows = sqlite.all(`${columns} WHERE text_hash = ? AND source_id = ? AND title = ?`, [
    same.hash,
    same.sourceId,
    same.title,
  ]);
  return rows.map((row) => toStored(sqlite, row));
}

export function storedByKey(sqlite: Sqlite, key: number): StoredArticle | undefined {
  const row = sqlite.get(`${columns} WHERE key = ?`, [key]);
  return row === undefined ? undefined : toStored(sqlite, row);
}

function toStored(sqlite: Sqlite, row: Row): StoredArticle {
  const key = integer(row, 'key');
  return {
    key,
    id: text(row, 'id'),
    identity: text(row, 'identity'),
    title: text(row, 'title'),
    hash: text(row, 'text_hash'),
    sourceId: integer(row, 'source_id'),
    topicId: optionalInteger(row, 'topic_id'),
    url: optionalText(row, 'url'),
    completeness: text(row, 'completeness') as Completeness,
    revision: integer(row, 'revision'),
    shelves: shelvesOf(sqlite, key),
  };
}

import { searchTerms, wholeTerms } from '../domain/search/terms.ts';
import type { Sqlite } from './sqlite.ts';

/** Begins every tag, so that no word and no half-typed word of a title is ever a tag: no term begins with it. */
const mark = '§';

export const tags = {
  shelf: (id: number): string => `${mark}s${id}`,
  source: (id: number): string => `${mark}o${id}`,
  topic: (id: number): string => `${mark}t${id}`,
  noTopic: `${mark}n`,
};

export type IndexEntry = {
  readonly key: number;
  readonly title: string;
  readonly text: string;
  readonly sourceId: number;
  readonly topicId: number | undefined;
  readonly shelves: readonly number[];
};

/** Within a transaction. */
export function addToIndex(sqlite: Sqlite, entry: IndexEntry): void {
  const tagged = tagsOf(entry);
  const stems = searchTerms(entry.title).join(' ');
  sqlite.run('INSERT INTO article_index (rowid, title, body, tags) VALUES (?, ?, ?, ?)', [
    entry.key,
    stems,
    searchTerms(entry.text).join(' '),
    tagged,
  ]);
  sqlite.run('INSERT INTO title_index (rowid, title, stems, tags) VALUES (?, ?, ?, ?)', [
    entry.key,
    wholeTerms(entry.title).join(' '),
    stems,
    tagged,
  ]);
}

export function removeFromIndex(sqlite: Sqlite, key: number): void {
  sqlite.run('DELETE FROM article_index WHERE rowid = ?', [key]);
  sqlite.run('DELETE FROM title_index WHERE rowid = ?', [key]);
}

function tagsOf({ shelves, sourceId, topicId }: IndexEntry): string {
  const topic = topicId === undefined ? tags.noTopic : tags.topic(topicId);
  return [...shelves.map(tags.shelf), tags.source(sourceId), topic].join(' ');
}

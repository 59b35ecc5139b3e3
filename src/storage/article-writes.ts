import type { NewArticle } from '../domain/article.ts';
import { textOf } from './article-rows.ts';
import type { BatchCounts } from './batch-counts.ts';
import type { IndexBatch } from './index-batch.ts';
import type { Names } from './names.ts';
import type { Sqlite } from './sqlite.ts';
import type { StoredArticle } from './stored-articles.ts';

/** An article on its way into the tables, with what the store gives it. */
export type Version = {
  readonly article: NewArticle;
  readonly identity: string;
  readonly hash: string;
  readonly sourceId: number;
};

export type Placed = {
  readonly key: number;
  readonly id: string;
  readonly revision: number;
  readonly addedAt: Date;
};

const insertSql = `
INSERT INTO articles (key, id, identity, title, source_id, topic_id, author, url, image_url, language, published_at,
  added_at, completeness, revision, text_hash, word_count) VALUES (${Array(16).fill('?').join(', ')})`;

/** The rows of articles and all that follows from them. Every method belongs into a transaction. */
export class ArticleWrites {
  readonly #sqlite: Sqlite;
  readonly #names: Names;
  readonly #counts: BatchCounts;
  readonly #index: IndexBatch;

  /** The owner of `counts` and `index` writes them at the end of the transaction. */
  constructor(
    sqlite: Sqlite,
    names: Names,
    batch: { readonly counts: BatchCounts; readonly index: IndexBatch },
  ) {
    this.#sqlite = sqlite;
    this.#names = names;
    this.#counts = batch.counts;
    this.#index = batch.index;
  }

  insert({ article, identity, hash, sourceId }: Version, placed: Placed, shelf: number): void {
    const { key, id, revision, addedAt } = placed;
    const { title, author, url, imageUrl, language, completeness } = article;
    const topicId = this.#topicOf(article);
    const publishedAt = (article.publishedAt ?? addedAt).getTime();
    const names = [title, sourceId, topicId, author, url, imageUrl, language];
    this.#sqlite.run(insertSql, [
      ...[key, id, identity],
      ...names,
      ...[publishedAt, addedAt.getTime(), completeness, revision, hash, wordCount(article.text)],
    ]);
    this.#sqlite.run('INSERT INTO article_texts VALUES (?, ?)', [key, article.text]);
    this.#sqlite.run('INSERT INTO article_shelves VALUES (?, ?)', [key, shelf]);
    this.#counts.countOnShelf({ shelfId: shelf, sourceId, topicId: topicId ?? 0 }, 1);
    this.#index.add({ key, title, text: article.text, sourceId, topicId, shelves: [shelf] });
    this.#counts.learnWords(title);
  }

  /** Replaces the text in place; the time of publication stays that of the first version. */
  revise(stored: StoredArticle, { article, hash, sourceId }: Version): void {
    const { key, shelves } = stored;
    const { title, author, url, imageUrl, language, completeness } = article;
    const topicId = this.#topicOf(article) ?? stored.topicId;
    const revision = stored.revision + (hash === stored.hash ? 0 : 1);
    this.#count(stored, -1);
    this.#sqlite.run(
      `UPDATE articles SET title = ?, source_id = ?, topic_id = ?, author = coalesce(?, author), url = coalesce(?, url),
       image_url = coalesce(?, image_url), language = ?, completeness = ?, text_hash = ?, revision = ?,
       word_count = ? WHERE key = ?`,
      [
        ...[title, sourceId, topicId, author, url, imageUrl, language, completeness, hash, revision],
        ...[wordCount(article.text), key],
      ],
    );
    this.#sqlite.run('UPDATE article_texts SET text = ? WHERE key = ?', [article.text, key]);
    this.#count({ ...stored, sourceId, topicId }, 1);
    this.#index.remove(key);
    this.#index.add({ key, title, text: article.text, sourceId, topicId, shelves });
  }

  /** Puts an article on these shelves and takes it from all others; without shelves it is gone. */
  setShelves(stored: StoredArticle, shelves: readonly number[]): void {
    const { key, title, sourceId, topicId } = stored;
    this.#count(stored, -1);
    this.#sqlite.run('DELETE FROM article_shelves WHERE key = ?', [key]);
    this.#index.remove(key);
    if (shelves.length === 0) {
      this.#removeRows(key);
      return;
    }
    for (const shelf of shelves) this.#sqlite.run('INSERT INTO article_shelves VALUES (?, ?)', [key, shelf]);
    this.#count({ ...stored, shelves }, 1);
    this.#index.add({ key, title, text: textOf(this.#sqlite, key), sourceId, topicId, shelves });
  }

  addAlias(key: number, identity: string): void {
    this.#sqlite.run('INSERT OR IGNORE INTO article_aliases VALUES (?, ?)', [identity, key]);
  }

  /** An article that came as a bare text is now known by its address too; its id stays. */
  giveAddress(key: number, url: string, identity: string): void {
    this.#sqlite.run('UPDATE articles SET url = ?, identity = ? WHERE key = ?', [url, identity, key]);
  }

  #removeRows(key: number): void {
    this.#sqlite.run('DELETE FROM articles WHERE key = ?', [key]);
    this.#sqlite.run('DELETE FROM article_texts WHERE key = ?', [key]);
    this.#sqlite.run('DELETE FROM article_aliases WHERE key = ?', [key]);
  }

  #topicOf({ topic }: NewArticle): number | undefined {
    return topic === undefined || topic.trim() === '' ? undefined : this.#names.findOrAdd('topic', topic);
  }

  #count({ shelves, sourceId, topicId }: StoredArticle, change: 1 | -1): void {
    for (const shelf of shelves) {
      this.#counts.countOnShelf({ shelfId: shelf, sourceId, topicId: topicId ?? 0 }, change);
    }
  }
}

/** About: six characters a word, which is near enough for weighing long articles against short ones. */
function wordCount(text: string): number {
  return Math.ceil(text.length / 6);
}

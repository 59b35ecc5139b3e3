import { isPaired, wholeTerms } from '../domain/search/terms.ts';
import type { Sqlite } from './sqlite.ts';

type Counted = { readonly shelfId: number; readonly sourceId: number; readonly topicId: number };

/** Shorter words are not corrected. */
const shortestWord = 4;

const shelfSql = `
INSERT INTO shelf_counts
SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?) WHERE true
ON CONFLICT (shelf_id, source_id, topic_id) DO UPDATE SET articles = articles + excluded.articles`;
const wordSql = `
INSERT INTO title_words SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
ON CONFLICT (word) DO UPDATE SET seen = seen + excluded.seen`;

/** What a transaction counts, written once at its end: one by one it would cost as much as the articles themselves. */
export class BatchCounts {
  readonly #sqlite: Sqlite;
  readonly #shelves = new Map<string, number>();
  readonly #words = new Map<string, number>();

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  /** `change` is 1 for an article that was put there, -1 for one that was taken away. */
  countOnShelf({ shelfId, sourceId, topicId }: Counted, change: 1 | -1): void {
    const place = `${shelfId},${sourceId},${topicId}`;
    this.#shelves.set(place, (this.#shelves.get(place) ?? 0) + change);
  }

  /** Once for each new headline. */
  learnWords(title: string): void {
    for (const word of new Set(wholeTerms(title))) {
      if (word.length < shortestWord || isPaired(word)) continue;
      this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
    }
  }

  /** Within the transaction, as its last step. */
  write(): void {
    const shelves = [...this.#shelves].map(([place, articles]) => [
      ...place.split(',').map(Number),
      articles,
    ]);
    if (shelves.length > 0) this.#sqlite.run(shelfSql, [JSON.stringify(shelves)]);
    if (this.#words.size > 0) this.#sqlite.run(wordSql, [JSON.stringify([...this.#words])]);
    this.forget();
  }

  /** After a transaction that was taken back. */
  forget(): void {
    this.#shelves.clear();
    this.#words.clear();
  }
}

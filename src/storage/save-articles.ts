import type { Completeness, NewArticle } from '../domain/article.ts';
import type { Shelf } from '../domain/audience.ts';
import { canonicalUrl } from '../domain/canonical-url.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { SaveOutcome } from '../domain/ports/article-store.ts';
import { ArticleWrites } from './article-writes.ts';
import { BatchCounts } from './batch-counts.ts';
import type { Version } from './article-writes.ts';
import { identityOf, shortId, textHash } from './identity.ts';
import { IndexBatch } from './index-batch.ts';
import { Names } from './names.ts';
import { withoutUndefined } from './rows.ts';
import { shelfId } from './shelves.ts';
import type { Sqlite } from './sqlite.ts';
import { storedByIdentity, storedByText } from './stored-articles.ts';
import type { StoredArticle } from './stored-articles.ts';
import { TimeKeys } from './time-keys.ts';

/**
 * Decides what a new article means for what is stored. What an audience sees of an article was always brought by one of
 * its own shelves: another text for the same address changes an article only where no other shelf holds it; else
 * the shelf gets a version of its own, and shelves that later bring the same words share that one.
 */
export class SaveArticles {
  readonly #sqlite: Sqlite;
  readonly #clock: Clock;
  readonly #names: Names;
  readonly #keys: TimeKeys;
  readonly #counts: BatchCounts;
  readonly #index: IndexBatch;
  readonly #writes: ArticleWrites;

  constructor(sqlite: Sqlite, clock: Clock) {
    this.#sqlite = sqlite;
    this.#clock = clock;
    this.#names = new Names(sqlite);
    this.#keys = new TimeKeys(sqlite);
    this.#counts = new BatchCounts(sqlite);
    this.#index = new IndexBatch(sqlite);
    this.#writes = new ArticleWrites(sqlite, this.#names, { counts: this.#counts, index: this.#index });
  }

  save(articles: readonly NewArticle[], shelf: Shelf): SaveOutcome[] {
    return this.#sqlite.transaction(() => {
      const onShelf = shelfId(this.#sqlite, shelf);
      this.#counts.forget();
      this.#index.forget();
      const outcomes = articles.map((article) => this.#saveOne(this.#versionOf(article), onShelf));
      this.#counts.write();
      this.#index.write();
      return outcomes;
    });
  }

  #saveOne(version: Version, shelf: number): SaveOutcome {
    const versions = storedByIdentity(this.#sqlite, version.identity);
    const mine = versions.find(({ shelves }) => shelves.includes(shelf));
    const same = versions.find((stored) => isSame(stored, version)) ?? this.#sameText(version, shelf);
    if (same !== undefined) return this.#join(same, mine, shelf);
    if (mine === undefined) return this.#add(version, shelf, { isFirst: versions.length === 0, revision: 1 });
    const isNoBetter = rank[version.article.completeness] < rank[mine.completeness];
    if (isNoBetter || !isChanged(mine, version)) return { kind: 'unchanged', id: mine.id };
    if (mine.shelves.length === 1) {
      this.#writes.revise(mine, version);
      return { kind: 'revised', id: mine.id };
    }
    this.#leave(mine, shelf);
    const { id } = this.#add(version, shelf, { isFirst: false, revision: mine.revision + 1 });
    return { kind: 'revised', id };
  }

  #add(version: Version, shelf: number, as: { isFirst: boolean; revision: number }): SaveOutcome {
    const addedAt = this.#clock.now();
    const key = this.#keys.allocate(version.article.publishedAt ?? addedAt);
    const id = this.#freeId(
      as.isFirst ? version.identity : shortId(version.identity, version.hash, String(shelf)),
    );
    this.#writes.insert(version, { key, id, revision: as.revision, addedAt }, shelf);
    return { kind: 'added', id };
  }

  #freeId(wanted: string): string {
    const isTaken = this.#sqlite.get('SELECT 1 FROM articles WHERE id = ?', [wanted]) !== undefined;
    return isTaken ? this.#freeId(shortId('next', wanted)) : wanted;
  }

  #versionOf(article: NewArticle): Version {
    const hash = textHash(article.text);
    const url = article.url === undefined ? undefined : canonicalUrl(article.url);
    const known = { ...article, url, publishedAt: this.#credible(article.publishedAt) };
    const sourceId = this.#names.findOrAdd('source', article.source);
    return { article: withoutUndefined(known), identity: identityOf(known, hash), hash, sourceId };
  }

  /** A date in the future would keep an article on top until it comes; such a one counts as none. */
  #credible(publishedAt: Date | undefined): Date | undefined {
    const isPast = publishedAt !== undefined && publishedAt.getTime() <= this.#clock.now().getTime();
    return isPast ? publishedAt : undefined;
  }

  /** The same words under another address, or without one. Sharing it must not show this shelf another one's link. */
  #sameText({ article, identity, hash, sourceId }: Version, shelf: number): StoredArticle | undefined {
    const { title, url } = article;
    const found = storedByText(this.#sqlite, { hash, sourceId, title });
    const same =
      found.find(({ shelves }) => shelves.includes(shelf)) ?? (url === undefined ? found[0] : undefined);
    if (same === undefined || url === undefined) return same;
    if (same.url === undefined) this.#writes.giveAddress(same.key, url, identity);
    else this.#writes.addAlias(same.key, identity);
    return same;
  }

  #join(same: StoredArticle, mine: StoredArticle | undefined, shelf: number): SaveOutcome {
    if (same.shelves.includes(shelf)) return { kind: 'unchanged', id: same.id };
    if (mine !== undefined) this.#leave(mine, shelf);
    this.#writes.setShelves(same, [...same.shelves, shelf]);
    return { kind: mine === undefined ? 'shelved' : 'revised', id: same.id };
  }

  #leave(mine: StoredArticle, shelf: number): void {
    this.#writes.setShelves(
      mine,
      mine.shelves.filter((other) => other !== shelf),
    );
  }
}

/** A fuller text is not replaced by a lesser one. */
const rank: Readonly<Record<Completeness, number>> = { stub: 0, feed: 1, full: 2 };

function isSame(stored: StoredArticle, { article, hash, sourceId }: Version): boolean {
  return stored.hash === hash && stored.sourceId === sourceId && stored.title === article.title;
}

/** A headline alone changes only what no other shelf shows. */
function isChanged(mine: StoredArticle, { article, hash }: Version): boolean {
  return mine.hash !== hash || (mine.title !== article.title && mine.shelves.length === 1);
}

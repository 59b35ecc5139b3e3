import { systemClock } from '../../src/runtime/system-clock.ts';
import { FeedPolling } from '../../src/services/feed-polling.ts';
import { SqliteArticleStore } from '../../src/storage/article-store.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { SqliteFeedStore } from '../../src/storage/feed-store.ts';
import { anArticleOf, changed } from './feed-world.ts';

// A program to be killed: polls one feed without rest. Version n of the feed has the articles 20n to 20n + 39.
const [, , dataDir = ''] = process.argv;
const sqlite = openDatabase(dataDir);
const feeds = new SqliteFeedStore(sqlite, systemClock);
const articles = new SqliteArticleStore(sqlite, systemClock);
await feeds.subscribe({ url: 'https://a.example/feed', title: 'A' });

const reader = {
  read: (url: string, { etag }: { readonly etag?: string | undefined }) => {
    const version = etag === undefined ? 0 : Number(etag) + 1;
    const items = Array.from({ length: 40 }, (_, place) => anArticleOf(url, version * 20 + place));
    return Promise.resolve(changed(items, { etag: String(version) }));
  },
  discover: () => Promise.reject(new Error('not asked here')),
};
const pages = { read: () => Promise.reject(new Error('not asked here')) };
const polling = new FeedPolling({ feeds, articles, reader, pages, clock: systemClock, chance: Math.random });

for (;;) {
  const [listed] = await feeds.list(undefined);
  if (listed === undefined) throw new Error('The subscription is lost');
  await polling.poll({ id: listed.feed.id, url: listed.feed.url, state: listed.state });
  process.send?.('polled');
}

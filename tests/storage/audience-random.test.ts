import { describe, expect, it } from 'vitest';
import type { ArticleHeader } from '../../src/domain/article.ts';
import type { Audience, Shelf } from '../../src/domain/audience.ts';
import type { ArticleStore } from '../../src/domain/ports/article-store.ts';
import { anArticle } from './articles.ts';
import { openMemory, openWithThread, subscribe } from './world.ts';

const guilds = ['g1', 'g2', 'g3', 'g4'];
const readers = ['r1', 'r2', 'r3'];
const feeds = Array.from({ length: 8 }, (_, n) => `f${n}`);
const words = [
  'flood',
  'bridge',
  'harbour',
  'vote',
  'storm',
  'ferry',
  'girder',
  'council',
  'market',
  'school',
];

function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** What each shelf brought, kept beside the store: texts by which an audience is judged. */
type Brought = {
  readonly shelf: Shelf;
  readonly url: string;
  readonly text: string;
  readonly source: string;
};

function mayRead(audience: Audience, shelf: Shelf, subscribed: ReadonlySet<string>): boolean {
  switch (shelf.kind) {
    case 'library':
      return audience.library;
    case 'guild':
      return shelf.guildId === audience.guildId;
    case 'reader':
      return shelf.readerId === audience.readerId;
    case 'feed': {
      const isOperators = audience.library && subscribed.has(`/${shelf.feedId}`);
      return (
        isOperators ||
        (audience.guildId !== undefined && subscribed.has(`${audience.guildId}/${shelf.feedId}`))
      );
    }
  }
}

/** Every way in which articles come out of the store for an audience. */
async function everything(
  store: ArticleStore,
  audience: Audience,
  urls: readonly string[],
): Promise<ArticleHeader[]> {
  const out: ArticleHeader[] = [...(await store.latest({ audience, limit: 1_000 }))];
  for (const typed of [
    ...words,
    'flood bridge',
    'flod',
    '"harbour vote"',
    'flood OR ferry',
    '-flood',
    'source:outlet',
    'brige',
  ]) {
    for (const sort of ['best', 'newest'] as const) {
      const page = await store.search({ audience, words: typed, sort, limit: 1_000 });
      out.push(...page.hits.map(({ article }) => article));
    }
    out.push(...(await store.suggest({ audience, words: typed.slice(0, 5), limit: 1_000 })));
  }
  for (const { id } of out.slice(0, 6)) out.push(...(await store.related({ id, audience, limit: 50 })));
  for (const url of urls)
    out.push(...[await store.findByUrl(url, audience)].filter((found) => found !== undefined));
  return out;
}

async function sourcesNamed(store: ArticleStore, audience: Audience): Promise<string[]> {
  const pages = await Promise.all(
    words.map((typed) => store.search({ audience, words: typed, sort: 'best', limit: 1_000 })),
  );
  return pages.flatMap(({ hits }) => hits.flatMap(({ sources }) => sources));
}

describe.each([
  { seed: 11, open: openMemory },
  { seed: 12, open: () => openWithThread() },
])('audiences on random data (seed $seed)', ({ seed, open }) => {
  it('see all that their own shelves brought, in its own words, and nothing else on any path', async () => {
    const { store, sqlite } = open();
    const random = numbersFrom(seed);
    const pick = <T>(all: readonly T[]): T => {
      const one = all[Math.floor(random() * all.length)];
      if (one === undefined) throw new Error('Expected something to choose from.');
      return one;
    };
    const subscribed = new Set<string>();
    for (const feedId of feeds) {
      for (const guildId of ['', ...guilds]) {
        if (random() > 0.35) continue;
        subscribe(sqlite, { feedId, guildId });
        subscribed.add(`${guildId}/${feedId}`);
      }
    }
    const shelves: Shelf[] = [
      { kind: 'library' },
      ...feeds.map((feedId) => ({ kind: 'feed', feedId }) as const),
      ...guilds.map((guildId) => ({ kind: 'guild', guildId }) as const),
      ...readers.map((readerId) => ({ kind: 'reader', readerId }) as const),
    ];
    const latest = new Map<string, Brought>();
    for (let n = 0; n < 260; n += 1) {
      const shelf = pick(shelves);
      const url = `https://example.org/${Math.floor(random() * 90)}`;
      // Few variants for each address, so that shelves often share a text and as often bring another one.
      const variant = Math.floor(random() * 3);
      const text = `${url.slice(-2)} ${variant} ${pick(words)} ${pick(words)} ${pick(words)}`;
      const title = `${url.slice(20)} ${variant}`;
      const source = random() < 0.3 ? `Outlet of ${JSON.stringify(shelf)}` : `Outlet ${variant}`;
      await store.save([anArticle({ url, text, title, source })], shelf);
      latest.set(`${JSON.stringify(shelf)} ${url}`, { shelf, url, text, source });
    }
    const urls = [...new Set([...latest.values()].map(({ url }) => url))];
    // Stories run across all shelves: what an audience sees of one must not.
    for (const id of sqlite.column('SELECT id FROM articles').map(String)) {
      sqlite.run('INSERT INTO story_articles VALUES (?, ?, 0)', [id, `story-${Math.floor(random() * 40)}`]);
    }

    for (const library of [true, false]) {
      for (const guildId of [undefined, ...guilds]) {
        for (const readerId of [undefined, ...readers]) {
          if (random() > 0.2) continue; // Eight of the forty are enough for each seed.
          const audience: Audience = {
            library,
            ...(guildId === undefined ? {} : { guildId }),
            ...(readerId === undefined ? {} : { readerId }),
          };
          const permitted = [...latest.values()].filter(({ shelf }) => mayRead(audience, shelf, subscribed));
          const texts = new Set(permitted.map(({ text }) => text));
          const outlets = new Set(permitted.map(({ source }) => source));
          const wanted = new Set(permitted.map(({ url }) => url));
          const shown = await everything(store, audience, urls);

          for (const name of await sourcesNamed(store, audience)) expect(outlets).toContain(name);
          for (const { id } of shown) expect(texts).toContain((await store.find(id, audience))?.text);
          const listed = await store.latest({ audience, limit: 1_000 });
          expect(new Set(listed.map(({ url }) => url))).toEqual(wanted);
          expect(listed).toHaveLength(wanted.size);
        }
      }
    }
  });
});

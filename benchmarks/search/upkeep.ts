import { setTimeout } from 'node:timers/promises';
import type { Audience } from '../../src/domain/audience.ts';
import type { Clock } from '../../src/domain/ports/clock.ts';
import { entryFile } from '../../src/runtime/entry-file.ts';
import type { SqliteArticleStore } from '../../src/storage/article-store.ts';
import type { Sqlite } from '../../src/storage/sqlite.ts';
import { UpkeepThread } from '../../src/storage/upkeep/upkeep-thread.ts';
import { corpusOf, feedCount } from './corpus.ts';
import { withLoopDelay } from './measure.ts';

type Library = {
  readonly dataDir: string;
  readonly store: SqliteArticleStore;
  readonly sqlite: Sqlite;
  readonly clock: Clock;
};

const betweenMs = 100;
const pruned = 2_000;
const audience: Audience = { library: false, guildId: 'large' };

/** Per task of upkeep: how long it takes and how long it ever held up the event loop, while articles come in and readers search. */
export async function printUpkeep(library: Library): Promise<void> {
  const { dataDir, sqlite, clock } = library;
  const thread = new UpkeepThread({ dataDir, clock, entry: entryFile('src/storage/upkeep/worker-entry') });
  sqlite.run(
    'UPDATE articles SET added_at = 0 WHERE key IN (SELECT key FROM articles ORDER BY key LIMIT ?)',
    [pruned],
  );
  const tasks = {
    'nothing, for comparison': () => setTimeout(10_000),
    check: () => thread.check(),
    backup: () => thread.backup(),
    prune: () => thread.prune(new Date(1)),
    'merge and vacuum': () => thread.tidy(),
  };
  console.log('\n| upkeep | s | longest hold-up of the event loop (ms) |\n|---|---|---|');
  for (const [name, task] of Object.entries(tasks)) {
    const start = performance.now();
    const delay = await withLoopDelay(() => besideReaders(library, task()));
    console.log(`| ${name} | ${((performance.now() - start) / 1_000).toFixed(1)} | ${delay.toFixed(1)} |`);
  }
  await thread.close();
}

/** One article comes in and one search is answered every `betweenMs`, until the work is done. */
async function besideReaders({ store }: Library, work: Promise<unknown>): Promise<void> {
  const { article } = corpusOf(1, 600);
  const state = { isDone: false };
  const done = work.finally(() => {
    state.isDone = true;
  });
  for (let n = 0; !state.isDone; n += 1) {
    const feedId = `f${1 + (n % (feedCount - 1))}`;
    await store.save([{ ...article(n), url: `https://new.example/${n}` }], { kind: 'feed', feedId });
    await store.search({ audience, words: 'kak buk', sort: 'best', limit: 10 });
    await Promise.race([done, setTimeout(betweenMs)]);
  }
  await done;
}

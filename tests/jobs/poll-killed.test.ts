import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { entryFile } from '../../src/runtime/entry-file.ts';
import { systemClock } from '../../src/runtime/system-clock.ts';
import { SqliteArticleStore } from '../../src/storage/article-store.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { SqliteFeedStore } from '../../src/storage/feed-store.ts';

it('loses and doubles nothing when it is killed while it polls, and no validator is ahead of its articles', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'brevier-kill-'));
  onTestFinished(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });
  const entry = entryFile('tests/support/poll-forever');
  for (const polls of [1, 3, 2]) {
    const child = fork(entry.path, [dataDir], { execArgv: [...entry.execArgv] });
    for (let poll = 0; poll < polls; poll += 1) await once(child, 'message');
    // The next poll has begun by now.
    child.kill('SIGKILL');
    await once(child, 'exit');

    const sqlite = openDatabase(dataDir);
    const [listed] = await new SqliteFeedStore(sqlite, systemClock).list(undefined);
    const stored = await new SqliteArticleStore(sqlite, systemClock).latest({
      audience: { library: true },
      limit: 10_000,
    });
    sqlite.close();
    const version = Number(listed?.state.validators.etag);
    const numbers = stored.map(({ url }) => Number(url?.split('/').at(-1))).sort((a, b) => a - b);
    expect(version).toBeGreaterThanOrEqual(0);
    expect(numbers.slice(0, version * 20 + 40)).toEqual(
      Array.from({ length: version * 20 + 40 }, (_, number) => number),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  }
});

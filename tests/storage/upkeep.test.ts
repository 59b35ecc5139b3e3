import { existsSync, mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { operatorAudience } from '../../src/domain/audience.ts';
import type { ArticleStore } from '../../src/domain/ports/article-store.ts';
import { entryFile } from '../../src/runtime/entry-file.ts';
import { databaseName } from '../../src/storage/database.ts';
import { dailyBackups, makeBackup, rotateBackups } from '../../src/storage/upkeep/backup-files.ts';
import { restoreBackup } from '../../src/storage/upkeep/restore.ts';
import { runTask } from '../../src/storage/upkeep/tasks.ts';
import { damageNote, UpkeepThread } from '../../src/storage/upkeep/upkeep-thread.ts';
import { anArticle } from './articles.ts';
import { dataFolder, openFile, steadyClock } from './world.ts';

const library = { kind: 'library' } as const;
const now = Date.parse('2026-03-20T00:00:00Z');

function threadOn(dataDir: string): UpkeepThread {
  const entry = entryFile('src/storage/upkeep/worker-entry');
  const thread = new UpkeepThread({ dataDir, entry, clock: steadyClock() });
  onTestFinished(() => thread.close());
  return thread;
}

async function count(store: ArticleStore): Promise<number> {
  return (await store.extent(operatorAudience)).articles;
}

describe('retention', () => {
  it('removes what came in before the day, from lists, search and counts, and keeps the rest', async () => {
    const dataDir = dataFolder();
    const { store, sqlite } = openFile(dataDir);
    const texts = Array.from({ length: 12 }, (_, n) =>
      anArticle({ title: `Flood ${n}`, text: `flood ${n}` }),
    );
    const saved = await store.save(texts, library);
    sqlite.run('UPDATE articles SET added_at = 0 WHERE id <> ?', [saved[3]?.id]);
    sqlite.run('INSERT INTO kept_articles VALUES (?, ?, ?)', [saved[5]?.id, 'digest', now + 1]);
    sqlite.run('INSERT INTO kept_articles VALUES (?, ?, ?)', [saved[6]?.id, 'digest', now - 1]);

    const result = runTask({ kind: 'prune', dataDir, now, addedBefore: 1_000 });

    expect(result).toEqual({ kind: 'pruned', articles: 10 });
    const page = await store.search({ audience: operatorAudience, words: 'flood', sort: 'best', limit: 20 });
    expect(page.hits.map(({ article }) => article.title).sort()).toEqual(['Flood 3', 'Flood 5']);
    expect(await count(store)).toBe(2);
    expect(sqlite.column('SELECT count(*) FROM article_texts')).toEqual([2]);
  });
});

describe('the upkeep thread', () => {
  it('checks, merges and backs up while the bot goes on writing', async () => {
    const dataDir = dataFolder();
    const { store } = openFile(dataDir);
    const thread = threadOn(dataDir);
    const work = (async () => {
      const problems = await thread.check();
      await thread.tidy();
      return { problems, backup: await thread.backup() };
    })();
    for (let n = 0; n < 60; n += 1) {
      await store.save([anArticle({ text: `flood ${n}` })], library);
      await new Promise((resolve) => setImmediate(resolve));
    }

    const { problems, backup } = await work;

    expect(problems).toEqual([]);
    expect(dailyBackups(dataDir)).toEqual([backup.file]);
    expect(await thread.lastBackup()).toBeInstanceOf(Date);
    expect(await count(store)).toBe(60);
  });

  it('notes damage, makes no backup of it, and says what to do', async () => {
    const dataDir = dataFolder();
    const { store, sqlite } = openFile(dataDir);
    await store.save(
      Array.from({ length: 200 }, (_, n) => anArticle({ text: `flood ${n} `.repeat(200) })),
      library,
    );
    sqlite.close();
    const file = path.join(dataDir, databaseName);
    const bytes = readFileSync(file);
    bytes.fill(0xa5, bytes.length / 2, bytes.length / 2 + 40_960);
    writeFileSync(file, bytes);
    const thread = threadOn(dataDir);

    const problems = await thread.check();

    expect(problems.length).toBeGreaterThan(0);
    expect(existsSync(damageNote(dataDir))).toBe(true);
    await expect(thread.backup()).rejects.toThrow('damaged');
  });
});

describe('backups', () => {
  it('are restored whole, and what was there before is kept aside', async () => {
    const dataDir = dataFolder();
    const { store, sqlite } = openFile(dataDir);
    const file = path.join(dataDir, 'backups', 'brevier-2026-03-01.db');
    await store.save([anArticle({ title: 'Before' })], library);
    makeBackup(sqlite, file);
    await store.save([anArticle({ title: 'After', text: 'later' })], library);
    sqlite.close();
    writeFileSync(damageNote(dataDir), 'x');

    const { before } = restoreBackup(dataDir, file, new Date(now));

    const restored = openFile(dataDir).store;
    const titles = (await restored.latest({ audience: operatorAudience, limit: 5 })).map(
      ({ title }) => title,
    );
    expect(titles).toEqual(['Before']);
    expect(existsSync(before ?? '')).toBe(true);
    expect(existsSync(damageNote(dataDir))).toBe(false);
    expect(existsSync(file)).toBe(true);
  });

  it('that are missing or damaged change nothing', async () => {
    const dataDir = dataFolder();
    const { store } = openFile(dataDir);
    await store.save([anArticle()], library);
    const damaged = path.join(dataDir, 'damaged.db');
    writeFileSync(damaged, 'no database '.repeat(500));

    expect(() => restoreBackup(dataDir, damaged, new Date(now))).toThrow(
      expect.objectContaining({ hint: 'Try an older one.' }) as Error,
    );
    expect(() => restoreBackup(dataDir, path.join(dataDir, 'none.db'), new Date(now))).toThrow(
      'There is no backup',
    );

    expect(await count(store)).toBe(1);
    expect(readdirSync(dataDir).filter((name) => /incoming|before/.test(name))).toEqual([]);
  });

  it('that cannot be written leave the library and the older ones as they are', async () => {
    const dataDir = dataFolder();
    const { store, sqlite } = openFile(dataDir);
    await store.save([anArticle()], library);
    writeFileSync(path.join(dataDir, 'file'), '');

    expect(() => {
      makeBackup(sqlite, path.join(dataDir, 'file', 'backup.db'));
    }).toThrow('could not be written');

    expect(await count(store)).toBe(1);
  });

  it('are kept for seven days, and those of other names for ever', () => {
    const dataDir = dataFolder();
    const folder = path.join(dataDir, 'backups');
    mkdirSync(folder);
    const names = Array.from({ length: 10 }, (_, n) => `brevier-2026-03-${String(n + 10)}.db`);
    for (const name of [...names, 'mine.db']) writeFileSync(path.join(folder, name), '');
    utimesSync(path.join(folder, 'mine.db'), 0, 0);

    rotateBackups(dataDir);

    expect(readdirSync(folder).sort()).toEqual([...names.slice(3), 'mine.db']);
  });
});

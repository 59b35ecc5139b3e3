import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { operatorAudience } from '../../src/domain/audience.ts';
import { UserError } from '../../src/domain/errors.ts';
import { entryFile } from '../../src/runtime/entry-file.ts';
import type { Sqlite } from '../../src/storage/sqlite.ts';
import { dailyBackups } from '../../src/storage/upkeep/backup-files.ts';
import { mergeStep, pruneStep, vacuumStep } from '../../src/storage/upkeep/steps.ts';
import { anArticle } from './articles.ts';
import { dataFolder, openFile } from './world.ts';

const kept = 40;
const old = 400;
const border = 1_000;

/** The first batches are to be kept, the others came in long ago. */
async function aLibrary(dataDir: string): Promise<void> {
  const { store, sqlite } = openFile(dataDir);
  for (let batch = 0; batch < (kept + old) / 10; batch += 1) {
    const name = batch < kept / 10 ? 'new' : 'old';
    const articles = Array.from({ length: 10 }, (_, n) =>
      anArticle({ title: `${name}${batch}x${n}`, text: `flood ${name} ${batch}x${n} `.repeat(80) }),
    );
    await store.save(articles, { kind: 'library' });
  }
  sqlite.run("UPDATE articles SET added_at = 0 WHERE title LIKE 'old%'");
  sqlite.close();
}

/** What must be there is there, and what is half gone would show as a difference between the tables and the index. */
async function expectSound(dataDir: string): Promise<number> {
  const { store, sqlite } = openFile(dataDir);
  expect(sqlite.column('PRAGMA integrity_check')).toEqual(['ok']);
  for (const index of ['article_index', 'title_index'])
    sqlite.exec(`INSERT INTO ${index} (${index}) VALUES ('integrity-check')`);
  const search = { audience: operatorAudience, sort: 'best', limit: 1_000 } as const;
  const articles = Number(sqlite.column('SELECT count(*) FROM articles')[0]);
  expect((await store.search({ ...search, words: 'new' })).hits).toHaveLength(kept);
  expect((await store.search({ ...search, words: 'flood' })).hits).toHaveLength(articles);
  expect((await store.extent(operatorAudience)).articles).toBe(articles);
  expect(sqlite.column('SELECT count(*) FROM article_texts')).toEqual([articles]);
  return articles;
}

async function killedAfter(dataDir: string, rounds: number): Promise<void> {
  const { path: file, execArgv } = entryFile('tests/storage/killed-upkeep');
  const child = spawn(process.execPath, [...execArgv, file, dataDir, String(border)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (chunk: string) => {
    said += chunk;
    if (said.split('\n').length > rounds) child.kill('SIGKILL');
  });
  await once(child, 'close');
}

/** A backup by a process that may write no file of more than this many KB: to it the disk is full from there on. */
async function backedUpWithin(dataDir: string, kilobytes: number): Promise<string> {
  const { path: file, execArgv } = entryFile('tests/storage/backup-once');
  const limited = ['-c', `ulimit -f ${kilobytes * 2} && exec "$@"`, 'sh', process.execPath];
  const child = spawn('sh', [...limited, ...execArgv, file, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  await once(child, 'close');
  return said;
}

/** Nothing more than what is in use now. */
function fillDisk(sqlite: Sqlite): void {
  while (vacuumStep(sqlite));
  sqlite.all(`PRAGMA max_page_count = ${String(sqlite.column('PRAGMA page_count')[0])}`);
}

describe('upkeep that is broken off', () => {
  it('loses nothing when it is killed', { timeout: 60_000 }, async () => {
    const dataDir = dataFolder();
    await aLibrary(dataDir);
    let left = kept + old;

    for (const rounds of [1, 3, 6]) {
      await killedAfter(dataDir, rounds);
      const articles = await expectSound(dataDir);
      expect(articles).toBeLessThan(left);
      left = articles;
    }
  });

  it('loses nothing on a full disk, and goes on when there is room', { timeout: 60_000 }, async () => {
    const dataDir = dataFolder();
    await aLibrary(dataDir);
    const { sqlite } = openFile(dataDir);
    fillDisk(sqlite);

    const full = (): void => {
      for (let step = 0; step < old; step += 1) {
        pruneStep(sqlite, border, border);
        mergeStep(sqlite);
        fillDisk(sqlite);
      }
    };
    expect(full).toThrow(UserError);
    expect(full).toThrow('the disk is full');
    sqlite.close();
    await expectSound(dataDir);

    const roomy = openFile(dataDir).sqlite;
    while (pruneStep(roomy, border, border) > 0) mergeStep(roomy);
    roomy.close();
    expect(await expectSound(dataDir)).toBe(kept);
  });

  it('keeps the library and the backups it has when a new one does not fit', async () => {
    const dataDir = dataFolder();
    await aLibrary(dataDir);
    expect(await backedUpWithin(dataDir, 100_000)).toBe('made');
    const [older = ''] = dailyBackups(dataDir);
    renameSync(older, path.join(path.dirname(older), 'brevier-2026-03-01.db'));
    const before = readFileSync(dailyBackups(dataDir)[0] ?? '');

    expect(await backedUpWithin(dataDir, 500)).toMatch(/^The backup .+ could not be written\.$/);

    expect(readdirSync(path.dirname(older))).toEqual(['brevier-2026-03-01.db']);
    expect(readFileSync(dailyBackups(dataDir)[0] ?? '').equals(before)).toBe(true);
    expect(await expectSound(dataDir)).toBe(kept + old);
  });
});

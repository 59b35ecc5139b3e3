import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/errors.ts';
import { databaseName, openDatabase } from '../../src/storage/database.ts';
import { migrations } from '../../src/storage/migrations/index.ts';
import { Sqlite } from '../../src/storage/sqlite.ts';
import { anArticle } from './articles.ts';
import { dataFolder, openFile, openMemory } from './world.ts';

function problemOf(work: () => unknown): UserError {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('Expected a UserError, but nothing was thrown.');
}

describe('the database', () => {
  it('makes the folder and keeps everything in one file with a write-ahead log, flushed at every commit', () => {
    const folder = path.join(dataFolder(), 'new', 'data');

    const { sqlite } = openFile(folder);

    expect(statSync(path.join(folder, databaseName)).isFile()).toBe(true);
    expect(sqlite.column('PRAGMA journal_mode')).toEqual(['wal']);
    expect(sqlite.column('PRAGMA synchronous')).toEqual([2]);
    expect(sqlite.column('PRAGMA auto_vacuum')).toEqual([2]);
  });

  it('gives each step of the schema a number of its own, in order', () => {
    const numbers = migrations.map(({ number }) => number);

    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  it('opens again with everything that was stored', async () => {
    const folder = dataFolder();
    const first = openFile(folder);
    const [saved] = await first.store.save([anArticle()], { kind: 'library' });
    first.sqlite.close();

    const again = openFile(folder);

    expect(await again.store.find(saved?.id ?? '', { library: true })).toMatchObject(anArticle());
  });

  it('refuses a library of a newer version and leaves it as it is', () => {
    const folder = dataFolder();
    const { sqlite } = openFile(folder);
    sqlite.run("INSERT INTO migrations VALUES (9999, 'from the future', 0)");
    sqlite.close();

    const problem = problemOf(() => openDatabase(folder));

    expect(problem.message).toContain('newer version');
  });

  it('refuses a file that is no database and does not touch it', () => {
    const folder = dataFolder();
    const file = path.join(folder, databaseName);
    writeFileSync(file, 'My shopping list: bread, butter. '.repeat(200));

    const problem = problemOf(() => openDatabase(folder));

    expect(problem.message).toContain('damaged');
    expect(readFileSync(file, 'utf8')).toContain('My shopping list');
  });

  it('refuses the database of another program', () => {
    const folder = dataFolder();
    const other = new Sqlite(path.join(folder, databaseName));
    other.exec('CREATE TABLE recipes (name TEXT)');
    other.close();

    const problem = problemOf(() => openDatabase(folder));

    expect(problem.message).toContain('no library of Brevier');
  });

  it('says that another program holds the library', () => {
    const { sqlite } = openFile();
    const other = new Sqlite(sqlite.file);
    other.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    sqlite.exec('PRAGMA busy_timeout = 0');

    const problem = problemOf(() => {
      sqlite.transaction(() => undefined);
    });

    other.close();
    expect(problem.message).toContain('in use by another program');
  });

  it('says that the data folder cannot be made', () => {
    const folder = dataFolder();
    const file = path.join(folder, 'file');
    writeFileSync(file, '');

    for (const place of [file, path.join(file, 'data')]) {
      const problem = problemOf(() => openDatabase(place));

      expect(problem.message).toContain('cannot be made');
      expect(problem.hint).toContain('DATA_DIR');
    }
  });

  it('takes back all of a transaction that fails, and works on', () => {
    const { sqlite } = openMemory();
    const fail = (): void => {
      sqlite.run("INSERT INTO settings VALUES ('a', '1')");
      throw new Error('half way');
    };

    expect(() => {
      sqlite.transaction(fail);
    }).toThrow('half way');
    expect(sqlite.column('SELECT name FROM settings')).toEqual([]);
    sqlite.transaction(() => sqlite.run("INSERT INTO settings VALUES ('b', '1')"));
    expect(sqlite.column('SELECT name FROM settings')).toEqual(['b']);
  });
});

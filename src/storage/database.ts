import path from 'node:path';
import { prepareDataFolder } from './data-folder.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { Sqlite } from './sqlite.ts';

export const databaseName = 'brevier.db';

/** How long one process waits for another one's transaction. */
const busyTimeoutMs = 5_000;

const settings = `
PRAGMA busy_timeout = ${busyTimeoutMs};
PRAGMA foreign_keys = ON;
PRAGMA cache_size = -32000;
PRAGMA temp_store = MEMORY;`;

/**
 * Opens the library in this folder and brings it up to date; makes both when they are missing.
 * Throws `UserError` when the folder cannot be written, or the file is locked, damaged or of a newer version.
 */
export function openDatabase(dataDir: string): Sqlite {
  prepareDataFolder(dataDir);
  return prepared(new Sqlite(path.join(dataDir, databaseName)), onDisk);
}

/** Another connection to a library that is open, which only reads and so waits for nobody. */
export function openForReading(dataDir: string): Sqlite {
  const sqlite = new Sqlite(path.join(dataDir, databaseName));
  sqlite.exec(`${settings}${mapped}PRAGMA query_only = ON; PRAGMA cache_size = -8000;`);
  return sqlite;
}

/** A library that is gone when the program ends. */
export function openMemoryDatabase(): Sqlite {
  return prepared(new Sqlite(':memory:'), '');
}

const mapped = `
PRAGMA mmap_size = 268435456;`;

// auto_vacuum holds only from before the first table on. A checkpoint every 4 MB keeps the WAL small.
const onDisk = `
PRAGMA auto_vacuum = INCREMENTAL;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA wal_autocheckpoint = 1000;${mapped}`;

function prepared(sqlite: Sqlite, extra: string): Sqlite {
  try {
    sqlite.exec(settings);
    sqlite.exec(extra);
    migrate(sqlite, migrations, new Date());
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

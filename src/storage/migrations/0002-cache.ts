import type { Migration } from './migration.ts';

/** Summaries and other things that can be made again. */
export const cache: Migration = {
  number: 2,
  name: 'cache',
  sql: `
CREATE TABLE cache_entries (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  expires_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX cache_entries_by_expiry ON cache_entries (expires_at) WHERE expires_at IS NOT NULL;
`,
};

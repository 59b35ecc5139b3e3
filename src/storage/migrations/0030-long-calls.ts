import type { Migration } from './migration.ts';

/** What buttons do whose call does not fit into a custom id. */
export const longCalls: Migration = {
  number: 30,
  name: 'long calls',
  sql: `
CREATE TABLE long_calls (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  call TEXT NOT NULL,
  shown_at INTEGER NOT NULL
) STRICT;
CREATE INDEX long_calls_by_age ON long_calls (shown_at);
`,
};

import type { Migration } from './migration.ts';

/** What the poller remembers. `poll_states.state` is JSON, written and read by poll-states.ts alone. */
export const polling: Migration = {
  number: 10,
  name: 'polling',
  sql: `
CREATE TABLE poll_states (
  feed_id TEXT PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
  status TEXT NOT NULL CHECK (status IN ('active', 'suspended', 'ended')),
  next_at INTEGER NOT NULL,
  state TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX poll_states_by_time ON poll_states (status, next_at);

CREATE TABLE wanted_pages (
  feed_id TEXT NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  tries INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  PRIMARY KEY (feed_id, url)
) STRICT, WITHOUT ROWID;
CREATE INDEX wanted_pages_by_time ON wanted_pages (next_at);

-- guild_id is empty for the operator.
CREATE TABLE notices (
  id INTEGER PRIMARY KEY,
  guild_id TEXT NOT NULL,
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX notices_by_guild ON notices (guild_id);

CREATE TABLE departed_guilds (guild_id TEXT PRIMARY KEY, left_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`,
};

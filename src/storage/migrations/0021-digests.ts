import type { Migration } from './migration.ts';

/** `posts` is the outbox and the memory of editions in one: an edition's key is unique, so there is never a second one. */
export const digests: Migration = {
  number: 21,
  name: 'digests',
  sql: `
CREATE TABLE digests (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guild_id TEXT NOT NULL,
  definition TEXT NOT NULL
) STRICT;
CREATE INDEX digests_by_guild ON digests (guild_id);

CREATE TABLE posts (
  key TEXT PRIMARY KEY,
  digest_id TEXT NOT NULL,
  guild_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  date TEXT,
  slot_at INTEGER,
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'posted', 'deleted', 'nothing-new', 'ambiguous', 'failed', 'missed')),
  nonce TEXT NOT NULL,
  body TEXT NOT NULL,
  composed_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  uncertain INTEGER NOT NULL DEFAULT 0,
  first_sent_at INTEGER,
  last_sent_at INTEGER,
  message_id TEXT,
  ended_at INTEGER,
  reason TEXT,
  admin_knows INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX posts_by_slot ON posts (digest_id, date) WHERE date IS NOT NULL;
CREATE INDEX posts_open ON posts (state) WHERE state IN ('queued', 'sending');

CREATE TABLE told_articles (
  digest_id TEXT NOT NULL,
  article_id TEXT NOT NULL,
  post_key TEXT NOT NULL,
  PRIMARY KEY (digest_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX told_articles_by_post ON told_articles (post_key);
`,
};

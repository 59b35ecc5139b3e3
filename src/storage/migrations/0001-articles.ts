import type { Migration } from './migration.ts';

/**
 * `articles.key` grows with the time of publication (time-keys.ts), so that the newest rows are the last ones of every
 * table and index. `identity` is the same for all versions of one address. Texts stand apart, so that lists of
 * articles do not read them. `title_index` has the headline's words whole and stemmed. `tags` holds shelves, source and topic: the audience is a part of the MATCH.
 */
export const articles: Migration = {
  number: 1,
  name: 'articles',
  sql: `
CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('source', 'topic')),
  folded TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (kind, folded)
) STRICT;

CREATE TABLE articles (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  identity TEXT NOT NULL,
  title TEXT NOT NULL,
  source_id INTEGER NOT NULL REFERENCES names (id),
  topic_id INTEGER REFERENCES names (id),
  author TEXT,
  url TEXT,
  image_url TEXT,
  language TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  added_at INTEGER NOT NULL,
  completeness TEXT NOT NULL CHECK (completeness IN ('full', 'feed', 'stub')),
  revision INTEGER NOT NULL,
  text_hash TEXT NOT NULL,
  word_count INTEGER NOT NULL
) STRICT;
CREATE INDEX articles_by_identity ON articles (identity);
CREATE INDEX articles_by_text ON articles (text_hash);

-- Other addresses under which the same text was brought to the same shelf.
CREATE TABLE article_aliases (
  identity TEXT NOT NULL,
  key INTEGER NOT NULL,
  PRIMARY KEY (identity, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_aliases_by_article ON article_aliases (key);

CREATE TABLE article_texts (key INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;

CREATE TABLE feeds (
  id TEXT PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  site_url TEXT,
  added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- guild_id is empty for the operator's own subscriptions.
CREATE TABLE subscriptions (
  guild_id TEXT NOT NULL,
  feed_id TEXT NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
  topic TEXT,
  name TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (guild_id, feed_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX subscriptions_by_feed ON subscriptions (feed_id);

-- owner: id of the feed, guild or reader; empty for the library.
CREATE TABLE shelves (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('library', 'feed', 'guild', 'reader')),
  owner TEXT NOT NULL,
  UNIQUE (kind, owner)
) STRICT;

CREATE TABLE article_shelves (
  key INTEGER NOT NULL,
  shelf_id INTEGER NOT NULL,
  PRIMARY KEY (key, shelf_id)
) STRICT, WITHOUT ROWID;

-- topic_id is 0 for articles without a topic of their own.
CREATE TABLE shelf_counts (
  shelf_id INTEGER NOT NULL,
  source_id INTEGER NOT NULL,
  topic_id INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (shelf_id, source_id, topic_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE article_index USING fts5 (
  title, body, tags, content = '', contentless_delete = 1, tokenize = 'ascii'
);
CREATE VIRTUAL TABLE title_index USING fts5 (
  title, stems, tags, content = '', contentless_delete = 1, tokenize = 'ascii', detail = 'column', prefix = '1 2 3'
);
CREATE VIRTUAL TABLE article_terms USING fts5vocab (article_index, instance);

-- Words of headlines as they are written (folded), with how often they were seen: for typing errors.
CREATE TABLE title_words (word TEXT PRIMARY KEY, seen INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`,
};

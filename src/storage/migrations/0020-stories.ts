import type { Migration } from './migration.ts';

/**
 * Placing an article in its story is put off, so that saving stays fast: triggers note what is to be done, whichever
 * process saved. `story_features` keeps what articles of the last days are compared by.
 */
export const stories: Migration = {
  number: 20,
  name: 'stories',
  sql: `
CREATE TABLE story_articles (
  article_id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL,
  published_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX story_articles_by_story ON story_articles (story_id, published_at);

CREATE TABLE story_features (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id TEXT NOT NULL UNIQUE,
  published_at INTEGER NOT NULL,
  features TEXT NOT NULL
) STRICT;
CREATE INDEX story_features_by_time ON story_features (published_at);

-- Pairs that are never put into one story again; both ways round.
CREATE TABLE story_splits (
  article_id TEXT NOT NULL,
  other_id TEXT NOT NULL,
  PRIMARY KEY (article_id, other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE story_queue (
  published_at INTEGER NOT NULL,
  article_id TEXT NOT NULL,
  PRIMARY KEY (published_at, article_id)
) STRICT, WITHOUT ROWID;
INSERT INTO story_queue SELECT published_at, id FROM articles;

CREATE TRIGGER articles_to_place AFTER INSERT ON articles BEGIN
  INSERT OR IGNORE INTO story_queue VALUES (new.published_at, new.id);
END;
CREATE TRIGGER articles_to_place_again AFTER UPDATE OF text_hash ON articles
WHEN old.text_hash <> new.text_hash BEGIN
  INSERT OR IGNORE INTO story_queue VALUES (new.published_at, new.id);
END;
CREATE TRIGGER articles_out_of_stories AFTER DELETE ON articles BEGIN
  DELETE FROM story_queue WHERE published_at = old.published_at AND article_id = old.id;
  DELETE FROM story_articles WHERE article_id = old.id;
  DELETE FROM story_features WHERE article_id = old.id;
  DELETE FROM story_splits WHERE article_id = old.id;
  DELETE FROM story_splits WHERE other_id = old.id;
END;
CREATE INDEX story_splits_by_other ON story_splits (other_id);
`,
};

import type { Migration } from './migration.ts';

/** Articles that retention must leave alone: whoever still needs one says so here, and until when (ms since 1970). */
export const keptArticles: Migration = {
  number: 3,
  name: 'kept-articles',
  sql: `
CREATE TABLE kept_articles (
  article_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  until INTEGER NOT NULL,
  PRIMARY KEY (article_id, reason)
) STRICT, WITHOUT ROWID;
CREATE INDEX articles_by_adding ON articles (added_at);
`,
};

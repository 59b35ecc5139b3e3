import type { Migration } from './migration.ts';

/**
 * How much of a transaction FTS5 holds in memory before it writes a piece of the index: with its one megabyte an import
 * left dozens of pieces, and merging them took longer than writing them.
 */
export const indexMemory: Migration = {
  number: 4,
  name: 'index-memory',
  sql: `INSERT INTO article_index (article_index, rank) VALUES ('hashsize', 16777216);`,
};

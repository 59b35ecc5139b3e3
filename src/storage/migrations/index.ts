import type { Migration } from './migration.ts';
import { articles } from './0001-articles.ts';
import { cache } from './0002-cache.ts';
import { keptArticles } from './0003-kept-articles.ts';
import { indexMemory } from './0004-index-memory.ts';
import { polling } from './0010-polling.ts';
import { stories } from './0020-stories.ts';
import { digests } from './0021-digests.ts';
import { longCalls } from './0030-long-calls.ts';

/** Every step of the schema, in the order of their numbers. */
export const migrations: readonly Migration[] = [
  articles,
  cache,
  keptArticles,
  indexMemory,
  polling,
  stories,
  digests,
  longCalls,
];

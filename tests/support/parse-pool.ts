import { ParsePool, type ParsePoolOptions } from '../../src/ingest/parse-worker/parse-pool.ts';
import { entryFile } from '../../src/runtime/entry-file.ts';

/** The real pool with its real threads; to be closed by whoever opens it. */
export function openParsePool(options: Omit<ParsePoolOptions, 'entry'> = {}): ParsePool {
  return new ParsePool({ entry: entryFile('src/ingest/parse-worker/entry'), ...options });
}

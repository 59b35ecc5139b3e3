import { createHash } from 'node:crypto';
import { Keyv } from 'keyv';
import { z } from 'zod';
import type { SummaryCache, SummaryKey } from '../domain/ports/summary-cache.ts';
import type { Summary } from '../domain/summary.ts';
import { KeyvSqliteStore } from './keyv-sqlite-store.ts';
import { withoutUndefined } from './rows.ts';
import type { Sqlite } from './sqlite.ts';

/** Counts up when cleaning, choosing or checking changes what a summary says: older entries are then never found. */
const pipelineVersion = 7;

const summarySchema = z.strictObject({
  sentences: z.array(z.strictObject({ text: z.string().min(1), evidence: z.array(z.int().min(1)) })).min(1),
  engine: z.enum(['extractive', 'seq2seq', 'opening']),
  model: z.string().optional(),
  fallbackReason: z.string().optional(),
  note: z.string().optional(),
  wordsRead: z.number().min(0),
  ms: z.number().min(0),
});
/** What a disk fault or a stray hand changed may still have the right shape. */
const entrySchema = z.strictObject({ summary: z.unknown(), checksum: z.string() });

/** Summaries in Keyv, on the library's own file. */
export class KeyvSummaryCache implements SummaryCache {
  readonly #entries: Keyv<unknown>;
  #hits = 0;
  #misses = 0;
  #corrupt = 0;

  constructor(sqlite: Sqlite, now: () => Date = () => new Date()) {
    // Without `throwOnErrors` Keyv would hide a full disk.
    this.#entries = new Keyv({
      store: new KeyvSqliteStore(sqlite, now),
      namespace: 'summary',
      throwOnErrors: true,
      emitErrors: false,
    });
  }

  async get(key: SummaryKey): Promise<Summary | undefined> {
    const name = nameOf(key);
    const entry = await this.#read(name);
    if (entry.kind === 'missing') {
      this.#misses += 1;
      return undefined;
    }
    const summary = wholeSummary(name, entry.value);
    if (summary !== undefined) {
      this.#hits += 1;
      return summary;
    }
    this.#misses += 1;
    this.#corrupt += 1;
    await this.#entries.delete(name);
    return undefined;
  }

  async set(key: SummaryKey, summary: Summary): Promise<void> {
    const name = nameOf(key);
    await this.#entries.set(name, { summary, checksum: checksumOf(name, summary) });
  }

  counts(): { readonly hits: number; readonly misses: number; readonly corrupt: number } {
    return { hits: this.#hits, misses: this.#misses, corrupt: this.#corrupt };
  }

  async #read(name: string): Promise<{ kind: 'missing' } | { kind: 'found'; value: unknown }> {
    try {
      const value = await this.#entries.get(name);
      // A row that is no entry of Keyv at all reads as nothing.
      const isThere = value !== undefined || (await this.#entries.has(name));
      return isThere ? { kind: 'found', value } : { kind: 'missing' };
    } catch (error) {
      // Keyv cannot parse what stands there; what is wrong with the database itself is not ours to hide.
      if (error instanceof SyntaxError) return { kind: 'found', value: undefined };
      throw error;
    }
  }
}

function wholeSummary(name: string, value: unknown): Summary | undefined {
  const entry = entrySchema.safeParse(value);
  if (!entry.success || entry.data.checksum !== checksumOf(name, entry.data.summary)) return undefined;
  const checked = summarySchema.safeParse(entry.data.summary);
  return checked.success ? withoutUndefined(checked.data) : undefined;
}

/** Also of the entry's name: an entry that stands in another's place is none. */
function checksumOf(name: string, summary: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([name, summary]))
    .digest('hex');
}

function nameOf(key: SummaryKey): string {
  const { textHash, title, length, language, engine, model, revision } = key;
  const parts = [pipelineVersion, textHash, title, length, language, engine, model, revision];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

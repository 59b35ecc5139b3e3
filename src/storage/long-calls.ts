import type { Clock } from '../domain/ports/clock.ts';
import type { LongCalls } from '../domain/ports/long-calls.ts';
import { text } from './rows.ts';
import type { Sqlite } from './sqlite.ts';

const keptMs = 180 * 24 * 60 * 60 * 1000;
/** About 10 MB at most. */
const usuallyKept = 20_000;

/** The calls of long searches and the like, on the library's own file; the oldest make room. */
export class SqliteLongCalls implements LongCalls {
  readonly #sqlite: Sqlite;
  readonly #clock: Clock;
  readonly #keptAtMost: number;

  constructor(sqlite: Sqlite, clock: Clock, keptAtMost = usuallyKept) {
    this.#sqlite = sqlite;
    this.#clock = clock;
    this.#keptAtMost = keptAtMost;
  }

  async keep(key: string, call: string): Promise<void> {
    const now = this.#clock.now().getTime();
    this.#sqlite.transaction(() => {
      this.#sqlite.run(
        `INSERT INTO long_calls (key, call, shown_at) VALUES (?, ?, ?)
         ON CONFLICT (key) DO UPDATE SET shown_at = excluded.shown_at`,
        [key, call, now],
      );
      this.#sqlite.run('DELETE FROM long_calls WHERE shown_at < ?', [now - keptMs]);
      this.#sqlite.run(
        `DELETE FROM long_calls WHERE id IN
           (SELECT id FROM long_calls ORDER BY shown_at DESC, id DESC LIMIT -1 OFFSET ?)`,
        [this.#keptAtMost],
      );
    });
  }

  async find(key: string): Promise<string | undefined> {
    const row = this.#sqlite.get('SELECT call FROM long_calls WHERE key = ?', [key]);
    return row === undefined ? undefined : text(row, 'call');
  }
}

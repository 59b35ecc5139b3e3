import Libsql from 'libsql';
import { explainSqliteError } from './sqlite-errors.ts';

export type SqlValue = string | number | bigint | boolean | undefined;
export type Row = Readonly<Record<string, unknown>>;

type Statement = Libsql.Statement;

/**
 * One connection. Hides the binding's quirks: a boolean or a bare `null` aborts the process, every number is bound as a
 * float (which FTS5 ignores as a limit of row ids), and a string ends at its first NUL.
 * Errors of the database that the operator can mend come out as `UserError`.
 */
export class Sqlite {
  readonly file: string;
  readonly #database: Libsql.Database;
  readonly #statements = new Map<string, Statement>();
  #isInTransaction = false;

  constructor(file: string) {
    this.file = file;
    this.#database = this.#explain(() => new Libsql(file));
  }

  all(sql: string, values: readonly SqlValue[] = []): readonly Row[] {
    return this.#explain(() => this.#prepare(sql).all(bound(values)) as Row[]);
  }

  get(sql: string, values: readonly SqlValue[] = []): Row | undefined {
    return this.all(sql, values)[0];
  }

  /** Rows as lists of values, which cost less than objects where there are thousands. */
  lists(sql: string, values: readonly SqlValue[] = []): readonly (readonly unknown[])[] {
    return this.#explain(() => this.#prepare(sql, 'raw').all(bound(values)) as unknown[][]);
  }

  /** The first column of every row. */
  column(sql: string, values: readonly SqlValue[] = []): readonly unknown[] {
    return this.lists(sql, values).map((row) => row[0]);
  }

  /**
   * The one value of a `group_concat`, taken apart: of thousands of short rows most of the time goes into handing them
   * over one by one. Empty without rows.
   */
  packed(sql: string, values: readonly SqlValue[] = []): readonly string[] {
    const [whole] = this.column(sql, values);
    return typeof whole === 'string' && whole !== '' ? whole.split(',') : [];
  }

  /** Another one whenever this connection or another one has written since. */
  changeMark(): string {
    return this.column("SELECT total_changes() || ' ' || data_version FROM pragma_data_version").join();
  }

  /** How many rows were changed. */
  run(sql: string, values: readonly SqlValue[] = []): number {
    return this.#explain(() => this.#prepare(sql).run(bound(values)).changes);
  }

  /** Several statements, without values. */
  exec(sql: string): void {
    this.#explain(() => this.#database.exec(sql));
  }

  /** All or nothing, and on disk when it returns. Within another transaction it is a part of that one. */
  transaction<T>(work: () => T): T {
    if (this.#isInTransaction) return work();
    this.exec('BEGIN IMMEDIATE');
    this.#isInTransaction = true;
    try {
      const result = work();
      this.exec('COMMIT');
      return result;
    } catch (error) {
      // On a full disk SQLite may have rolled back by itself.
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      throw error;
    } finally {
      this.#isInTransaction = false;
    }
  }

  close(): void {
    if (!this.#database.open) return;
    this.#statements.clear();
    this.#emptyLog();
    this.#database.close();
  }

  /** So that the file alone holds everything: the binding's `close` leaves that to chance. */
  #emptyLog(): void {
    try {
      this.#database.exec('PRAGMA wal_checkpoint(PASSIVE)');
    } catch {
      // A file that is locked or damaged can still be closed; the log stays and is read at the next start.
    }
  }

  #prepare(sql: string, mode: 'rows' | 'raw' = 'rows'): Statement {
    const name = mode + sql;
    const known = this.#statements.get(name);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    if (mode === 'raw') statement.raw();
    this.#statements.set(name, statement);
    return statement;
  }

  #explain<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw explainSqliteError(error, this.file);
    }
  }
}

type Bound = string | number | bigint | null;

function bound(values: readonly SqlValue[]): Bound[] {
  return values.map((value) => {
    if (value === undefined) return null;
    if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '') : value;
    if (typeof value === 'boolean') return value ? 1n : 0n;
    return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
  });
}

import { UserError } from '../domain/errors.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { Log } from '../domain/ports/log.ts';
import type { Upkeep } from '../domain/ports/upkeep.ts';

const hourMs = 3_600_000;
/** A bot that has just started has other things to do. */
const firstLookMs = 600_000;
const dayMs = 24 * hourMs;
/** Local hours in which few people read. */
const idleHours = { from: 2, to: 5 };
/** A bot that never runs at night is looked after by day. */
const latestAfterMs = 36 * hourMs;

type Parts = {
  readonly upkeep: Upkeep;
  readonly clock: Clock;
  readonly log: Log;
  /** Days that articles are kept after they came in; 0 keeps all. */
  readonly keepDays: number;
  readonly wasStoppedCleanly: boolean;
};

/** Looks after the library once a day, at night: retention, the index, free space, a backup; and checks it after a crash. */
export class KeepLibrary {
  readonly #parts: Parts;
  #cancel: () => void = () => undefined;
  #isClosed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** After a crash checks at once; then looks every hour whether it is time, until `close`. */
  async start(): Promise<void> {
    if (!this.#parts.wasStoppedCleanly) await this.#try('check', () => this.#check());
    this.#lookAfter(firstLookMs);
  }

  async runIfDue(): Promise<void> {
    const { upkeep, clock } = this.#parts;
    const now = clock.now();
    const last = (await upkeep.lastBackup())?.getTime() ?? 0;
    const isNight = now.getHours() >= idleHours.from && now.getHours() < idleHours.to;
    const age = now.getTime() - last;
    if (age >= latestAfterMs || (isNight && age >= dayMs / 2)) await this.run();
  }

  /** One part that fails does not keep the others from being done. */
  async run(): Promise<void> {
    const { upkeep, clock, log, keepDays } = this.#parts;
    if (keepDays > 0) {
      await this.#try('prune', async () => {
        const articles = await upkeep.prune(new Date(clock.now().getTime() - keepDays * dayMs));
        log.info({ articles, keepDays }, 'Old articles removed');
      });
    }
    await this.#try('tidy', () => upkeep.tidy());
    await this.#try('backup', async () => {
      const { file, bytes } = await upkeep.backup();
      log.info({ file, megabytes: Math.round(bytes / 1e6) }, 'Library backed up');
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancel();
    await this.#parts.upkeep.close();
  }

  async #again(): Promise<void> {
    await this.#try('upkeep', () => this.runIfDue());
    this.#lookAfter(hourMs);
  }

  #lookAfter(ms: number): void {
    if (!this.#isClosed) this.#cancel = this.#parts.clock.after(ms, () => void this.#again());
  }

  async #check(): Promise<void> {
    const problems = await this.#parts.upkeep.check();
    if (problems.length === 0) this.#parts.log.info({}, 'Library checked after a crash: sound');
    else {
      const hint = 'Stop the bot and put back a copy with `brevier restore`; until then no backup is made.';
      this.#parts.log.error({ problems, hint }, 'The library is damaged');
    }
  }

  async #try(task: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (this.#isClosed) return; // Broken off by `close`; every step was whole.
      const hint = error instanceof UserError ? error.hint : undefined;
      this.#parts.log.error({ task, error, hint }, 'Upkeep of the library failed');
    }
  }
}

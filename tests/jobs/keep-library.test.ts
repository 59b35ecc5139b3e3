import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/domain/ports/clock.ts';
import type { Log } from '../../src/domain/ports/log.ts';
import type { Upkeep } from '../../src/domain/ports/upkeep.ts';
import { KeepLibrary } from '../../src/jobs/keep-library.ts';

type World = {
  readonly job: KeepLibrary;
  readonly done: string[];
  readonly logged: string[];
  setTime(local: string): void;
  /** Runs what is due at the set time. */
  wake(): Promise<void>;
};

function worldWith(options: {
  keepDays?: number;
  problems?: string[];
  wasStoppedCleanly?: boolean;
  fails?: string;
}): World {
  const done: string[] = [];
  const logged: string[] = [];
  let now = new Date('2026-03-10T12:00:00');
  let last: Date | undefined = now;
  let next: () => void = () => undefined;
  const doing = async (task: string): Promise<void> => {
    done.push(task);
    if (options.fails === task) throw new Error('disk');
  };
  const upkeep: Upkeep = {
    check: async () => {
      await doing('check');
      return options.problems ?? [];
    },
    prune: async (before) => {
      await doing(`prune ${before.toISOString().slice(0, 10)}`);
      return 3;
    },
    tidy: () => doing('tidy'),
    backup: async () => {
      await doing('backup');
      last = now;
      return { file: 'x.db', bytes: 1 };
    },
    lastBackup: async () => last,
    close: () => doing('close'),
  };
  const clock: Clock = {
    now: () => now,
    after: (_, action) => {
      next = action;
      return () => {
        next = () => undefined;
      };
    },
  };
  const note = (level: string) => (_: unknown, event: string) => void logged.push(`${level}: ${event}`);
  const log: Log = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };
  const { keepDays = 30, wasStoppedCleanly = true } = options;
  return {
    job: new KeepLibrary({ upkeep, clock, log, keepDays, wasStoppedCleanly }),
    done,
    logged,
    setTime: (local) => {
      now = new Date(local);
    },
    wake: async () => {
      next();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('the upkeep of the library', () => {
  it('waits for the night, and is done once a day', async () => {
    const world = worldWith({});
    await world.job.start();

    for (const hour of ['13', '20']) {
      world.setTime(`2026-03-10T${hour}:00:00`);
      await world.wake();
    }
    expect(world.done).toEqual([]);
    for (const time of ['2026-03-11T02:30:00', '2026-03-11T03:30:00', '2026-03-11T04:30:00']) {
      world.setTime(time);
      await world.wake();
    }

    expect(world.done).toEqual(['prune 2026-02-09', 'tidy', 'backup']);
  });

  it('is done by day when the bot never runs at night', async () => {
    const world = worldWith({ keepDays: 0 });
    await world.job.start();

    world.setTime('2026-03-12T10:00:00');
    await world.wake();

    expect(world.done).toEqual(['tidy', 'backup']);
  });

  it('checks after a crash, and reports damage', async () => {
    const world = worldWith({ wasStoppedCleanly: false, problems: ['page 7 is never used'] });

    await world.job.start();

    expect(world.done).toEqual(['check']);
    expect(world.logged).toEqual(['error: The library is damaged']);
  });

  it('makes a backup even when merging fails, and tries again the next day', async () => {
    const world = worldWith({ fails: 'tidy' });

    await world.job.run();

    expect(world.done.at(-1)).toBe('backup');
    expect(world.logged).toContain('error: Upkeep of the library failed');
  });

  it('does nothing more when it is closed', async () => {
    const world = worldWith({});
    await world.job.start();

    await world.job.close();
    world.setTime('2026-03-12T10:00:00');
    await world.wake();

    expect(world.done).toEqual(['close']);
  });
});

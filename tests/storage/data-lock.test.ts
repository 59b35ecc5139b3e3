import { describe, expect, it } from 'vitest';
import { DataLock } from '../../src/storage/data-lock.ts';
import { emptyFolder } from '../support/run-program.ts';

const holder = { name: 'brevier start', pid: 4711, since: new Date('2026-11-23T08:00:00Z') };

describe('the lock on a data folder', () => {
  it('is given to one program, and says who has it', () => {
    const folder = emptyFolder();
    const lock = DataLock.take(folder, holder);
    expect(() => DataLock.take(folder, { ...holder, name: 'brevier chat' })).toThrow(
      /is in use by `brevier start` \(process 4711, since 2026-11-23T08:00:00/,
    );
    lock.release();
    DataLock.take(folder, holder).release();
  });

  it('can be looked at without disturbing its holder', () => {
    const folder = emptyFolder();
    expect(DataLock.isTaken(folder)).toBe(false);
    const lock = DataLock.take(folder, holder);
    expect(DataLock.isTaken(folder)).toBe(true);
    lock.release();
    expect(DataLock.isTaken(folder)).toBe(false);
  });
});

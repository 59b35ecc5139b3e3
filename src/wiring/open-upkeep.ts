import type { Config } from '../config.ts';
import type { Log } from '../domain/ports/log.ts';
import { KeepLibrary } from '../jobs/keep-library.ts';
import { entryFile } from '../runtime/entry-file.ts';
import { systemClock } from '../runtime/system-clock.ts';
import { StopMarker } from '../storage/upkeep/stop-marker.ts';
import { UpkeepThread } from '../storage/upkeep/upkeep-thread.ts';

export type OpenedUpkeep = { close(): Promise<void> };

/** Looks after the library of the data folder, whose lock the caller holds, until it is closed. */
export function openUpkeep({ dataDir, keepDays }: Config, log: Log): OpenedUpkeep {
  const marker = new StopMarker(dataDir);
  const entry = entryFile('src/storage/upkeep/worker-entry');
  const job = new KeepLibrary({
    upkeep: new UpkeepThread({ dataDir, entry, clock: systemClock }),
    clock: systemClock,
    log,
    keepDays,
    wasStoppedCleanly: marker.wasStoppedCleanly,
  });
  const started = job.start();
  return {
    async close() {
      await job.close();
      await started;
      marker.stopped();
    },
  };
}

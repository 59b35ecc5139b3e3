import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A file that is there while the bot runs; found at a start, it says that the last run was not stopped but broke off. */
export class StopMarker {
  readonly #file: string;
  readonly wasStoppedCleanly: boolean;

  /** The caller holds the lock on the data folder. */
  constructor(dataDir: string) {
    this.#file = path.join(dataDir, 'running');
    this.wasStoppedCleanly = !existsSync(this.#file);
    writeFileSync(this.#file, '');
  }

  stopped(): void {
    rmSync(this.#file, { force: true });
  }
}

import { UserError } from '../../src/domain/errors.ts';
import { entryFile } from '../../src/runtime/entry-file.ts';
import { systemClock } from '../../src/runtime/system-clock.ts';
import { UpkeepThread } from '../../src/storage/upkeep/upkeep-thread.ts';

/** Makes one backup as the bot does, and says on standard output what came of it. */
const [dataDir = ''] = process.argv.slice(2);
const entry = entryFile('src/storage/upkeep/worker-entry');
const thread = new UpkeepThread({ dataDir, entry, clock: systemClock });

try {
  await thread.backup();
  process.stdout.write('made');
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stdout.write(error.message);
}

import { writeSync } from 'node:fs';
import { openDatabase } from '../../src/storage/database.ts';
import { mergeStep, pruneStep, vacuumStep } from '../../src/storage/upkeep/steps.ts';

/** Does steps of upkeep until it is killed, and says a line on standard output after each round. */
const [dataDir = '', addedBefore = '0'] = process.argv.slice(2);
const sqlite = openDatabase(dataDir);

for (;;) {
  pruneStep(sqlite, Number(addedBefore), Number(addedBefore));
  mergeStep(sqlite);
  vacuumStep(sqlite);
  writeSync(1, 'done\n');
}

import path from 'node:path';
import type { Config } from '../config.ts';
import type { Log } from '../domain/ports/log.ts';
import type { Summarizer } from '../domain/ports/summarizer.ts';
import { entryFile } from '../runtime/entry-file.ts';
import { createSummarizer } from '../summarizer/create-summarizer.ts';
import { ModelShelf } from '../summarizer/models/model-shelf.ts';
import { OpeningSummarizer } from '../summarizer/opening-summarizer.ts';

const ownModel = 'brevier-extractive-en';

/** Where models are looked for: those that came with Brevier, then those that were fetched. */
export function openShelf({ modelsDir, dataDir }: Config): ModelShelf {
  return new ModelShelf([modelsDir, path.join(dataDir, 'models')]);
}

/** The summarisation engine of the settings. */
export async function openSummarizer(config: Config, log: Log): Promise<Summarizer> {
  const shelf = openShelf(config);
  const own = shelf.find(ownModel);
  const wanted = config.summaryModel === ownModel ? own : shelf.find(config.summaryModel);
  const model = wanted?.problem === undefined ? (wanted ?? own) : own;
  if (model === undefined) return new OpeningSummarizer();
  const reserve = model === own ? undefined : own;
  return createSummarizer({
    entry: entryFile('src/summarizer/host/child-entry'),
    model,
    ...(reserve === undefined ? {} : { reserve }),
    log,
    memoryMb: 2_048,
    idleMinutes: 15,
  });
}

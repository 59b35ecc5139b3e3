import path from 'node:path';
import type { Config } from '../config.ts';
import { ownModel } from '../domain/own-model.ts';
import type { Log } from '../domain/ports/log.ts';
import type { Summarizer } from '../domain/ports/summarizer.ts';
import { entryFile } from '../runtime/entry-file.ts';
import { createSummarizer } from '../summarizer/create-summarizer.ts';
import { ModelShelf, type ShelvedModel } from '../summarizer/models/model-shelf.ts';
import { OpeningSummarizer } from '../summarizer/opening-summarizer.ts';
import { SwitchingSummarizer } from '../summarizer/switching-summarizer.ts';
import type { FetchProgress } from '../summarizer/models/fetch-model.ts';
import { fetchWanted } from './fetch-wanted.ts';

export type SummarizerWishes = {
  /** Fetch a model that is not here, in the background; else it is only named. */
  readonly mayFetch?: boolean;
  readonly onProgress?: (progress: FetchProgress | 'ended') => void;
};

/** Where models are looked for: those that came with Brevier, then those that were fetched. */
export function openShelf(config: Config): ModelShelf {
  return new ModelShelf([config.modelsDir, fetchedModels(config)]);
}

export function fetchedModels({ dataDir }: Config): string {
  return path.join(dataDir, 'models');
}

/** The summarisation engine of the settings; while its model is not here, our own stands in and says so. */
export async function openSummarizer(
  config: Config,
  log: Log,
  wishes: SummarizerWishes = {},
): Promise<Summarizer> {
  const shelf = openShelf(config);
  const own = shelf.find(ownModel);
  const wanted = shelf.find(config.summaryModel);
  if (wanted !== undefined && wanted.problem === undefined) return hosted(wanted, own, { config, log });
  const reason = wanted?.problem ?? missing(config, wishes);
  log.warn({ model: config.summaryModel, reason }, 'Model not available');
  const standIn = new SwitchingSummarizer({ summarizer: standInFor(own, { config, log }), reason });
  if (wishes.mayFetch === true && !config.modelsOffline && config.summaryModel !== ownModel) {
    void fetchWanted({ config, log, folder: fetchedModels(config), onProgress: wishes.onProgress }).then(
      (problem) => {
        const fetched = shelf.find(config.summaryModel);
        const next =
          fetched === undefined || fetched.problem !== undefined
            ? { summarizer: standInFor(own, { config, log }), reason: fetched?.problem ?? problem ?? reason }
            : { summarizer: hosted(fetched, own, { config, log }) };
        void standIn.switchTo(next);
      },
    );
  }
  return standIn;
}

type Setting = { readonly config: Config; readonly log: Log };

function standInFor(own: ShelvedModel | undefined, setting: Setting): Summarizer {
  return own === undefined || own.problem !== undefined ? new OpeningSummarizer() : hosted(own, own, setting);
}

function hosted(model: ShelvedModel, own: ShelvedModel | undefined, { config, log }: Setting): Summarizer {
  const reserve =
    own === undefined || own.name === model.name || own.problem !== undefined ? {} : { reserve: own };
  return createSummarizer({
    entry: entryFile('src/summarizer/host/child-entry'),
    model,
    ...reserve,
    log,
    memoryMb: config.modelMemoryMb,
    idleMinutes: config.modelIdleMinutes,
  });
}

function missing({ summaryModel, modelsOffline }: Config, { mayFetch }: SummarizerWishes): string {
  if (modelsOffline) return `the model ${summaryModel} is not on this machine, and fetching is switched off`;
  return mayFetch === true
    ? `the model ${summaryModel} is still being fetched`
    : `the model ${summaryModel} is not on this machine yet`;
}

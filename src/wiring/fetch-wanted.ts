import type { Config } from '../config.ts';
import type { Log } from '../domain/ports/log.ts';
import { fetchModel, type FetchProgress } from '../summarizer/models/fetch-model.ts';
import { isModelName } from '../summarizer/models/model-shelf.ts';

type Task = {
  readonly config: Config;
  readonly log: Log;
  readonly folder: string;
  readonly onProgress: ((progress: FetchProgress | 'ended') => void) | undefined;
};

/** Fetches the model of the settings; gives the reason in words for a reader when that fails. */
export async function fetchWanted({ config, log, folder, onProgress }: Task): Promise<string | undefined> {
  const { summaryModel: name, modelHubUrl: hubUrl } = config;
  if (!isModelName(name)) return `“${name}” is not the name of a model`;
  try {
    await fetchModel({
      name,
      hubUrl,
      modelsFolder: folder,
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    log.info({ model: name }, 'Model fetched');
    return undefined;
  } catch (error) {
    log.warn({ model: name, error }, 'Model not fetched');
    return `the model ${name} could not be fetched`;
  } finally {
    onProgress?.('ended');
  }
}

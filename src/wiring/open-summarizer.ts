import path from 'node:path';
import type { Config } from '../config.ts';
import type { Log } from '../domain/ports/log.ts';
import type { Summarizer } from '../domain/ports/summarizer.ts';
import { OpeningSummarizer } from '../summarizer/opening-summarizer.ts';

/** The summarisation engine of the settings. */
export async function openSummarizer(config: Config, log: Log): Promise<Summarizer> {
  log.debug({ model: path.join(config.modelsDir, config.summaryModel) }, 'Summarizer opened');
  return new OpeningSummarizer();
}

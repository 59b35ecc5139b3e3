import type { EntryFile } from '../domain/ports/entry-file.ts';
import type { Log } from '../domain/ports/log.ts';
import type { ModelPlace } from './host/messages.ts';
import { ModelHost } from './host/model-host.ts';
import { HostedSummarizer, type Patience } from './hosted-summarizer.ts';
import { revisionOf } from './models/model-shelf.ts';

export type SummarizerSettings = {
  /** The model process: `src/summarizer/host/child-entry`. */
  readonly entry: EntryFile;
  readonly model: ModelPlace;
  /** Stands in where the model cannot: our own beside one from the hub. */
  readonly reserve?: ModelPlace;
  readonly log: Log;
  readonly memoryMb: number;
  /** 0: the process is kept. */
  readonly idleMinutes: number;
};

const silenceMs = 2_000;
const startMs = 120_000;
const backOffMs = 1_000;
/** Of five seconds in which everybody is answered, whatever happens to the process. */
const troubledMs = 3_500;

type Pace = { readonly patience: Patience; readonly expectedMs: number };

const paces: Readonly<Record<ModelPlace['kind'], Pace>> = {
  extractive: {
    patience: { readerMs: 4_200, troubledMs, jobMs: 4_000, jobMsPerCharacter: 0 },
    expectedMs: 100,
  },
  seq2seq: {
    patience: { readerMs: 120_000, troubledMs, jobMs: 60_000, jobMsPerCharacter: 5 },
    expectedMs: 8_000,
  },
};

/** A summarizer over a model process of its own; nothing is started before the first request. */
export function createSummarizer(settings: SummarizerSettings): HostedSummarizer {
  const { entry, model, reserve, log, memoryMb, idleMinutes } = settings;
  const host = new ModelHost({
    entry,
    models: { model, ...(reserve === undefined ? {} : { reserve }) },
    log,
    limits: { silenceMs, memoryBytes: memoryMb * 1024 * 1024, startMs },
    idleMs: idleMinutes * 60_000,
    backOffMs,
  });
  const identity = { engine: model.kind, model: model.name, revision: revisionOf(model) };
  return new HostedSummarizer({ host, identity, ...paces[model.kind] });
}

import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { EntryFile } from '../../src/domain/ports/entry-file.ts';
import type { LogFields } from '../../src/domain/ports/log.ts';
import type { SummaryRequest } from '../../src/domain/ports/summarizer.ts';
import { entryFile } from '../../src/runtime/entry-file.ts';
import type { ModelPlace } from '../../src/summarizer/host/messages.ts';
import { ModelHost } from '../../src/summarizer/host/model-host.ts';
import { HostedSummarizer } from '../../src/summarizer/hosted-summarizer.ts';

type Event = { readonly event: string; readonly fields: LogFields };

type Wishes = {
  readonly entry?: EntryFile;
  readonly model?: ModelPlace;
  readonly reserve?: ModelPlace;
  readonly silenceMs?: number;
  readonly jobMs?: number;
  readonly readerMs?: number;
  readonly troubledMs?: number;
  readonly idleMs?: number;
  readonly memoryMb?: number;
  readonly expectedMs?: number;
};

/** A summarizer over a real child process, with limits short enough for tests, and everything it logged. */
export function startHost(wishes: Wishes = {}): {
  summarizer: HostedSummarizer;
  host: ModelHost;
  events: Event[];
} {
  const events: Event[] = [];
  const note = (fields: LogFields, event: string): void => void events.push({ event, fields });
  const model = wishes.model ?? { name: 'none', folder: path.resolve('none'), kind: 'extractive' as const };
  const host = new ModelHost({
    entry: wishes.entry ?? childEntry(),
    models: { model, ...(wishes.reserve === undefined ? {} : { reserve: wishes.reserve }) },
    log: { debug: note, info: note, warn: note, error: note },
    limits: {
      silenceMs: wishes.silenceMs ?? 10_000,
      memoryBytes: (wishes.memoryMb ?? 1_000) * 1_000_000,
      startMs: 50_000,
    },
    idleMs: wishes.idleMs ?? 0,
    backOffMs: 20,
  });
  const summarizer = new HostedSummarizer({
    host,
    identity: { engine: model.kind, model: model.name, revision: '1' },
    patience: {
      readerMs: wishes.readerMs ?? 50_000,
      troubledMs: wishes.troubledMs ?? 50_000,
      jobMs: wishes.jobMs ?? 50_000,
      jobMsPerCharacter: 0,
    },
    expectedMs: wishes.expectedMs ?? 100,
  });
  onTestFinished(() => summarizer.close());
  return { summarizer, host, events };
}

/** A process that crashes, hangs and lies when the text tells it to. */
export const faultyHost: EntryFile = {
  path: path.join(import.meta.dirname, 'hosts', 'faulty-host.mjs'),
  execArgv: [],
};

/** The compiled process where the build is newer than the source, because that starts in a third of the time. */
function childEntry(): EntryFile {
  const root = path.resolve(import.meta.dirname, '../..');
  const name = 'src/summarizer/host/child-entry';
  const built = statSync(path.join(root, 'dist', '.tsbuildinfo'), { throwIfNoEntry: false });
  const sources = ['src/summarizer', 'src/domain'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(root, folder, file),
    ),
  );
  const isBuilt = built !== undefined && sources.every((file) => statSync(file).mtimeMs < built.mtimeMs);
  return isBuilt ? { path: path.join(root, 'dist', `${name}.js`), execArgv: [] } : entryFile(name);
}

export function aRequest(text: string, more: Partial<SummaryRequest> = {}): SummaryRequest {
  return { text, language: 'en', length: 'standard', lane: 'reader', ...more };
}

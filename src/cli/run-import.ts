import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { openApp, type App } from '../app.ts';
import { readConfig } from '../config.ts';
import { UserError } from '../domain/errors.ts';
import type { FileDefaults, ListedFeed } from '../domain/ports/file-reader.ts';
import { counted } from '../domain/wording/counted.ts';
import type { AddedFeeds, Feeds } from '../services/feeds.ts';
import { batchBesideOthers } from '../services/import-articles.ts';
import type { ImportFile, ImportOptions, ImportReport } from '../services/import-articles.ts';
import { DataLock } from '../storage/data-lock.ts';
import { openLog } from './open-log.ts';
import { Progress } from './progress.ts';

/** Articles in one transaction when no bot waits to write; twice as fast as beside one. */
const batchWhenAlone = 1_000;

type Source = ImportFile & { readonly bytes: number | undefined };

/** Imports every file, keeps what is good, and says at the end what was not; gives the exit code. */
export async function runImport(files: readonly string[], defaults: FileDefaults): Promise<number> {
  const config = readConfig();
  const app = await openApp(config, openLog(config, { isQuiet: true }));
  let hasFailed = false;
  // Asked before each transaction: a bot may be started while a long import runs.
  const batchSize = (): number => (DataLock.isTaken(config.dataDir) ? batchBesideOthers : batchWhenAlone);
  try {
    for (const file of files) {
      const isGood = await importFile(app, file, { defaults, batchSize });
      if (!isGood) hasFailed = true;
    }
  } finally {
    await app.close();
  }
  return hasFailed ? 1 : 0;
}

async function importFile(
  { importArticles, services }: App,
  file: string,
  wishes: Pick<ImportOptions, 'defaults' | 'batchSize'>,
): Promise<boolean> {
  const progress = new Progress(process.stderr, `Reading ${file}`);
  try {
    const source = file === '-' ? standardInput() : await openFile(file);
    const report = await importArticles.run([watched(source, progress)], {
      ...wishes,
      shelf: { kind: 'library' },
      onProgress: ({ articles }) => {
        progress.say(`${articles} articles`);
      },
    });
    progress.end();
    for (const { message } of report.problems) process.stderr.write(`${message}\n`);
    const feeds = await subscribe(services.feeds, report.feeds, wishes.defaults.topic);
    process.stdout.write(`${describe(source.name, report, feeds)}\n`);
    return report.problemCount === 0;
  } catch (error) {
    progress.end();
    // One file that cannot be read does not keep the others out.
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${[error.message, error.hint].filter(Boolean).join('\n')}\n`);
    return false;
  }
}

/** The feeds of an OPML file are the operator's from now on, and read while the bot or the terminal runs. */
function subscribe(
  feeds: Feeds,
  listed: readonly ListedFeed[],
  topic: string | undefined,
): Promise<AddedFeeds> {
  return feeds.subscribeAll(
    {},
    listed.map((feed) => (topic === undefined ? feed : { topic, ...feed })),
  );
}

function standardInput(): Source {
  return { name: 'standard input', bytes: undefined, chunks: process.stdin };
}

async function openFile(file: string): Promise<Source> {
  const found = await stat(file).catch((cause: unknown) => {
    throw new UserError(`There is no file ${file}.`, {
      hint: 'Give its path from the folder you are in.',
      cause,
    });
  });
  if (!found.isFile()) throw new UserError(`${file} is not a file.`, { hint: 'Give the files inside it.' });
  return { name: path.basename(file), bytes: found.size, chunks: createReadStream(file) };
}

function watched({ name, bytes, chunks }: Source, progress: Progress): ImportFile {
  async function* watching(): AsyncIterable<Uint8Array> {
    let read = 0;
    for await (const chunk of chunks) {
      read += chunk.length;
      if (bytes !== undefined && bytes > 0) progress.share(read / bytes);
      yield chunk;
    }
  }
  return { name, chunks: watching() };
}

function describe(
  name: string,
  { added, revised, unchanged, problemCount, feeds }: ImportReport,
  subscribed: AddedFeeds,
): string {
  const counts = [
    ...(added > 0 || revised + unchanged + feeds.length === 0 ? [`${added} added`] : []),
    ...(revised > 0 ? [`${revised} changed`] : []),
    ...(unchanged > 0 ? [`${unchanged} known already`] : []),
    ...feedCounts(subscribed),
    ...(problemCount > 0 ? [`${problemCount} not readable`] : []),
  ];
  return `${name}: ${counts.join(', ')}.`;
}

function feedCounts({ added, known }: AddedFeeds): readonly string[] {
  return [
    ...(added.length > 0 ? [`${counted(added.length, 'feed', 'feeds')} added`] : []),
    ...(known.length > 0 ? [`${counted(known.length, 'feed', 'feeds')} known already`] : []),
  ];
}

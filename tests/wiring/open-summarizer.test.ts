import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Log } from '../../src/domain/ports/log.ts';
import type { Summarizer } from '../../src/domain/ports/summarizer.ts';
import { openSummarizer } from '../../src/wiring/open-summarizer.ts';
import { serveHub } from '../support/hub/serve-hub.ts';
import { writeTinySeq2Seq } from '../support/models/tiny-seq2seq.ts';
import { aRequest } from '../support/start-host.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const name = 'tiny/copies';
const nothing = (): void => undefined;
const log: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
const text =
  'The city closed its harbour bridge on Tuesday after engineers found a crack. Ferries run all night.';

/** Without the shipped models, so that only what is fetched is there. */
async function open(settings: Record<string, string>, mayFetch = true): Promise<Summarizer> {
  const folders = { DATA_DIR: temporaryFolder(), MODELS_DIR: temporaryFolder() };
  const config = readConfig({ SUMMARY_MODEL: name, ...folders, ...settings });
  const summarizer = await openSummarizer(config, log, { mayFetch });
  onTestFinished(() => summarizer.close());
  return summarizer;
}

async function aHub(): Promise<Awaited<ReturnType<typeof serveHub>>> {
  const root = temporaryFolder();
  writeTinySeq2Seq(path.join(root, name), 'copies');
  return serveHub(root);
}

describe('a model that is named in the settings and is not here', () => {
  it('is fetched at the start and used from then on', async () => {
    const hub = await aHub();
    const summarizer = await open({ MODEL_HUB_URL: hub.url });

    const first = await summarizer.summarize(aRequest(text));
    while (summarizer.identity.model !== name) await pause(20);
    const second = await summarizer.summarize(aRequest(text));

    expect(first.fallbackReason).toBe('the model tiny/copies is still being fetched');
    expect(second).toMatchObject({ engine: 'seq2seq', model: name });
    expect(second.fallbackReason).toBeUndefined();
  });

  it('leaves the bot working, and says so, when the hub cannot be reached', async () => {
    const summarizer = await open({ MODEL_HUB_URL: 'http://127.0.0.1:9' });
    const reason = async (): Promise<string | undefined> =>
      (await summarizer.summarize(aRequest(text))).fallbackReason;

    while ((await reason()) === 'the model tiny/copies is still being fetched') await pause(20);

    expect(await reason()).toBe('the model tiny/copies could not be fetched');
  });

  it.each([
    [
      { MODELS_OFFLINE: 'true' },
      true,
      'the model tiny/copies is not on this machine, and fetching is switched off',
    ],
    [{}, false, 'the model tiny/copies is not on this machine yet'],
  ])('is not fetched with %o by a program that %s fetch', async (settings, mayFetch, reason) => {
    const hub = await aHub();
    const summarizer = await open({ MODEL_HUB_URL: hub.url, ...settings }, mayFetch);

    const summary = await summarizer.summarize(aRequest(text));

    expect(summary.fallbackReason).toBe(reason);
    expect(hub.requests).toEqual([]);
  });
});

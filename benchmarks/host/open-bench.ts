import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LogFields } from '../../src/domain/ports/log.ts';
import { cleanArticle } from '../../src/domain/text/clean-article.ts';
import { packageRoot } from '../../src/runtime/package-root.ts';
import { createSummarizer } from '../../src/summarizer/create-summarizer.ts';
import type { HostedSummarizer } from '../../src/summarizer/hosted-summarizer.ts';
import { ModelShelf } from '../../src/summarizer/models/model-shelf.ts';

export type BenchArticle = { readonly title: string; readonly text: string };

export type Bench = {
  readonly summarizer: HostedSummarizer;
  readonly articles: readonly BenchArticle[];
  /** Of the model process that is ready now. */
  pid(): number;
  /** Calls back each time a model process is ready. */
  onReady(action: (pid: number) => void): void;
  close(): Promise<void>;
};

export function openBench(): Bench {
  const entry = { path: path.join(packageRoot, 'dist/src/summarizer/host/child-entry.js'), execArgv: [] };
  const model = new ModelShelf([path.join(packageRoot, 'models')]).find('brevier-extractive-en');
  if (model === undefined || !existsSync(entry.path))
    throw new Error('Expected a build and the shipped model.');
  let pid = 0;
  let onReady: (pid: number) => void = () => undefined;
  const ignore = (): void => undefined;
  const info = (fields: LogFields): void => {
    if (typeof fields['pid'] !== 'number') return;
    pid = fields['pid'];
    onReady(pid);
  };
  const log = { debug: ignore, info, warn: ignore, error: ignore };
  const summarizer = createSummarizer({ entry, model, log, memoryMb: 2_048, idleMinutes: 0 });
  return {
    summarizer,
    articles: sampleArticles(),
    pid: () => pid,
    onReady: (action) => {
      onReady = action;
    },
    close: () => summarizer.close(),
  };
}

function sampleArticles(): readonly BenchArticle[] {
  const folder = path.join(packageRoot, 'samples', 'articles');
  const lines = readdirSync(folder).flatMap((file) =>
    readFileSync(path.join(folder, file), 'utf8').trim().split('\n'),
  );
  return lines
    .map((line) => JSON.parse(line) as { title: string; text: string; language?: string })
    .filter(({ language = 'en' }) => language === 'en')
    .map(({ title, text }) => {
      const clean = cleanArticle({ title, text });
      return { title: clean.title, text: clean.text };
    });
}

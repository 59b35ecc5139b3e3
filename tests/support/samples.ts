import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NewArticle } from '../../src/domain/article.ts';

const root = path.resolve(import.meta.dirname, '../..');

type SampleLine = {
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly url: string;
  readonly publishedAt: string;
  readonly language?: string;
  readonly topic?: string;
};

export type SampleArticle = NewArticle & { readonly url: string; readonly publishedAt: Date };

/** The sample articles, oldest first. */
export function sampleArticles(): readonly SampleArticle[] {
  const folder = path.join(root, 'samples/articles');
  const lines = readdirSync(folder).flatMap((name) =>
    readFileSync(path.join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
  );
  return lines
    .map((line) => JSON.parse(line) as SampleLine)
    .map(({ publishedAt, language = 'en', ...rest }) => ({
      ...rest,
      language,
      completeness: 'full' as const,
      publishedAt: new Date(publishedAt),
    }))
    .sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
}

export type SampleEvents = {
  readonly events: readonly {
    readonly id: string;
    readonly urls: readonly string[];
    readonly otherLanguages?: readonly string[];
    readonly copies: readonly { readonly url: string; readonly of: string }[];
  }[];
  readonly changes: readonly {
    readonly event: string;
    readonly what: string;
    readonly from: string;
    readonly to: string;
    readonly fromUrl: string;
    readonly toUrl: string;
  }[];
};

/** Which samples tell the same event, and what changes in them. */
export function sampleEvents(): SampleEvents {
  const file = path.join(root, 'tests/fixtures/sample-events.json');
  return JSON.parse(readFileSync(file, 'utf8')) as SampleEvents;
}

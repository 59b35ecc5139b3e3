import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import type { NewArticle } from '../domain/article.ts';
import type { ArticleStore } from '../domain/ports/article-store.ts';
import type { FileReader } from '../domain/ports/file-reader.ts';
import { packageRoot } from '../runtime/package-root.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Puts the samples into a store, moved by whole days so that the newest is from today or yesterday: else `since:week` finds none. */
export async function loadSamples(files: FileReader, store: ArticleStore, now: Date): Promise<void> {
  const articles: NewArticle[] = [];
  const folder = path.join(packageRoot, 'samples', 'articles');
  for (const name of readdirSync(folder)) {
    for await (const item of files.read({ name, chunks: createReadStream(path.join(folder, name)) }, {})) {
      if (item.kind === 'article') articles.push(item.article);
    }
  }
  const newest = Math.max(...articles.map(({ publishedAt }) => publishedAt?.getTime() ?? 0));
  const shiftMs = Math.floor((now.getTime() - newest) / dayMs) * dayMs;
  await store.save(
    articles.map((article) => moved(article, shiftMs)),
    { kind: 'library' },
  );
}

function moved(article: NewArticle, ms: number): NewArticle {
  const { publishedAt } = article;
  return publishedAt === undefined
    ? article
    : { ...article, publishedAt: new Date(publishedAt.getTime() + ms) };
}

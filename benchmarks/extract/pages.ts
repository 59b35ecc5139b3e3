import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeDocument } from '../../src/ingest/charset.ts';

export type GoldPage = { readonly name: string; readonly html: string; readonly gold: string };

/**
 * Pages with their gold text: `NAME.html` (or `.html.gz`) beside `NAME.txt`, or one `ground-truth.json` of
 * `{NAME: {articleBody}}` beside a folder `html/`.
 */
export function readGoldPages(folder: string): readonly GoldPage[] {
  const truth = path.join(folder, 'ground-truth.json');
  if (existsSync(truth)) {
    const all = JSON.parse(readFileSync(truth, 'utf8')) as Record<string, { readonly articleBody: string }>;
    return Object.entries(all).flatMap(([name, { articleBody }]) => {
      const html = readPage(path.join(folder, 'html', name)) ?? readPage(path.join(folder, name));
      return html === undefined ? [] : [{ name, html, gold: articleBody }];
    });
  }
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -4))
    .sort();
  return names.flatMap((name) => {
    const html = readPage(path.join(folder, name));
    return html === undefined
      ? []
      : [{ name, html, gold: readFileSync(path.join(folder, `${name}.txt`), 'utf8') }];
  });
}

function readPage(stem: string): string | undefined {
  for (const ending of ['.html', '.htm', '.html.gz']) {
    if (!existsSync(stem + ending)) continue;
    const raw = readFileSync(stem + ending);
    return decodeDocument({ bytes: ending.endsWith('.gz') ? gunzipSync(raw) : raw, declaration: 'html' });
  }
  return undefined;
}

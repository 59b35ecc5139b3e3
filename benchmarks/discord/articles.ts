import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/runtime/package-root.ts';

type Sample = { readonly title: string; readonly text: string };

/** Articles that no summary is known for: sample paragraphs, mixed anew each time. As JSON Lines. */
export function articlesForLoad(count: number): string {
  const folder = path.join(packageRoot, 'samples', 'articles');
  const samples = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Sample);
  const articles = Array.from({ length: count }, (_, number) => {
    const first = samples[number % samples.length];
    const second = samples[(number * 7 + 3) % samples.length];
    const text = [first?.text, `This is report ${String(number)} of the day.`, second?.text].join('\n\n');
    return { title: `${first?.title ?? ''} (report ${String(number)})`, text };
  });
  return articles.map((article) => JSON.stringify(article)).join('\n');
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { wordOf } from '../search/corpus.ts';
import { seeded, zipfian } from '../search/random.ts';

export type Doc = { readonly id: string; readonly title?: string | undefined; readonly text: string };
export type Collection = {
  readonly docs: readonly Doc[];
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  /** Query → document → grade; not relevant from 0 down. */
  readonly relevance: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

const id = z.union([z.string(), z.number()]).transform(String);
const docLine = z.object({
  id,
  title: z
    .string()
    .nullish()
    .transform((title) => title ?? undefined),
  text: z.string(),
});
const queryLine = z.object({ id, text: z.string() });
const judgementLine = z.object({ query: id, doc: id, relevance: z.coerce.number() });

export function readCollection(folder: string): Collection {
  const relevance = new Map<string, Map<string, number>>();
  for (const { query, doc, relevance: grade } of lines(path.join(folder, 'qrels.jsonl'), judgementLine)) {
    const grades = relevance.get(query) ?? new Map<string, number>();
    relevance.set(query, grades.set(doc, grade));
  }
  return {
    docs: lines(path.join(folder, 'docs.jsonl'), docLine),
    queries: lines(path.join(folder, 'queries.jsonl'), queryLine),
    relevance,
  };
}

function lines<T>(file: string, schema: z.ZodType<T>): T[] {
  // A byte order mark and Windows line ends are no part of the JSON.
  const all = readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  return all.flatMap((line, place) => {
    if (line.trim() === '') return [];
    const parsed = schema.safeParse(JSON.parse(line));
    if (parsed.success) return [parsed.data];
    throw new Error(`${file}, line ${place + 1}: ${parsed.error.message}`);
  });
}

const topics = 60;
const docsPerTopic = 12;
const wordsPerTopic = 40;
const background = 20_000;

/**
 * Documents that mix the words of one topic with common ones; queries are words of a topic among common words, and relevant is what was
 * made from it. Good for seeing that a change does no harm; a real collection is the judge.
 */
export function inventedCollection(): Collection {
  const random = seeded(58);
  const common = zipfian(random, background);
  const topicWord = (topic: number): string =>
    wordOf(background + topic * wordsPerTopic + Math.floor(random() ** 2 * wordsPerTopic));
  const mixed = (topic: number, length: number, share: number): string =>
    Array.from({ length }, () => (random() < share ? topicWord(topic) : wordOf(common()))).join(' ');
  const docs = Array.from({ length: topics * docsPerTopic }, (_, n) => {
    const length = 60 + Math.floor(random() ** 3 * 900);
    return { id: `d${n}`, text: mixed(n % topics, length, 0.02 + random() * 0.06) };
  });
  const queries = Array.from({ length: topics }, (_, topic) => ({
    id: `q${topic}`,
    text: mixed(topic, 9, 0.35),
  }));
  const relevance = new Map(
    queries.map(({ id: query }, topic) => {
      const same = docs.filter((_, n) => n % topics === topic);
      return [query, new Map(same.map((doc) => [doc.id, 1]))] as const;
    }),
  );
  return { docs, queries, relevance };
}

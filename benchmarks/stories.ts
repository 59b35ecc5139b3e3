/** Grouping of articles into stories, speed and correctness: `npm run bench:stories -- [--articles 10000]`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { operatorAudience } from '../src/domain/audience.ts';
import { Stories } from '../src/services/stories.ts';
import { SqliteArticleStore } from '../src/storage/article-store.ts';
import { openDatabase } from '../src/storage/database.ts';
import { SqliteStoryStore } from '../src/storage/story-store.ts';
import { sampleArticles, sampleEvents } from '../tests/support/samples.ts';
import { labelledSet, sameNames, type Labelled } from './stories/labelled-set.ts';
import { scoreOf } from './stories/score.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const clock = { now: () => new Date('2026-11-23T12:00:00Z'), after: () => () => undefined };

/** Saves, places, and measures the placing alone. */
async function group(name: string, articles: readonly Labelled[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'brevier-bench-stories-'));
  const sqlite = openDatabase(folder);
  const store = new SqliteArticleStore(sqlite, clock);
  const stories = new Stories(new SqliteStoryStore(sqlite));
  const ids: string[] = [];
  for (let start = 0; start < articles.length; start += 500) {
    const outcomes = await store.save(articles.slice(start, start + 500), { kind: 'library' });
    ids.push(...outcomes.map(({ id }) => id));
  }
  const before = process.cpuUsage();
  const placed = await stories.placePending();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const found = new Map<string, string>();
  for (let start = 0; start < ids.length; start += 500) {
    const some = await stories.storiesOf(ids.slice(start, start + 500), operatorAudience);
    for (const [id, story] of some) found.set(id, story.id);
  }
  const events = articles.map(({ event }, index) => ({ event, story: found.get(ids[index] ?? '') ?? '' }));
  const { pairs, precision, recall, wrongStories } = scoreOf(events);
  console.log(
    `| ${name} | ${placed} | ${seconds.toFixed(2)} s | ${((1000 * seconds) / placed).toFixed(2)} ms | ${pairs} | ${percent(precision)} | ${percent(recall)} | ${wrongStories} |`,
  );
  sqlite.close();
  rmSync(folder, { recursive: true });
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

function samples(): readonly Labelled[] {
  const { events } = sampleEvents();
  const eventOf = new Map(events.flatMap(({ id, urls }) => urls.map((url) => [url, id])));
  return sampleArticles().map((article) => ({ ...article, event: eventOf.get(article.url) ?? article.url }));
}

console.log(
  `${cpus()[0]?.model ?? 'CPU'}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1) ?? '?'}\n`,
);
console.log('| set | articles | CPU | each | true pairs | precision | recall | stories with two events |');
console.log('|---|---|---|---|---|---|---|---|');
await group('samples', samples());
await group('samples and labels', [...samples(), ...written('labels')]);
const tellings = written('tellings');
for (const wanted of ['tuning', 'kept-back', 'fresh', 'second fresh']) {
  await group(
    `tellings, ${wanted}`,
    tellings.filter(({ part }) => part === wanted),
  );
}
await group('same names', sameNames(11));
await group('a day', labelledSet(Number(values.articles), 7));

/** Articles written for this benchmark, see stories/labels.md. */
function written(name: 'labels' | 'tellings'): readonly (Labelled & { readonly part?: string })[] {
  const lines = readFileSync(path.join(import.meta.dirname, `stories/${name}.jsonl`), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line, index) => {
      const article = JSON.parse(line) as Labelled & { readonly part?: string };
      const publishedAt = new Date(article.publishedAt);
      return {
        ...article,
        language: 'en',
        publishedAt,
        completeness: 'full',
        url: `https://${name}.example/${index}`,
      };
    });
}

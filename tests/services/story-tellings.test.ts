import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreOf } from '../../benchmarks/stories/score.ts';
import { operatorAudience } from '../../src/domain/audience.ts';
import { Stories } from '../../src/services/stories.ts';
import { SqliteStoryStore } from '../../src/storage/story-store.ts';
import { openMemory } from '../storage/world.ts';

type Telling = {
  readonly event: string;
  readonly part: string;
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly publishedAt: string;
};

const file = path.join(import.meta.dirname, '../../benchmarks/stories/tellings.jsonl');

function tellings(part: string): readonly Telling[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Telling)
    .filter((telling) => telling.part === part);
}

describe('tellings of an event in other words', () => {
  it.each(['tuning', 'kept-back', 'fresh', 'second fresh'])(
    'of the part %s are found, seven in ten pairs, and no other event among them',
    async (part) => {
      const told = tellings(part);
      const { sqlite, store } = openMemory(new Date('2026-11-23T12:00:00Z'));
      const outcomes = await store.save(
        told.map(({ title, text, source, publishedAt }, index) => ({
          ...{ title, text, source, language: 'en', completeness: 'full' as const },
          publishedAt: new Date(publishedAt),
          url: `https://tellings.example/${index}`,
        })),
        { kind: 'library' },
      );
      const stories = new Stories(new SqliteStoryStore(sqlite));
      await stories.placePending();

      const ids = outcomes.map(({ id }) => id);
      const found = await stories.storiesOf(ids, operatorAudience);
      const events = told.map(({ event }, index) => ({
        event,
        story: found.get(ids[index] ?? '')?.id ?? '',
      }));
      const { wrongStories, recall } = scoreOf(events);
      expect(wrongStories).toBe(0);
      expect(recall).toBeGreaterThanOrEqual(0.7);
    },
  );
});

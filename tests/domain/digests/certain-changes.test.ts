import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import { certainChanges } from '../../../src/domain/digests/certain-changes.ts';

function article(source: string, hour: number, text: string): Article {
  const at = new Date(Date.parse('2026-03-01T00:00:00Z') + hour * 3_600_000);
  return {
    id: source,
    title: 'Quake in Karv',
    text,
    source,
    language: 'en',
    publishedAt: at,
    addedAt: at,
    completeness: 'full',
    revision: 1,
    textHash: '',
  };
}

const later = article('Valley Post', 30, 'The quake killed 60 people.');

function changes(known: readonly Article[]): readonly string[] {
  return certainChanges(known, [later]).map(
    ({ before, after, from }) => `${before} (${from.source}) → ${after}`,
  );
}

describe('what certainly changed', () => {
  it('starts from the number that most of the told articles gave', () => {
    const whole = article('City Ledger', 1, 'The quake killed 41 people.');
    const wholeToo = article('Meridian', 2, 'The quake killed 41 people in two towns.');
    const oneTown = article('Coast Radio', 3, 'The quake killed 26 people in the town.');

    expect(changes([whole, wholeToo, oneTown])).toEqual(['41 (City Ledger) → 60']);
  });

  it('is nothing where the told articles differ and none is with most of them', () => {
    const whole = article('City Ledger', 1, 'The quake killed 41 people.');
    const oneTown = article('Coast Radio', 3, 'The quake killed 26 people in the town.');

    expect(changes([whole, oneTown])).toEqual([]);
  });

  it('starts from the last number where an older one was left behind', () => {
    const first = article('City Ledger', 1, 'The quake killed 26 people.');
    const next = article('Coast Radio', 16, 'The quake killed 41 people.');

    expect(changes([first, next])).toEqual(['41 (Coast Radio) → 60']);
  });
});

import { describe, expect, it } from 'vitest';
import { operatorAudience } from '../../src/domain/audience.ts';
import { sourcesOf } from '../../src/domain/stories/story.ts';
import { Stories } from '../../src/services/stories.ts';
import { SqliteStoryStore } from '../../src/storage/story-store.ts';
import { openMemory, subscribe } from '../storage/world.ts';
import { sampleArticles, sampleEvents } from '../support/samples.ts';
import { aFire, anotherTelling } from './story-texts.ts';

const library = { kind: 'library' } as const;

function world() {
  const { sqlite, store } = openMemory();
  return { sqlite, store, stories: new Stories(new SqliteStoryStore(sqlite)) };
}

type World = ReturnType<typeof world>;

/** The samples' story ids by address. */
async function placeSamples({ store, stories }: World): Promise<Map<string, string>> {
  const articles = sampleArticles();
  const outcomes = await store.save(articles, library);
  await stories.placePending();
  const ids = outcomes.map(({ id }) => id);
  const found = await stories.storiesOf(ids, operatorAudience);
  return new Map(articles.map(({ url }, index) => [url, found.get(ids[index] ?? '')?.id ?? '']));
}

describe('stories', () => {
  it('groups the samples without one wrong merge, and finds seven in ten pairs that belong together', async () => {
    const storyOf = await placeSamples(world());

    const { events } = sampleEvents();
    const eventOf = new Map(events.flatMap(({ id, urls }) => urls.map((url) => [url, id])));
    const pairs = [...storyOf.keys()].flatMap((a, index, all) =>
      all.slice(0, index).map((b) => [a, b] as const),
    );
    const together = pairs.filter(([a, b]) => storyOf.get(a) === storyOf.get(b));
    const truePairs = pairs.filter(([a, b]) => eventOf.has(a) && eventOf.get(a) === eventOf.get(b));
    const wrong = together.filter(([a, b]) => !eventOf.has(a) || eventOf.get(a) !== eventOf.get(b));
    expect(wrong).toEqual([]);
    expect(together.length / truePairs.length).toBeGreaterThanOrEqual(0.7);
  });

  it('finds every copy and edit among the samples', async () => {
    const storyOf = await placeSamples(world());

    const copies = sampleEvents().events.flatMap((event) => event.copies);
    const missed = copies.filter(({ url, of }) => storyOf.get(url) !== storyOf.get(of));
    expect(copies.length).toBeGreaterThan(0);
    expect(missed).toEqual([]);
  });

  it('places what another process saved, and joins it to what that one placed', async () => {
    const { sqlite, store, stories } = world();
    await store.save([aFire()], library);
    await stories.placePending();

    const [second] = await store.save([anotherTelling()], library);
    const placed = await new Stories(new SqliteStoryStore(sqlite)).placePending();

    const story = await stories.storyOf(second?.id ?? '', operatorAudience);
    expect(placed).toBe(1);
    expect(story && sourcesOf(story)).toEqual(['City Ledger', 'Coast Radio']);
  });

  it('shows each audience only the articles on its own shelves', async () => {
    const { sqlite, store, stories } = world();
    subscribe(sqlite, { feedId: 'ledger', guildId: '1' });
    subscribe(sqlite, { feedId: 'radio', guildId: '2' });
    const [first] = await store.save([aFire()], { kind: 'feed', feedId: 'ledger' });
    await store.save([anotherTelling()], { kind: 'feed', feedId: 'radio' });
    await stories.placePending();

    const one = await stories.storyOf(first?.id ?? '', { library: true, guildId: '1' });
    const two = await stories.storyOf(first?.id ?? '', { library: true, guildId: '2' });
    const recent = await stories.recent({
      audience: { library: true, guildId: '2' },
      publishedAfter: new Date('2026-03-01'),
    });

    expect(one && sourcesOf(one)).toEqual(['City Ledger']);
    expect(two).toBeUndefined();
    expect(recent.map(sourcesOf)).toEqual([['Coast Radio']]);
  });

  it('keeps apart what the operator has split, also when more articles arrive', async () => {
    const { sqlite, store, stories } = world();
    const [first, second] = await store.save([aFire(), anotherTelling()], library);
    await stories.placePending();

    await stories.split([second?.id ?? '']);
    await store.save(
      [{ ...aFire(), source: 'Northern Courier', title: 'Fire in old mill: two hurt' }],
      library,
    );
    await new Stories(new SqliteStoryStore(sqlite)).placePending();

    const kept = await stories.storyOf(first?.id ?? '', operatorAudience);
    const parted = await stories.storyOf(second?.id ?? '', operatorAudience);
    expect(parted?.id).not.toBe(kept?.id);
    expect(kept?.articles.map(({ id }) => id)).not.toContain(second?.id);
  });

  it('leaves an article whose text has changed in its story', async () => {
    const { store, stories } = world();
    const [first, second] = await store.save([aFire(), anotherTelling()], library);
    await stories.placePending();

    await store.save(
      [{ ...anotherTelling(), text: `${anotherTelling().text}\n\nSchools stay shut.` }],
      library,
    );
    const placed = await stories.placePending();

    const story = await stories.storyOf(first?.id ?? '', operatorAudience);
    expect(placed).toBe(1);
    expect(story?.articles.map(({ id }) => id).sort()).toEqual([first?.id, second?.id].sort());
  });
});

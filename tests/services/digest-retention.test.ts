import { describe, expect, it } from 'vitest';
import { guildId } from '../delivery/world.ts';
import { SqliteFeedStore } from '../../src/storage/feed-store.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { runTask } from '../../src/storage/upkeep/tasks.ts';
import { dataFolder } from '../storage/world.ts';
import { scheduleWorld, toll } from './schedule-world.ts';
import { anotherTelling } from './story-texts.ts';

const slot = '2026-03-02T06:00:00Z';
const other = {
  ...anotherTelling(),
  title: 'A tower',
  text: 'The tower reopened.',
  publishedAt: new Date(0),
};

/** An edition was composed that tells of a fire, one old article was not told; retention may take everything. */
async function worldWithEdition() {
  const dataDir = dataFolder();
  const sqlite = openDatabase(dataDir);
  const world = await scheduleWorld({ sqlite });
  await world.publish(toll(0, 2, 'City Ledger'), other);
  await world.look(slot);
  const titles = () => sqlite.column('SELECT title FROM articles').map(String);
  const prune = (time: string) => {
    const now = Date.parse(time);
    runTask({ kind: 'prune', dataDir, now, addedBefore: now });
    return titles();
  };
  return { ...world, prune };
}

describe('retention and digests', () => {
  it('keeps what an edition told until the next one can no longer need it', async () => {
    const { prune } = await worldWithEdition();

    expect(prune('2026-03-02T07:00:00Z')).toEqual(['Fire at Ostermoor mill kills 2']);
    expect(prune('2026-03-16T05:00:00Z')).toEqual(['Fire at Ostermoor mill kills 2']);
    expect(prune('2026-03-16T07:00:00Z')).toEqual([]);
  });

  it('so that a later edition says what changed, and does not tell the story as a new one', async () => {
    const { prune, publish, look, replies, clock } = await worldWithEdition();
    prune('2026-03-02T20:00:00Z');
    clock.set('2026-03-02T21:00:00Z');
    await publish(toll(26, 5, 'Coast Radio'));

    await look('2026-03-03T06:00:00Z');

    expect(replies[1]).toMatchObject({ stories: [], changes: [{ before: '2', after: '5' }] });
  });

  it('keeps no longer what an edition told that did not come out', async () => {
    const { prune, outbox, clock, id } = await worldWithEdition();
    await outbox.end(`edition:${id}:2026-03-02`, { kind: 'failed', reason: 'Refused.' }, clock.now());

    expect(prune('2026-03-02T07:00:00Z')).toEqual([]);
  });

  it('keeps nothing for a digest that was removed', async () => {
    const { prune, digests, id } = await worldWithEdition();
    await digests.remove(id);

    expect(prune('2026-03-02T07:00:00Z')).toEqual([]);
  });

  it('forgets the digests of a guild that left a month ago, and what was kept for them', async () => {
    const { prune, digests, clock, sqlite } = await worldWithEdition();
    const feeds = new SqliteFeedStore(sqlite, clock);
    await feeds.keepGuilds([], clock.now());

    await feeds.forgetGuilds(new Date(clock.now().getTime() + 1));

    expect(await digests.list(guildId)).toEqual([]);
    expect(prune('2026-03-02T07:00:00Z')).toEqual([]);
  });
});

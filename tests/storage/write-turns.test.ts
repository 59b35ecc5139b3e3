import { expect, it, onTestFinished } from 'vitest';
import { newPollState } from '../../src/domain/polling/poll-state.ts';
import { openMemoryDatabase } from '../../src/storage/database.ts';
import { SqliteFeedStore } from '../../src/storage/feed-store.ts';
import { anArticleOf } from '../support/feed-world.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

it('stores what several feeds brought in turns of the event loop, so that nobody waits for all of them', async () => {
  const sqlite = openMemoryDatabase();
  const clock = new VirtualClock('2026-11-01T00:00:00Z');
  const feeds = new SqliteFeedStore(sqlite, clock);
  let turn = 0;
  const count = (): void => {
    turn += 1;
    counting = setImmediate(count);
  };
  let counting = setImmediate(count);
  onTestFinished(() => {
    clearImmediate(counting);
    sqlite.close();
  });
  const turns: number[] = [];

  await Promise.all(
    Array.from({ length: 8 }, async (_, number) => {
      const url = `https://outlet${number}.example/feed`;
      const { feed } = await feeds.subscribe({ url, title: url });
      const articles = Array.from({ length: 6 }, (_, place) => anArticleOf(url, place));
      const settle = () => {
        turns.push(turn);
        return { state: newPollState(clock.now()), notice: undefined };
      };
      await feeds.commitPoll({ feedId: feed.id, articles, settle });
    }),
  );

  expect(new Set(turns).size).toBe(8);
});

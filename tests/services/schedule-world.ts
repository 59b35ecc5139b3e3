import { onTestFinished } from 'vitest';
import type { NewArticle } from '../../src/domain/article.ts';
import type { MessagePoster } from '../../src/domain/ports/message-poster.ts';
import type { Summarizer } from '../../src/domain/ports/summarizer.ts';
import type { DigestReply } from '../../src/domain/reply.ts';
import { DigestEditions } from '../../src/services/digest-editions.ts';
import { DigestSchedule } from '../../src/services/digest-schedule.ts';
import { Editions } from '../../src/services/editions.ts';
import { Stories } from '../../src/services/stories.ts';
import { StorySummaries } from '../../src/services/story-summaries.ts';
import { StoryTelling } from '../../src/services/story-telling.ts';
import { Summaries } from '../../src/services/summaries.ts';
import { SqliteArticleStore } from '../../src/storage/article-store.ts';
import { SqliteDigestStore } from '../../src/storage/digest-store.ts';
import { openMemoryDatabase } from '../../src/storage/database.ts';
import { SqliteOutbox } from '../../src/storage/outbox.ts';
import type { Sqlite } from '../../src/storage/sqlite.ts';
import { SqliteStoryStore } from '../../src/storage/story-store.ts';
import { KeyvSummaryCache } from '../../src/storage/summary-cache.ts';
import { OpeningSummarizer } from '../../src/summarizer/opening-summarizer.ts';
import { guildId, ManualClock, newDigest } from '../delivery/world.ts';
import { subscribe } from '../storage/world.ts';
import { aFire } from './story-texts.ts';

const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Keeps the editions as they were composed; nothing here is sent. */
function recorder() {
  const replies: DigestReply[] = [];
  const posted: { readonly channelId: string; readonly reply: DigestReply }[] = [];
  const never = () => Promise.reject(new Error('Nothing is sent here.'));
  const poster: MessagePoster = {
    prepare(reply, { key, channelId }) {
      replies.push(reply);
      posted.push({ channelId, reply });
      return { body: '{}', nonce: key.slice(-25) };
    },
    time: never,
    post: never,
    find: never,
  };
  return { replies, posted, poster };
}

type Wishes = {
  readonly sqlite?: Sqlite;
  readonly start?: string;
  readonly summarizer?: Summarizer;
};

/** A guild with one feed and a digest at 07:00 in Berlin, on the evening before 2 March. */
export async function scheduleWorld({ sqlite = openMemoryDatabase(), start, summarizer }: Wishes = {}) {
  const clock = new ManualClock(start ?? '2026-03-01T20:00:00Z');
  onTestFinished(() => {
    sqlite.close();
  });
  subscribe(sqlite, { feedId: 'news', guildId });
  const store = new SqliteArticleStore(sqlite, clock);
  const digests = new SqliteDigestStore(sqlite);
  const outbox = new SqliteOutbox(sqlite);
  const opening = new OpeningSummarizer();
  const cache = new KeyvSummaryCache(sqlite);
  const summaries = new Summaries({ summarizer: summarizer ?? opening, opening, cache, clock });
  const stories = new Stories(new SqliteStoryStore(sqlite));
  const telling = new StoryTelling(store, summaries);
  const composed = new Editions(stories, telling);
  const editions = new DigestEditions(composed, digests, true);
  const { replies, posted, poster } = recorder();
  const parts = { digests, outbox, poster, editions, clock, log: quiet };
  const { id } = await digests.add(newDigest(clock));
  return {
    clock,
    digests,
    outbox,
    replies,
    posted,
    store,
    sqlite,
    summaries: new StorySummaries({ stories, telling, summaries, clock }),
    id,
    publish: (...articles: NewArticle[]) => store.save(articles, { kind: 'feed', feedId: 'news' }),
    /** As after a start of the program. */
    look: (time: string) => {
      clock.set(time);
      return new DigestSchedule(parts).look();
    },
    states: async () => (await digests.editions(id, 9)).map(({ date, state }) => `${date} ${state}`),
  };
}

export const fireBefore = { ...aFire(), publishedAt: new Date('2026-03-01T18:00:00Z') };

export function toll(hours: number, dead: number, source: string): NewArticle {
  const publishedAt = new Date(Date.parse('2026-03-01T18:00:00Z') + hours * 3_600_000);
  const text = `The fire that destroyed the Ostermoor spinning mill on Quarry Lane killed ${dead} people, fire chief Adele Varga said. Crews from Ostermoor and Tellingford fought the blaze for six hours. Halvorsen Homes wanted to make 120 flats of the mill.`;
  const title = `Fire at Ostermoor mill kills ${dead}`;
  return { ...aFire(), title, text, source, url: `https://x.example/${dead}`, publishedAt };
}

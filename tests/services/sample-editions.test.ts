import { describe, expect, it } from 'vitest';
import type { DigestReply } from '../../src/domain/reply.ts';
import { renderReply } from '../../src/discord/render/render-reply.ts';
import { sampleEvents } from '../support/samples.ts';
import { startHost } from '../support/start-host.ts';
import { faultsIn, ownModel, sampleAt, samples, sentencesOf } from './sample-faults.ts';
import { scheduleWorld } from './schedule-world.ts';

const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'];
const { events, changes } = sampleEvents();

/** The editions of five days in a row at 07:00 in Berlin; each sample came in when it was published. */
async function editions(): Promise<readonly DigestReply[]> {
  const world = await scheduleWorld({
    start: '2026-11-19T06:30:00Z',
    summarizer: startHost({ model: ownModel }).summarizer,
  });
  const waiting = [...samples];
  for (const day of days) {
    const slot = `${day}T06:00:00Z`;
    while (waiting[0] !== undefined && waiting[0].publishedAt < new Date(slot)) {
      const [article] = waiting.splice(0, 1);
      if (article === undefined) break;
      world.clock.set(article.publishedAt.toISOString());
      await world.publish(article);
    }
    await world.look(slot);
  }
  return world.replies;
}

const eventsOf = new Map(
  events.flatMap(({ id, urls, otherLanguages = [] }) => [...urls, ...otherLanguages].map((url) => [url, id])),
);

function eventOf(url: string | undefined): string {
  return eventsOf.get(url ?? '') ?? url ?? 'unknown';
}

describe('five editions made from the samples', () => {
  let made: Promise<readonly DigestReply[]> | undefined;
  /** Composed by the test that comes first. */
  const all = (): Promise<readonly DigestReply[]> => (made ??= editions());

  it('have no fault by the written list', async () => {
    const stories = (await all()).flatMap((edition) => edition.stories);

    expect(stories.length).toBeGreaterThan(20);
    expect(stories.flatMap((story) => faultsIn({ ...story, title: story.headline }))).toEqual([]);
  });

  it('say in the words of its source what every point says', async () => {
    for (const story of (await all()).flatMap(({ stories }) => stories)) {
      for (const { text, sources } of story.points.filter((point) => point.sources.length === 1)) {
        const article = sampleAt(story.sources[sources[0] ?? -1]?.url);
        expect(sentencesOf(article)).toContain(text);
      }
    }
  });

  it('tell each event once in an edition, as news or as a change', async () => {
    for (const { stories, changes: changed } of await all()) {
      const asNews = stories.map(({ article }) => eventOf(article.url));
      const asChange = new Set(changed.map(({ source }) => eventOf(source.url)));
      expect(new Set(asNews).size).toBe(asNews.length);
      expect(asNews.filter((event) => asChange.has(event))).toEqual([]);
    }
  });

  it('tell an event that was told before as a change, but for three that look like another one', async () => {
    const told = (await all()).flatMap(({ stories }) => stories.map(({ article }) => eventOf(article.url)));

    const repeated = told.filter((event, index) => told.indexOf(event) < index);

    expect(told.length).toBeGreaterThan(20);
    expect(repeated.length).toBeLessThanOrEqual(3);
  });

  it('leave out no event of several outlets, but for one whose outlets have told two others', async () => {
    const told = new Set(
      (await all()).flatMap(({ stories }) => stories.map(({ article }) => eventOf(article.url))),
    );

    const missing = events.filter(({ id, urls }) => urls.length > 1 && !told.has(id));

    expect(missing.length).toBeLessThanOrEqual(1);
  });

  it('show at least nine of the thirteen numbers that change, and no other', async () => {
    const shown = (await all()).flatMap(({ changes: changed }) =>
      changed.map(({ source, before, after }) => `${eventOf(source.url)}: ${before} → ${after}`),
    );

    const labelled = changes.map(({ event, from, to }) => `${event}: ${from} → ${to}`);
    expect(shown.filter((change) => !labelled.includes(change))).toEqual([]);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length).toBeGreaterThanOrEqual(9);
  });

  it('are whole: title with the date, headline, sentences, sources and time of each story, what was covered', async () => {
    const made = await all();

    expect(made.map(({ title }) => title)).toContain('The news · Friday 20 November');
    for (const { stories, footer, menu } of made) {
      for (const story of stories) {
        expect(story.headline).not.toBe('');
        expect(story.points.length).toBeGreaterThanOrEqual(1);
        expect(story.points.length).toBeLessThanOrEqual(2);
        expect(story.sources.length).toBeGreaterThanOrEqual(1);
      }
      const outlets = stories.map(({ article }) => article.source);
      expect(outlets.every((name) => outlets.filter((other) => other === name).length <= 2)).toBe(true);
      expect(footer).toEqual([
        expect.stringMatching(
          new RegExp(`^${String(stories.length)} of \\d+ stor(?:y|ies) from .* · as of $`),
        ),
        { time: expect.any(Date) as Date, style: 'time' },
      ]);
      expect(menu?.choices.map(({ value }) => value) ?? []).toEqual(stories.map(({ article }) => article.id));
    }
  });

  it('fit into a message of Discord with every sentence whole', async () => {
    for (const reply of await all()) {
      const { body } = renderReply(reply, { isPrivate: false, canPost: false });
      expect(JSON.stringify(body)).not.toContain('…');
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { DigestReply, Reply } from '../../src/domain/reply.ts';
import { aFire, anotherTelling } from '../services/story-texts.ts';
import { sampleArticles, sampleEvents } from '../support/samples.ts';
import { startTestApp } from '../support/test-app.ts';

function digest(reply: Reply): DigestReply {
  if (reply.kind !== 'digest') throw new Error(`Expected a digest, got ${JSON.stringify(reply)}`);
  return reply;
}

describe('/brief', () => {
  it('tells each event of the samples once, with headline, sentences and sources', async () => {
    const app = await startTestApp({ articles: sampleArticles(), now: '2026-11-22T22:00:00Z' });

    const reply = digest(await app.ask('/brief hours:72'));

    const { events } = sampleEvents();
    const eventOf = (url: string | undefined) =>
      events.find(({ urls }) => urls.includes(url ?? ''))?.id ?? url;
    const told = reply.stories.map(({ article }) => eventOf(article.url));
    expect(reply.stories).toHaveLength(8);
    expect(new Set(told).size).toBe(8);
    expect(reply.stories.every(({ points }) => points.length > 0)).toBe(true);
    expect(reply.stories.some(({ sources }) => sources.length >= 3)).toBe(true);
  });

  it('tells at most two stories of one outlet', async () => {
    const app = await startTestApp({ articles: sampleArticles(), now: '2026-11-22T22:00:00Z' });

    const reply = digest(await app.ask('/brief hours:72'));

    const sources = reply.stories.map(({ article }) => article.source);
    expect(sources.filter((source) => source === sources[0]).length).toBeLessThanOrEqual(2);
  });

  it('says in the title what day it is and in the footer what was covered', async () => {
    const app = await startTestApp({ articles: [aFire(), anotherTelling()], now: '2026-03-02T13:00:00Z' });

    const reply = digest(await app.ask('/brief'));

    expect(reply.title).toBe('The news · Monday 2 March');
    expect(reply.footer).toEqual([
      '1 of 1 story from 2 sources · as of ',
      { time: new Date('2026-03-02T13:00:00Z'), style: 'time' },
    ]);
    expect(reply.stories[0]?.sources.map(({ name }) => name).sort()).toEqual(['City Ledger', 'Coast Radio']);
  });

  it('says how to add news where there is none at all', async () => {
    const app = await startTestApp({ articles: [] });

    await expect(app.ask('/brief')).rejects.toMatchObject({
      message: 'There are no stories here yet.',
      hint: 'Who manages the server can add news with /feed add.',
    });
  });

  it('offers a summary of each story, to be read privately', async () => {
    const app = await startTestApp({ articles: [aFire()], now: '2026-03-02T13:00:00Z' });

    const reply = digest(await app.ask('/brief'));

    expect(reply.menu?.call).toEqual({ command: 'summarize', options: { private: true } });
    expect(reply.menu?.choices.map(({ value }) => value)).toEqual(
      reply.stories.map(({ article }) => article.id),
    );
  });

  it('says plainly that the last hours brought nothing', async () => {
    const app = await startTestApp({ articles: [aFire()], now: '2026-03-05T13:00:00Z' });

    await expect(app.ask('/brief hours:1')).rejects.toThrow('Nothing in the last hour.');
  });
});

import { describe, expect, it } from 'vitest';
import type { NewArticle } from '../../src/domain/article.ts';
import type { Summarizer, SummaryRequest } from '../../src/domain/ports/summarizer.ts';
import type { Reply, SummaryReply } from '../../src/domain/reply.ts';
import { OpeningSummarizer } from '../../src/summarizer/opening-summarizer.ts';
import { aFire, anotherTelling } from '../services/story-texts.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/** The same event once more, an hour later, with another number of houses. */
function thirdTelling(): NewArticle {
  return {
    ...anotherTelling(),
    title: 'Ostermoor spinning mill destroyed by fire before dawn',
    text: `A fire destroyed the empty Ostermoor spinning mill on Quarry Lane before dawn on Monday and hurt two firefighters.

Residents of 60 houses along Quarry Lane were told to keep their windows shut, because there was asbestos in the roof of the mill.

The county will pay for a fence around the ruin, councillor Edda Lorne said on Monday.`,
    source: 'Valley Post',
    url: 'https://valley.example/mill',
    publishedAt: new Date('2026-03-02T13:30:00Z'),
  };
}

function app(...articles: readonly NewArticle[]): Promise<TestApp> {
  return startTestApp({ articles, now: '2026-03-02T14:00:00Z' });
}

async function card(world: TestApp, line: string): Promise<SummaryReply> {
  const reply = await world.ask(line);
  if (reply.kind !== 'summary') throw new Error(`Expected a card, got ${JSON.stringify(reply)}`);
  return reply;
}

function namesCited({ points, sources }: SummaryReply): readonly string[] {
  const places = new Set(points.flatMap((point) => point.sources));
  return [...places].map((place) => sources[place]?.name ?? 'nobody');
}

describe('/summarize of a story that several outlets tell', () => {
  it('tells it in the words of several outlets, each sentence with its source, no sentence twice', async () => {
    const world = await app(aFire(), anotherTelling(), thirdTelling());

    const reply = await card(world, '/summarize story:"ostermoor mill" length:long');

    expect(namesCited(reply).length).toBeGreaterThan(1);
    expect(reply.sources).toHaveLength(3);
    const texts = [aFire(), anotherTelling(), thirdTelling()];
    for (const { text, sources } of reply.points.filter((point) => point.sources.length === 1)) {
      const outlet = reply.sources[sources[0] ?? 9]?.name;
      expect(texts.find(({ source }) => source === outlet)?.text).toContain(text);
    }
    expect(new Set(reply.points.map(({ text }) => text)).size).toBe(reply.points.length);
  });

  it('says the same whichever of the articles was asked for, and sends readers to the best one', async () => {
    const world = await app(aFire(), anotherTelling(), thirdTelling());
    await world.services.stories.placePending();
    const { articles } = (
      await world.services.stories.recent({
        audience: { library: true },
        publishedAfter: new Date(0),
      })
    )[0] ?? { articles: [] };

    const cards = await Promise.all(articles.map(({ id }) => card(world, `/summarize story:${id}`)));

    expect(articles).toHaveLength(3);
    expect(new Set(cards.map((each) => JSON.stringify(each.points))).size).toBe(1);
    const [first] = cards;
    const url = first?.actions?.find((action) => action.kind === 'open');
    expect(url).toMatchObject({ label: 'Read it ↗', url: first?.article.url });
  });

  it('puts numbers in which the outlets differ side by side, with the sentence of each as evidence', async () => {
    const world = await app(aFire(), thirdTelling());

    const reply = await card(world, '/summarize story:"ostermoor mill"');
    const evidence = await world.ask('/evidence story:"ostermoor mill"');

    const differing = reply.points.find(({ sources }) => sources.length > 1);
    expect(differing?.text).toMatch(/40 \(City Ledger\), 60 \(Valley Post\)/);
    if (evidence.kind !== 'evidence') throw new Error('no evidence');
    const pair = evidence.pairs.find(({ sentence }) => sentence === differing?.text);
    expect(pair?.sources).toEqual(['City Ledger', 'Valley Post']);
    expect(pair?.evidence).toEqual([
      expect.stringContaining('Residents of 40 houses'),
      expect.stringContaining('Residents of 60 houses'),
    ]);
  });

  it('shows each sentence beside that of the article it comes from', async () => {
    const world = await app(aFire(), anotherTelling(), thirdTelling());

    const reply = await card(world, '/summarize story:"ostermoor mill" length:long');
    const evidence = await world.ask('/evidence story:"ostermoor mill" length:long');

    if (evidence.kind !== 'evidence') throw new Error('no evidence');
    expect(evidence.pairs.map(({ sentence }) => sentence)).toEqual(reply.points.map(({ text }) => text));
    reply.points.forEach(({ text, sources }, index) => {
      if (sources.length > 1) return;
      expect(evidence.pairs[index]?.evidence).toEqual([text]);
      expect(evidence.pairs[index]?.sources).toEqual([reply.sources[sources[0] ?? 9]?.name]);
    });
  });

  it.each([
    ['short', 1],
    ['standard', 3],
    ['long', 8],
  ])('is as long as was asked for: %s', async (length, most) => {
    const world = await app(aFire(), { ...anotherTelling() });

    const reply = await card(world, `/summarize story:"ostermoor mill" length:${length}`);

    expect(reply.length).toBe(length);
    expect(reply.points.length).toBeGreaterThan(0);
    expect(reply.points.length).toBeLessThanOrEqual(most);
  });

  it('never answers with what a story no longer says: an article changed, another one came', async () => {
    const world = await app(aFire(), anotherTelling());
    const before = await card(world, '/summarize story:"ostermoor mill" length:long');

    await world.store.save(
      [{ ...aFire(), text: aFire().text.replace('about 7 a.m.', 'about 6 a.m.') }, thirdTelling()],
      {
        kind: 'library',
      },
    );
    const after = await card(world, '/summarize story:"ostermoor mill" length:long');

    expect(JSON.stringify(before.points)).toContain('at about 7 a.m.');
    expect(JSON.stringify(after.points)).not.toContain('at about 7 a.m.');
    expect(after.sources.map(({ name }) => name)).toContain('Valley Post');
  });

  it('takes the second answer from the cache alone', async () => {
    const opening = new OpeningSummarizer();
    const asked: string[] = [];
    const summarizer: Summarizer = {
      identity: opening.identity,
      summarize(request: SummaryRequest) {
        asked.push(request.title ?? '');
        return opening.summarize(request);
      },
      close: () => opening.close(),
    };
    const world = await startTestApp({ articles: [aFire(), anotherTelling()], summarizer });
    const first = await card(world, '/summarize story:"ostermoor mill"');
    const count = asked.length;

    const second = await card(world, '/summarize story:"ostermoor mill"');

    expect(count).toBe(2);
    expect(asked).toHaveLength(count);
    expect(second).toEqual(first);
  });

  it('says of which outlet only the opening was to be had', async () => {
    const opening = new OpeningSummarizer();
    const summarizer: Summarizer = {
      identity: { engine: 'extractive', model: 'm', revision: '1' },
      async summarize(request: SummaryRequest) {
        const summary = await opening.summarize(request);
        const isSlow = request.title === thirdTelling().title;
        return isSlow
          ? { ...summary, fallbackReason: 'the model did not answer in time' }
          : { ...summary, engine: 'extractive', model: 'm' };
      },
      close: () => opening.close(),
    };
    const world = await startTestApp({ articles: [aFire(), thirdTelling()], summarizer });

    const { summary } = await card(world, '/summarize story:"ostermoor mill" length:long');

    const told = [summary.engine, summary.fallbackReason, summary.note].join(' ');
    expect(told).toContain('the model did not answer in time');
    expect(told).toContain('opening');
  });
});

describe('an article that is to be summarised alone', () => {
  it('stays alone when it is longer, shorter, proved or posted', async () => {
    const world = await app(aFire(), anotherTelling());
    const url = aFire().url;

    const reply = await card(world, `/summarize link:${url}`);

    expect(reply.sources.map(({ name }) => name)).toEqual(['City Ledger']);
    const calls = (reply.actions ?? []).flatMap((action) => (action.kind === 'open' ? [] : [action.call]));
    const answers: Reply[] = [];
    for (const { command, options } of calls.filter((call) => call.command !== 'related')) {
      const given = Object.entries(options).map(([name, value]) => `${name}:${String(value)}`);
      answers.push(await world.ask(`/${command} ${given.join(' ')}`));
    }
    expect(answers.map(({ kind }) => kind)).toEqual(['summary', 'summary', 'evidence', 'summary']);
    expect(JSON.stringify(answers)).not.toContain('Coast Radio');
  });
});

import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/domain/audience.ts';
import type { Summarizer } from '../../src/domain/ports/summarizer.ts';
import type { Telling } from '../../src/domain/telling/telling.ts';
import type { Stage } from '../../src/services/stages.ts';
import { OpeningSummarizer } from '../../src/summarizer/opening-summarizer.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { aFire, anotherTelling } from './story-texts.ts';

const signal = new AbortController().signal;
const now = '2026-03-02T14:00:00Z';

async function stagesOf(
  { services }: TestApp,
  id: string,
  audience: Audience,
): Promise<readonly Stage<Telling>[]> {
  const article = await services.library.open(id, audience);
  const stages: Stage<Telling>[] = [];
  const asked = services.storySummaries.follow(article, { audience, length: 'long', signal });
  for await (const stage of asked) stages.push(stage);
  return stages;
}

describe('the summary of a story', () => {
  it('shows the opening and the place in the queue while the model works, and then the story', async () => {
    const opening = new OpeningSummarizer();
    const summarizer: Summarizer = {
      identity: { engine: 'extractive', model: 'm', revision: '1' },
      async summarize(request) {
        request.onWait?.({ place: 2, expectedMs: 8_000 });
        await new Promise(setImmediate);
        return { ...(await opening.summarize(request)), engine: 'extractive' };
      },
      close: () => opening.close(),
    };
    const app = await startTestApp({ articles: [aFire(), anotherTelling()], now, summarizer });

    const stages = await stagesOf(app, aFire().url, { library: true });

    expect(stages.map(({ pending }) => pending)).toEqual([{ seconds: 8, place: 2 }, undefined]);
    expect(stages.map(({ answer }) => answer.summary.engine)).toEqual(['opening', 'extractive']);
    expect(stages.map(({ answer }) => answer.sources.length)).toEqual([1, 2]);
  });

  it('leaves out what a reader keeps privately, for a card may be seen by all', async () => {
    const app = await startTestApp({ now });
    await app.store.save([aFire()], { kind: 'guild', guildId: 'g1' });
    await app.store.save([anotherTelling()], { kind: 'reader', readerId: 'r1' });
    const reader = { library: false, guildId: 'g1', readerId: 'r1' };

    const [ofGuild] = await stagesOf(app, aFire().url, reader);
    const [ofReader] = await stagesOf(app, anotherTelling().url, reader);

    expect(ofGuild?.answer.sources.map(({ name }) => name)).toEqual(['City Ledger']);
    expect(ofReader?.answer.sources.map(({ name }) => name)).toEqual(['Coast Radio']);
  });

  it('tells a guild nothing that another guild alone has read', async () => {
    const app = await startTestApp({ now });
    await app.store.save([aFire()], { kind: 'guild', guildId: 'g1' });
    await app.store.save([anotherTelling()], { kind: 'guild', guildId: 'g2' });

    const [told] = await stagesOf(app, aFire().url, { library: false, guildId: 'g1' });

    expect(JSON.stringify(told)).not.toContain('Coast Radio');
  });
});

import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { CommandRequest } from '../../src/domain/command-request.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { aFire, anotherTelling } from '../services/story-texts.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const command = commands.find(({ data }) => data.name === 'digest');

/** As the handler gets it from an admin of this guild. */
async function run(
  app: TestApp,
  subcommand: string,
  { guildId = 'g1', isAdmin = true, ...given }: Record<string, unknown> = {},
): Promise<Reply> {
  const options = {
    subcommand,
    string: (name: string) => (typeof given[name] === 'string' ? given[name] : undefined),
    integer: (name: string) => (typeof given[name] === 'number' ? given[name] : undefined),
    boolean: () => undefined,
    file: () => undefined,
    channel: (name: string) => (typeof given[name] === 'string' ? given[name] : undefined),
  };
  const request: CommandRequest = {
    options,
    audience: { library: true, guildId: String(guildId) },
    place: 'guild',
    readerId: 'r1',
    isAdmin: isAdmin === true,
    guildId: String(guildId),
    locale: 'en-GB',
    requestId: '1',
    signal: new AbortController().signal,
  };
  const answer = command?.execute(request, app.services);
  if (!(answer instanceof Promise)) throw new Error('Expected one reply.');
  return answer;
}

const order = { channel: '700', time: '07:00', zone: 'Europe/Berlin' };

function app(): Promise<TestApp> {
  return startTestApp({ articles: [aFire(), anotherTelling()], now: '2026-03-02T13:00:00Z' });
}

describe('/digest', () => {
  it('creates a digest and says when its first edition comes', async () => {
    const reply = await run(await app(), 'create', { ...order, days: 'weekdays', topics: 'science, art' });

    expect(reply).toMatchObject({ kind: 'notice', tone: 'done', isPrivate: true });
    expect(JSON.stringify(reply)).toContain('07:00 Europe/Berlin, weekdays (science, art)');
    expect(JSON.stringify(reply)).toContain('2026-03-03T06:00:00.000Z');
  });

  it.each([
    [{ time: '25:00' }, 'no time of day'],
    [{ zone: 'Mars/Olympus' }, 'no time zone'],
    [{ zone: 'berli' }, 'no time zone'],
    [{ days: 'someday' }, 'no days of the week'],
  ])('refuses %j with a clear sentence', async (wrong, message) => {
    await expect(run(await app(), 'create', { ...order, ...wrong })).rejects.toThrow(message);
  });

  it('takes a city for its time zone', async () => {
    const reply = await run(await app(), 'create', { ...order, zone: 'new york' });

    expect(JSON.stringify(reply)).toContain('07:00 America/New_York');
  });

  it('allows a guild only so many', async () => {
    const world = await app();
    for (let count = 0; count < 3; count += 1) await run(world, 'create', order);

    await expect(run(world, 'create', order)).rejects.toThrow('3 digests already');
    await expect(run(world, 'create', { ...order, guildId: 'g2' })).resolves.toBeDefined();
  });

  it('shows what would be posted, to the admin alone', async () => {
    const world = await app();
    await run(world, 'create', order);

    const reply = await run(world, 'preview');

    expect(reply).toMatchObject({ kind: 'digest', isPrivate: true, title: 'The news · Monday 2 March' });
    expect(reply.kind === 'digest' && reply.stories).toHaveLength(1);
  });

  it('lists, pauses, resumes, edits and removes', async () => {
    const world = await app();
    await run(world, 'create', order);

    await run(world, 'pause', { digest: '1' });
    const paused = JSON.stringify(await run(world, 'list'));
    await run(world, 'resume', { digest: '1' });
    await run(world, 'edit', { digest: '1', time: '8 pm', stories: 3 });
    const edited = JSON.stringify(await run(world, 'list'));
    await run(world, 'remove', { digest: '1' });
    const removed = await run(world, 'list');

    expect(paused).toContain('paused');
    expect(edited).toContain('20:00 Europe/Berlin');
    expect(edited).toContain('3 stories');
    expect(removed).toMatchObject({ kind: 'notice', text: 'There is no digest here yet.' });
  });

  it('asks what to change', async () => {
    const bot = await app();
    await run(bot, 'create', order);

    await expect(run(bot, 'edit', { digest: '1' })).rejects.toThrow('Say what to change.');
  });

  it('knows nothing of the digests of other guilds', async () => {
    const world = await app();
    await run(world, 'create', order);

    for (const subcommand of ['preview', 'pause', 'remove', 'send-now', 'edit']) {
      await expect(run(world, subcommand, { digest: '1', guildId: 'g2' })).rejects.toThrow('no digest “1”');
    }
  });

  it('refuses who may not manage the server', async () => {
    await expect(run(await app(), 'list', { isAdmin: false })).rejects.toThrow('manage the server');
  });

  it('previews in the terminal what a digest of the library would say', async () => {
    const world = await app();

    expect(await world.ask('/digest preview')).toMatchObject({ kind: 'digest', isPrivate: true });
  });

  it('suggests zones by city and days by name', async () => {
    const world = await app();

    const zones = await world.complete('digest', 'zone', 'new york');
    const days = await world.complete('digest', 'days', 'week');

    expect(zones[0]?.value).toBe('America/New_York');
    expect(days.map(({ value }) => value)).toEqual(['weekdays', 'weekends']);
  });
});

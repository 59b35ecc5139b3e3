import { describe, expect, it } from 'vitest';
import { anArticle } from '../support/an-article.ts';
import { badWays, codeError, rateLimited, serverError } from '../support/discord/faults.ts';
import type { LoopbackDiscord } from '../support/discord/loopback-discord.ts';
import { customIdOf, isPrivate, textOf } from '../support/discord/message-view.ts';
import { startTestBot } from '../support/discord/start-test-bot.ts';
import { aNotice, probeCommand } from '../support/discord/test-command.ts';

const editPath = /^\/webhooks\/\d+\/[^/]+\/messages\/(?:@|%40)original$/;
const followUpPath = /^\/webhooks\/\d+\/[^/]+$/;

/** Answers at once, and better a moment later. */
const improving = probeCommand(async function* () {
  yield aNotice('opening');
  yield aNotice('summary');
});

/** A public answer that becomes a private one beside it. */
const turning = probeCommand(async function* () {
  yield aNotice('for all');
  yield aNotice('for you alone', { isPrivate: true });
});

async function expectAnswer({ readers }: LoopbackDiscord): Promise<void> {
  await expect(readers.slash({ command: 'about' }).shown()).resolves.toBeDefined();
}

describe('an edit on a bad way', () => {
  it.each(badWays)('survives %s', async (_name, fault) => {
    const { discord } = await startTestBot({ extraCommands: [improving] });
    discord.faults.add({ path: editPath, fault });

    const sent = discord.readers.slash({ command: 'probe' });
    await sent.shownWhere((each) => textOf(each).includes('summary'));
    const isEdit = ({ path }: { readonly path: string }): boolean => editPath.test(path);
    await discord.answered.untilCount({ test: (each) => isEdit(each) && each.status === 200, count: 1 });

    expect(discord.requests.count(isEdit)).toBe(2);
  });

  it.each([10008, 10015, 50027, 50001, 50013])('gives up on code %i', async (code) => {
    const { discord, logged } = await startTestBot({ extraCommands: [improving] });
    discord.faults.add({ path: editPath, times: 9, fault: codeError(code) });

    discord.readers.slash({ command: 'probe' });
    await discord.answered.until((request) => editPath.test(request.path) && request.status >= 400);
    await expectAnswer(discord);

    expect(discord.requests.count(({ path }) => editPath.test(path))).toBe(1);
    expect(logged.join()).not.toContain('"level":50');
  });
});

describe('a second message on a bad way', () => {
  it('is never sent twice, even when nobody knows whether it arrived', async () => {
    const { discord } = await startTestBot({ extraCommands: [turning] });
    discord.faults.add({ method: 'POST', path: followUpPath, fault: { kind: 'cut', when: 'after-storing' } });

    const sent = discord.readers.slash({ command: 'probe' });
    await sent.answers.until(({ kind }) => kind === 'follow-up');
    await expectAnswer(discord);

    expect(sent.answers.entries.filter(({ kind }) => kind === 'follow-up')).toHaveLength(1);
  });

  it('waits for a rate limit', async () => {
    const { discord } = await startTestBot({ extraCommands: [turning] });
    discord.faults.add({ method: 'POST', path: followUpPath, fault: rateLimited(0.05) });

    const sent = discord.readers.slash({ command: 'probe' });
    const message = await sent.shownWhere((each) => textOf(each).includes('alone'));

    expect(isPrivate(message)).toBe(true);
  });
});

describe('suggestions on a bad way', () => {
  it.each([
    ['10062', codeError(10062)],
    ['40060', codeError(40060)],
    ['a server error', serverError(500)],
    ['a cut socket', { kind: 'cut', when: 'before-storing' }],
  ] as const)('leave the bot unharmed by %s', async (_name, fault) => {
    const { discord, logged } = await startTestBot({ articles: [anArticle({ title: 'Ferries run again' })] });
    const typing = { command: 'summarize', options: { story: 'ferr' }, focused: 'story' };
    discord.faults.add({ path: /\/callback$/, fault });
    discord.readers.autocomplete(typing);
    await discord.requests.until(({ path }) => path.endsWith('/callback'));

    const choices = await discord.readers.autocomplete(typing).choices();

    expect(choices).toHaveLength(1);
    expect(logged.join()).not.toContain('"level":50');
  });
});

describe('one answer per request', () => {
  it('is given although the gateway brings the request twice', async () => {
    const { discord } = await startTestBot();

    const sent = discord.readers.slash({ command: 'help' });
    discord.gateway.dispatch('INTERACTION_CREATE', sent.payload);
    await sent.shown();
    await expectAnswer(discord);

    expect(discord.requests.count(({ path }) => path.includes(`/interactions/${sent.id}/`))).toBe(1);
  });

  it('is given to each of two presses of the same button', async () => {
    const { discord } = await startTestBot({ articles: [anArticle({ title: 'Ferries run again' })] });
    const card = await discord.readers.slash({ command: 'summarize', options: { story: 'ferries' } }).shown();
    const press = { message: card, customId: customIdOf(card, 'Evidence') };

    const presses = [discord.readers.press(press), discord.readers.press(press)];
    const shown = await Promise.all(presses.map((each) => each.shown()));

    expect(shown.map(isPrivate)).toEqual([true, true]);
    expect(presses.map(({ answers }) => answers.entries.length)).toEqual([1, 1]);
  });
});

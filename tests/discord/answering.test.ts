import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/errors.ts';
import { badWays, codeError } from '../support/discord/faults.ts';
import { isPrivate, textOf } from '../support/discord/message-view.ts';
import { startTestBot } from '../support/discord/start-test-bot.ts';
import { aNotice, probeCommand } from '../support/discord/test-command.ts';

const callbackPath = /\/callback$/;

/** A command that answers once the test lets it. */
function heldCommand(): {
  readonly command: ReturnType<typeof probeCommand>;
  readonly release: (error?: Error) => void;
} {
  let settle: { resolve: () => void; reject: (error: Error) => void } | undefined;
  const gate = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  gate.catch(() => undefined);
  const release = (error?: Error): void => {
    if (error === undefined) settle?.resolve();
    else settle?.reject(error);
  };
  const command = probeCommand(async () => {
    await gate;
    return aNotice('done');
  });
  return { command, release };
}

describe('an answer that takes long', () => {
  it.each([true, false])('is deferred with its privacy decided first (private: %s)', async (wanted) => {
    const { command, release } = heldCommand();
    const { discord } = await startTestBot({ extraCommands: [command] });
    const sent = discord.readers.slash({ command: 'probe', options: { private: wanted } });

    const first = await sent.callback();
    release();
    const message = await sent.shown();

    expect([first.type, isPrivate(message), textOf(message)]).toEqual([5, wanted, 'ℹ️ done']);
    expect(first.afterMs).toBeLessThan(3000);
  });

  it('is deferred at once when it would be deferred after waiting in vain', async () => {
    const command = probeCommand(() => {
      const until = performance.now() + 40;
      while (performance.now() < until);
      return Promise.resolve(aNotice('done'));
    });
    const { discord } = await startTestBot({ extraCommands: [command], settings: { deferAfterMs: 1500 } });
    const probe = () => discord.readers.slash({ command: 'probe' });
    // From these it learns what a piece of work takes.
    await Promise.all(Array.from({ length: 20 }, () => probe().shown()));

    const sent = Array.from({ length: 60 }, probe);
    const [middle, last] = await Promise.all([sent[29]?.callback(), sent[59]?.callback()]);

    expect([middle?.type, last?.type]).toEqual([4, 5]);
    expect(last?.afterMs).toBeLessThan(middle?.afterMs ?? 0);
    await Promise.all(sent.map((each) => each.shown()));
  });

  it('makes room for a private message when it failed', async () => {
    const { command, release } = heldCommand();
    const { discord } = await startTestBot({ extraCommands: [command] });
    const sent = discord.readers.slash({ command: 'probe' });
    await sent.callback();

    release(new UserError('No such thing.'));
    const message = await sent.shown();

    expect([isPrivate(message), textOf(message)]).toEqual([true, '⚠️ No such thing.']);
    expect(discord.world.messages.find(sent.originalId ?? '')).toBeUndefined();
  });

  it('shows each better reply in the place of the one before', async () => {
    const command = probeCommand(async function* () {
      yield aNotice('opening');
      yield aNotice('summary');
    });
    const { discord } = await startTestBot({ extraCommands: [command] });

    const sent = discord.readers.slash({ command: 'probe' });
    await sent.shownWhere((message) => textOf(message).includes('summary'));

    expect(sent.answers.entries.map(({ kind }) => kind)).toEqual(['callback', 'edit']);
  });
});

describe('a command that fails', () => {
  it('gives a reference that is in the log, and the bot goes on', async () => {
    const command = probeCommand(() => Promise.reject(new Error('secret detail')));
    const { discord, logged } = await startTestBot({ extraCommands: [command] });

    const message = await discord.readers.slash({ command: 'probe' }).shown();
    const next = await discord.readers.slash({ command: 'help' }).shown();

    const reference = /reference (\w+)/.exec(textOf(message))?.[1] ?? 'none';
    expect(textOf(message)).not.toContain('secret');
    expect(logged.some((line) => line.includes(reference) && line.includes('secret detail'))).toBe(true);
    expect([isPrivate(message), textOf(next).includes('Brevier')]).toEqual([true, true]);
  });

  it('does not end the process by throwing before it returns', async () => {
    const command = probeCommand(() => {
      throw new Error('at once');
    });
    const { discord } = await startTestBot({ extraCommands: [command] });

    expect(textOf(await discord.readers.slash({ command: 'probe' }).shown())).toContain(
      'Something went wrong',
    );
  });
});

describe('first answers on a bad way', () => {
  it.each(badWays)('survive %s', async (_name, fault) => {
    const { discord } = await startTestBot();
    discord.faults.add({ path: callbackPath, fault });

    const sent = discord.readers.slash({ command: 'help' });
    const message = await sent.shown();

    expect(textOf(message)).toContain('Brevier');
    expect(sent.answers.entries).toHaveLength(1);
    await expect(discord.readers.slash({ command: 'about' }).shown()).resolves.toBeDefined();
  });

  it.each([10062, 40060, 50027, 10015, 10008, 50013, 50001])(
    'give up on code %i, and the next request is answered',
    async (code) => {
      const { discord, logged } = await startTestBot();
      discord.faults.add({ path: callbackPath, fault: codeError(code) });

      discord.readers.slash({ command: 'help' });
      await discord.answered.until((request) => callbackPath.test(request.path) && request.status >= 400);

      await expect(discord.readers.slash({ command: 'about' }).shown()).resolves.toBeDefined();
      expect(discord.requests.count((request) => callbackPath.test(request.path))).toBeLessThanOrEqual(3);
      expect(logged.join()).not.toContain('"level":50');
    },
  );

  it('stop the work when the token has expired meanwhile', async () => {
    const { command, release } = heldCommand();
    const { discord, logged } = await startTestBot({ extraCommands: [command] });
    const sent = discord.readers.slash({ command: 'probe' });
    await sent.callback();

    sent.expire();
    release();
    await discord.answered.until((request) => request.status === 401);

    await expect(discord.readers.slash({ command: 'about' }).shown()).resolves.toBeDefined();
    expect(logged.some((line) => line.includes('Answer came too late'))).toBe(true);
  });

  it('become plain text where a card is refused', async () => {
    const { discord } = await startTestBot();
    discord.faults.add({ path: callbackPath, fault: codeError(50035) });

    const message = await discord.readers.slash({ command: 'help' }).shown();

    expect([String(message['content']).includes('Brevier'), isPrivate(message)]).toEqual([true, true]);
  });
});

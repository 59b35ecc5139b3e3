import type { LoopbackDiscord } from './loopback-discord.ts';
import type { StoredMessage } from './message-store.ts';
import { buttonsOf, selectsOf } from './message-view.ts';

/**
 * Uses every button, and the first and last choice of every menu, of a message and of what comes of it, each custom id once.
 * Gives every message that was shown on the way.
 */
export async function pressEverything(
  { readers }: LoopbackDiscord,
  start: StoredMessage,
  most = 40,
): Promise<readonly StoredMessage[]> {
  const used = new Set<string>();
  const shown: StoredMessage[] = [start];
  const waiting = [start];
  for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
    const presses = buttonsOf(message).flatMap(({ customId }) =>
      customId === '' ? [] : [{ customId, values: undefined }],
    );
    const choices = selectsOf(message).flatMap(({ customId, options }) =>
      [options.at(0), options.at(-1)].flatMap((option) =>
        option === undefined ? [] : [{ customId, values: [String(option['value'])] }],
      ),
    );
    for (const { customId, values } of [...presses, ...choices]) {
      const key = `${customId} ${values?.join() ?? ''}`;
      if (used.has(key) || used.size >= most) continue;
      used.add(key);
      const call = { message, customId, forged: true };
      const sent = values === undefined ? readers.press(call) : readers.select({ ...call, values });
      const next = await sent.shown();
      shown.push(next);
      waiting.push(next);
    }
  }
  return shown;
}

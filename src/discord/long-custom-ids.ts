import { createHash } from 'node:crypto';
import type { LongCalls } from '../domain/ports/long-calls.ts';

/** How a custom id begins that only names one that is kept. */
const head = '2';
/** 132 bits: nobody finds a second call with the same key. */
const keyCharacters = 22;
const shortId = /^2\|([\w-]{22})(?:\|\d{1,2})?$/;

/** Custom ids that are longer than Discord takes: shortened to a key, and kept under it. */
export class LongCustomIds {
  readonly #calls: LongCalls;

  constructor(calls: LongCalls) {
    this.#calls = calls;
  }

  /** Keeps what `shortenedTo` gave for these ids; before a message with them goes out. */
  async keep(customIds: readonly string[]): Promise<void> {
    for (const customId of customIds) await this.#calls.keep(keyOf(customId), customId);
  }

  /** The whole custom id behind one that came back; `undefined` when it is not kept any more. */
  async whole(customId: string): Promise<string | undefined> {
    const key = shortId.exec(customId)?.[1];
    return key === undefined ? customId : this.#calls.find(key);
  }
}

export function shortenedTo(customId: string): string {
  return `${head}|${keyOf(customId)}`;
}

function keyOf(customId: string): string {
  return createHash('sha256').update(customId).digest('base64url').slice(0, keyCharacters);
}

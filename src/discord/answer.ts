import type { Clock } from '../domain/ports/clock.ts';
import type { Reply } from '../domain/reply.ts';
import type { InteractionKey, InteractionRest } from './interaction-rest.ts';
import { isRefusedBody } from './discord-errors.ts';
import { asPlainText } from './render/plain-message.ts';
import type { Rendered } from './render/render-reply.ts';

/**
 * Where an answer goes. `public`: for all, unless the reply itself is private; `posted`: for all, because the reader wants it;
 * `replace`: the message whose component was used shows it.
 */
export type Target = 'public' | 'private' | 'posted' | 'replace';

export type AnswerParts = {
  readonly rest: InteractionRest;
  readonly clock: Clock;
  readonly deferAfterMs: number;
  readonly key: InteractionKey;
  readonly target: Target;
  /** Whether the message that is replaced can be seen by others. */
  readonly isSeenByAll: boolean;
  readonly render: (reply: Reply, isPrivate: boolean) => Promise<Rendered>;
};

type State = 'waiting' | 'deferred' | 'shown';

/** The answer to one interaction: the one place that knows of Discord's three seconds, of deferring and of what is private. */
export class Answer {
  readonly #parts: AnswerParts;
  #state: State = 'waiting';
  /** Set once the answer had to move to a message of its own. */
  #ownMessageId: string | undefined;

  constructor(parts: AnswerParts) {
    this.#parts = parts;
  }

  /** Shows each reply in the place of the one before. Throws what the command or Discord throws, and when `signal` is aborted. */
  async follow(replies: AsyncIterable<Reply>, signal: AbortSignal): Promise<void> {
    const iterator = replies[Symbol.asyncIterator]();
    const step = (): Promise<IteratorResult<Reply>> => untilAborted(iterator.next(), signal);
    try {
      let next = await this.#inTime(step());
      while (next.done !== true) {
        await this.show(next.value);
        next = await step();
      }
    } finally {
      // Not waited for: what does not listen to the signal would never come back.
      void iterator.return?.().catch(() => undefined);
    }
  }

  async show(reply: Reply): Promise<void> {
    const { target, isSeenByAll } = this.#parts;
    const isProblem = reply.kind === 'notice' && reply.tone === 'problem';
    // A problem never takes the place of a card, and what is private never that of a public answer.
    const isAside = isProblem ? target !== 'private' : target === 'public' && reply.isPrivate === true;
    const isPrivate = target === 'private' || isAside;
    const isPrivateStill = target === 'replace' && !isSeenByAll && reply.isPrivate === true;
    const rendered = await this.#parts.render(reply, isPrivate || isPrivateStill);
    if (isAside && this.#state !== 'waiting') await this.#showAside(rendered);
    else await this.#send(rendered, target === 'replace' && !isAside);
    this.#state = 'shown';
  }

  async #send(rendered: Rendered, isUpdate: boolean): Promise<void> {
    const { rest, key } = this.#parts;
    const send = (each: Rendered): Promise<void> =>
      this.#state === 'waiting' ? rest.reply(key, each, isUpdate) : rest.edit(key, each, this.#ownMessageId);
    try {
      await send(rendered);
    } catch (error) {
      if (!isRefusedBody(error)) throw error;
      await send(asPlainText(rendered));
    }
  }

  async #showAside(rendered: Rendered): Promise<void> {
    const { rest, key, target } = this.#parts;
    if (this.#ownMessageId !== undefined) {
      await rest.edit(key, rendered, this.#ownMessageId);
      return;
    }
    // A deferred public answer cannot become private: it makes room for one that is.
    if (target !== 'replace' && this.#state === 'deferred') await rest.delete(key);
    this.#ownMessageId = await rest.followUp(key, rendered);
  }

  /** Waits for the first reply, and defers when it is not there soon. */
  async #inTime<T>(first: Promise<T>): Promise<T> {
    const { clock, deferAfterMs } = this.#parts;
    // Looked at below; until then a failure must not count as overlooked.
    first.catch(() => undefined);
    let cancel = (): void => undefined;
    const late = new Promise<'late'>((resolve) => {
      cancel = clock.after(deferAfterMs, () => {
        resolve('late');
      });
    });
    try {
      const winner = await Promise.race([first, late]);
      if (winner === 'late') await this.#defer();
      return await first;
    } finally {
      cancel();
    }
  }

  async #defer(): Promise<void> {
    const { rest, key, target } = this.#parts;
    if (target === 'replace') await rest.deferUpdate(key);
    else await rest.defer(key, target === 'private');
    this.#state = 'deferred';
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(new Error('The answer was given up'));
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}

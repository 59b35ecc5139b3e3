/** What nearly all pages and feeds stay below, in bytes; so much of a body never waits. */
const freeBytes = 128 * 1024;

/** So many large bodies are held just now that this one got no room for as long as anybody would wait. */
export class NoRoomError extends Error {
  constructor() {
    super('other pages take all the room');
    this.name = 'NoRoomError';
  }
}

export type RoomSize = {
  /** In all bodies at once, beside the oldest. */
  readonly mostBytes: number;
  /** How long a body waits for room at most, each time it has to. */
  readonly patienceMs: number;
};

export type BodyPlace = {
  /** Settles when the body may have `bytes` in all. Rejects with `NoRoomError`; and once the place was left. */
  grow(bytes: number): Promise<void>;
  /** Does work that needs much memory for a moment; one body at a time. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** To be called when nobody holds the body any more; its bytes are another's then. */
  leave(): void;
};

type Held = { bytes: number; wanted: number; isLeft: boolean; waiting?: Waiting };
type Waiting = { readonly resolve: () => void; readonly reject: (error: Error) => void };

/**
 * Bounds the bytes of all bodies that are held at once, however many come. A body that finds no room stops coming, as its server is
 * read no further. The oldest never waits, so they cannot all wait for each other; `mostBytes` may be exceeded by that one.
 */
export class BodyRoom {
  readonly #mostBytes: number;
  readonly #patienceMs: number;
  /** The oldest first. */
  readonly #held = new Set<Held>();
  #lastAlone: Promise<unknown> = Promise.resolve();

  constructor({ mostBytes, patienceMs }: RoomSize) {
    this.#mostBytes = mostBytes;
    this.#patienceMs = patienceMs;
  }

  open(): BodyPlace {
    const held: Held = { bytes: 0, wanted: 0, isLeft: false };
    return {
      grow: (bytes) => this.#grow(held, bytes),
      alone: (work) => this.#alone(work),
      leave: () => {
        this.#leave(held);
      },
    };
  }

  async #grow(held: Held, bytes: number): Promise<void> {
    if (held.isLeft) throw new NoRoomError();
    if (bytes <= freeBytes) return;
    held.wanted = bytes;
    this.#held.add(held);
    if (this.#fits(held)) held.bytes = bytes;
    else await this.#wait(held);
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastAlone.then(work);
    this.#lastAlone = turn.catch(() => undefined);
    return turn;
  }

  #fits(held: Held): boolean {
    const [oldest] = this.#held;
    const others = [...this.#held].reduce((sum, { bytes }) => sum + bytes, 0) - held.bytes;
    return held === oldest || others + held.wanted <= this.#mostBytes;
  }

  #wait(held: Held): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const granted = new Promise<void>((resolve, reject) => {
      held.waiting = { resolve, reject };
      timer = setTimeout(() => {
        reject(new NoRoomError());
      }, this.#patienceMs);
    });
    return granted.finally(() => {
      clearTimeout(timer);
      delete held.waiting;
    });
  }

  #leave(held: Held): void {
    held.isLeft = true;
    this.#held.delete(held);
    held.waiting?.reject(new NoRoomError());
    for (const next of this.#held) {
      if (next.waiting === undefined || next.bytes === next.wanted || !this.#fits(next)) continue;
      next.bytes = next.wanted;
      next.waiting.resolve();
    }
  }
}

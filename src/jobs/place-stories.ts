import type { Clock } from '../domain/ports/clock.ts';
import type { Log } from '../domain/ports/log.ts';
import type { Stories } from '../services/stories.ts';

const everyMs = 20_000;

/** Puts new articles into their stories soon after they were saved, by whichever process. */
export class PlaceStories {
  readonly #stories: Stories;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #stop = new AbortController();
  #cancel: () => void = () => undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(parts: { readonly stories: Stories; readonly clock: Clock; readonly log: Log }) {
    this.#stories = parts.stories;
    this.#clock = parts.clock;
    this.#log = parts.log;
  }

  start(): void {
    this.#running = this.#place();
  }

  async close(): Promise<void> {
    this.#stop.abort();
    this.#cancel();
    await this.#running;
  }

  async #place(): Promise<void> {
    try {
      const placed = await this.#stories.placePending({ signal: this.#stop.signal, isPatient: true });
      if (placed > 0) this.#log.debug({ articles: placed }, 'Stories placed');
    } catch (error) {
      this.#log.error({ error }, 'Placing stories failed');
    }
    if (this.#stop.signal.aborted) return;
    this.#cancel = this.#clock.after(everyMs, () => {
      this.#running = this.#place();
    });
  }
}

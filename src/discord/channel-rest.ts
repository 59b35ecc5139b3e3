import { z } from 'zod';

const usualTimeoutMs = 15_000;

/** What came of one request: an answer of Discord, or none. `at` is the time in its `Date` header. */
export type RestAnswer =
  | { readonly kind: 'ok'; readonly body: unknown; readonly at: Date | undefined }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: number;
      readonly message: string;
      readonly retryAfterMs?: number;
    }
  /** `mayHaveArrived` is false where no connection was made. */
  | { readonly kind: 'lost'; readonly reason: string; readonly mayHaveArrived: boolean };

const errorBody = z.object({
  code: z.number().catch(0),
  message: z.string().catch(''),
  retry_after: z.number().optional().catch(undefined),
});

const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/**
 * Discord's REST for the outbox. Not through discord.js, which by itself repeats a POST after a 5xx or a time-out:
 * here every request is made once, and what became of it is told apart.
 */
export class ChannelRest {
  readonly #base: string;
  readonly #token: string;
  readonly #timeoutMs: number;

  /** `apiUrl` without a version, like `https://discord.com/api`. */
  constructor(apiUrl: string, token: string, timeoutMs = usualTimeoutMs) {
    this.#base = `${apiUrl}/v10`;
    this.#token = token;
    this.#timeoutMs = timeoutMs;
  }

  get(path: string): Promise<RestAnswer> {
    return this.#request('GET', path);
  }

  /** `body` is JSON already. */
  post(path: string, body: string): Promise<RestAnswer> {
    return this.#request('POST', path, body);
  }

  async #request(method: string, path: string, body?: string): Promise<RestAnswer> {
    try {
      const response = await fetch(this.#base + path, {
        method,
        headers: {
          authorization: `Bot ${this.#token}`,
          'user-agent': 'DiscordBot (https://www.npmjs.com/package/brevier, 0.1)',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        redirect: 'error',
        signal: AbortSignal.timeout(this.#timeoutMs),
        ...(body === undefined ? {} : { body }),
      });
      const answer: unknown = await response.json().catch(() => undefined);
      return response.ok ? accepted(response, answer) : refused(response, answer);
    } catch (error) {
      return lost(error);
    }
  }
}

function accepted(response: Response, body: unknown): RestAnswer {
  const date = Date.parse(response.headers.get('date') ?? '');
  return { kind: 'ok', body, at: Number.isNaN(date) ? undefined : new Date(date) };
}

function refused(response: Response, body: unknown): RestAnswer {
  const parsed = errorBody.safeParse(body);
  const { code = 0, message = '', retry_after: wait } = parsed.data ?? {};
  const seconds = wait ?? Number(response.headers.get('retry-after') ?? Number.NaN);
  return {
    kind: 'refused',
    status: response.status,
    code,
    message: message.slice(0, 200),
    ...(Number.isFinite(seconds) ? { retryAfterMs: Math.ceil(seconds * 1000) } : {}),
  };
}

function lost(error: unknown): RestAnswer {
  const cause = error instanceof Error ? error.cause : undefined;
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'no answer in time';
  return { kind: 'lost', reason: code, mayHaveArrived: !neverConnected.has(code) };
}

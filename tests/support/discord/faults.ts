import type { RecordedRequest } from './recorded-request.ts';
import { discordError, RestError } from './rest-error.ts';

export type Fault =
  /** Answered with this error, nothing stored. */
  | { readonly kind: 'error'; readonly error: RestError; readonly headers?: Readonly<Record<string, string>> }
  /** Handled after this many milliseconds. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Handled once the promise is settled. */
  | { readonly kind: 'hold'; readonly until: Promise<unknown> }
  /** Socket cut without an answer, before or after the request had its effect. */
  | { readonly kind: 'cut'; readonly when: 'before-storing' | 'after-storing' }
  /** The request has its effect, the sender is told something else. */
  | { readonly kind: 'error-after-storing'; readonly error: RestError }
  /** The request may have its effect, an answer never comes. */
  | { readonly kind: 'silence'; readonly when: 'before-storing' | 'after-storing' };

interface FaultRule {
  /** Any method when left out. */
  readonly method?: string;
  /** Tested on the path without `/api/v10`. */
  readonly path: RegExp;
  /** How many requests it strikes, one if left out. */
  readonly times?: number;
  /** Tested on the whole request as well, when given. */
  readonly only?: (request: RecordedRequest) => boolean;
  readonly fault: Fault;
}

export class Faults {
  readonly #rules: { rule: FaultRule; left: number }[] = [];

  add(rule: FaultRule): void {
    this.#rules.push({ rule, left: rule.times ?? 1 });
  }

  clear(): void {
    this.#rules.length = 0;
  }

  /** The faults that strike this request, each used up by one. */
  take(request: RecordedRequest): readonly Fault[] {
    const struck = this.#rules.filter(
      ({ rule, left }) =>
        left > 0 &&
        (rule.method ?? request.method) === request.method &&
        rule.path.test(request.path) &&
        (rule.only?.(request) ?? true),
    );
    const waits = struck.filter(({ rule }) => rule.fault.kind === 'delay' || rule.fault.kind === 'hold');
    const end = struck.find((entry) => !waits.includes(entry));
    const used = end === undefined ? waits : [...waits, end];
    for (const entry of used) entry.left -= 1;
    return used.map(({ rule }) => rule.fault);
  }
}

/** A server error such as 500, 502 or 503. */
export function serverError(status: number): Fault {
  return {
    kind: 'error',
    error: new RestError(status, { message: `${String(status)}: Server Error`, code: 0 }),
  };
}

/** One of Discord's own error codes, such as 10003. */
export function codeError(code: number): Fault {
  return { kind: 'error', error: discordError(code) };
}

/** 429 for this route, or for everything when the scope is global. */
export function rateLimited(retryAfterSeconds: number, scope: 'user' | 'shared' | 'global' = 'user'): Fault {
  const global = scope === 'global';
  return {
    kind: 'error',
    error: new RestError(429, {
      message: 'You are being rate limited.',
      retry_after: retryAfterSeconds,
      global,
    }),
    headers: {
      'retry-after': String(Math.ceil(retryAfterSeconds)),
      'x-ratelimit-scope': scope,
      ...(global
        ? { 'x-ratelimit-global': 'true' }
        : { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': String(retryAfterSeconds) }),
    },
  };
}

/** What may happen to one request on its way and is to be survived, by name. */
export const badWays: readonly (readonly [name: string, fault: Fault])[] = [
  ['a server error', serverError(500)],
  ['503', serverError(503)],
  ['a rate limit of the route', rateLimited(0.05)],
  ['a global rate limit', rateLimited(0.05, 'global')],
  ['a cut socket', { kind: 'cut', when: 'before-storing' }],
  ['an answer lost after it was stored', { kind: 'cut', when: 'after-storing' }],
];

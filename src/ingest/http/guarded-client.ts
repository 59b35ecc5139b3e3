import type { IncomingMessage } from 'node:http';
import { BodyRoom, type BodyPlace, type RoomSize } from './body-room.ts';
import { exchange } from './exchange.ts';
import type { HostGate } from '../../domain/polling/host-gate.ts';
import { settledBy } from '../../domain/settled-by.ts';
import { describeFault, type FetchFault } from './fetch-fault.ts';
import { guardedLookup, systemResolve, type Resolve } from './guarded-lookup.ts';
import { HostPassage } from './host-passage.ts';
import { readBody } from './read-body.ts';
import { checkUrl, readAllowedHosts, type AllowedHosts } from './url-rules.ts';

const maxBodyBytes = 5 * 1024 * 1024;
const defaultDeadlineMs = 15_000;
const mostRedirects = 5;
/** One of the largest; the oldest may be beside it. */
const roomForBodies = { mostBytes: maxBodyBytes, patienceMs: 5_000 };

export type FetchRequest = {
  readonly url: string;
  readonly accept: string;
  /** Sent exactly as they came, byte by byte. */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly maxBytes?: number;
  readonly signal?: AbortSignal | undefined;
};

export type Fetched = {
  readonly kind: 'answer';
  readonly status: number;
  /** Lower-case names; bytes beyond ASCII as one character each. */
  readonly headers: ReadonlyMap<string, string>;
  /** Empty unless the status is 200 to 299; and once the parse pool has taken it. */
  readonly body: Uint8Array;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  /** Where permanent redirects alone lead, if the first of them was one. */
  readonly movedTo: string | undefined;
};

export type FetchOutcome = Fetched | { readonly kind: 'fault'; readonly fault: FetchFault };

export type ClientOptions = {
  /** `host:port`, from `ALLOWED_PRIVATE_HOSTS`. */
  readonly allowedHosts: readonly string[];
  readonly userAgent: string;
  readonly resolve?: Resolve;
  readonly deadlineMs?: number;
  /** Missing: requests need not wait for each other. */
  readonly gate?: HostGate;
  readonly room?: RoomSize;
};

type Way = { readonly passage: HostPassage; readonly place: BodyPlace };
type Hop = { readonly response: IncomingMessage; readonly url: URL; readonly movedTo: string | undefined };

/** Fetches addresses that somebody gave us, and never from a private network; docs/decisions tells why it is built this way. */
export class GuardedClient {
  readonly #allowed: AllowedHosts;
  readonly #userAgent: string;
  readonly #lookup: ReturnType<typeof guardedLookup>;
  readonly #deadlineMs: number;
  readonly #gate: HostGate | undefined;
  readonly #room: BodyRoom;

  constructor(options: ClientOptions) {
    this.#allowed = readAllowedHosts(options.allowedHosts);
    this.#userAgent = options.userAgent;
    this.#lookup = guardedLookup(options.resolve ?? systemResolve);
    this.#gate = options.gate;
    this.#room = new BodyRoom(options.room ?? roomForBodies);
    this.#deadlineMs = options.deadlineMs ?? defaultDeadlineMs;
  }

  /**
   * One deadline covers everything once the host's turn has come: names, redirects, headers and the last byte. Never throws but
   * when `signal` is aborted.
   */
  fetch(request: FetchRequest): Promise<FetchOutcome> {
    return this.read(request, (outcome) => outcome);
  }

  /** As `fetch`, for what is done with the outcome: bodies that are in use take room, and others wait for it. */
  async read<T>(request: FetchRequest, use: (outcome: FetchOutcome) => T | Promise<T>): Promise<T> {
    const place = this.#room.open();
    try {
      return await use(await this.#fetch(request, place));
    } finally {
      place.leave();
    }
  }

  async #fetch(request: FetchRequest, place: BodyPlace): Promise<FetchOutcome> {
    const passage = new HostPassage(this.#gate);
    let deadline: AbortSignal | undefined;
    try {
      await passage.enter(hostOf(request.url), request.signal);
      deadline = AbortSignal.timeout(this.#deadlineMs);
      const signal = request.signal === undefined ? deadline : AbortSignal.any([deadline, request.signal]);
      // Names cannot be un-asked, so the wait for them ends with the deadline rather than with the answer.
      return await settledBy(this.#follow(request, { passage, place }, signal), signal);
    } catch (error) {
      request.signal?.throwIfAborted();
      return { kind: 'fault', fault: describeFault(error, deadline?.aborted === true) };
    } finally {
      passage.leave();
    }
  }

  async #follow(request: FetchRequest, { passage, place }: Way, signal: AbortSignal): Promise<FetchOutcome> {
    let address = request.url;
    let movedTo: string | undefined;
    let isPermanent = true;
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
      const hop = await this.#get({ ...request, url: address }, signal);
      if ('kind' in hop) return hop;
      const location = redirectOf(hop.response);
      const maxBytes = request.maxBytes ?? maxBodyBytes;
      if (location === undefined) return await finish({ ...hop, movedTo }, maxBytes, place);
      hop.response.destroy();
      if (!URL.canParse(location, hop.url.href))
        return refused('it redirects to something that is not an address');
      address = new URL(location, hop.url.href).href;
      await passage.enter(hostOf(address), signal);
      isPermanent &&= hop.response.statusCode === 301 || hop.response.statusCode === 308;
      if (isPermanent) movedTo = address;
    }
    return {
      kind: 'fault',
      fault: { kind: 'too-many-redirects', text: 'it redirects more than five times' },
    };
  }

  async #get(request: FetchRequest, signal: AbortSignal): Promise<Omit<Hop, 'movedTo'> | FetchOutcome> {
    const checked = checkUrl(request.url, this.#allowed);
    if (checked.kind === 'refused') return refused(checked.reason);
    const { url, isException } = checked;
    const lookup = isException ? undefined : this.#lookup;
    const response = await exchange({ url, headers: this.#headers(request), lookup, signal });
    return { response, url };
  }

  #headers({ accept, etag, lastModified }: FetchRequest): Record<string, string> {
    return {
      'user-agent': this.#userAgent,
      accept,
      'accept-encoding': 'gzip, deflate, br',
      ...(etag === undefined ? {} : { 'if-none-match': etag }),
      ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
    };
  }
}

function redirectOf(response: IncomingMessage): string | undefined {
  const isRedirect = [301, 302, 303, 307, 308].includes(response.statusCode ?? 0);
  const { location } = response.headers;
  // Bytes beyond ASCII in a Location are UTF-8 in practice.
  return isRedirect && location !== undefined ? Buffer.from(location, 'latin1').toString('utf8') : undefined;
}

async function finish({ response, url, movedTo }: Hop, maxBytes: number, place: BodyPlace): Promise<Fetched> {
  const status = response.statusCode ?? 0;
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(response.headers))
    if (value !== undefined) headers.set(name, [value].flat().join(', '));
  const hasBody = status >= 200 && status < 300 && status !== 204;
  if (!hasBody) response.destroy();
  const body = hasBody
    ? await readBody(response, maxBytes, place).finally(() => response.destroy())
    : new Uint8Array(0);
  return { kind: 'answer', status, headers, body, url: url.href, movedTo };
}

/** Nothing is asked of an address without one; it is refused later, with its reason. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}

function refused(reason: string): FetchOutcome {
  return { kind: 'fault', fault: { kind: 'refused', text: reason } };
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Faults, type Fault } from './faults.ts';
import { Journal } from './journal.ts';
import { readRequest, type RecordedRequest } from './recorded-request.ts';
import { discordError, RestError } from './rest-error.ts';
import { commandRoutes } from './routes/command-routes.ts';
import { guildRoutes } from './routes/guild-routes.ts';
import { interactionRoutes } from './routes/interaction-routes.ts';
import { messageRoutes } from './routes/message-routes.ts';
import { matchRoute, type RestAnswer, type Route } from './routes/route.ts';
import type { World } from './world.ts';

interface Served {
  readonly bytes: Buffer;
  readonly type: string;
}

/** The REST half: records every request, applies faults, answers from the routes. */
export class RestServer {
  readonly http: Server;
  readonly faults = new Faults();
  readonly requests = new Journal<RecordedRequest>();
  /** Requests once their answer is on its way, with its status. */
  readonly answered = new Journal<RecordedRequest>();
  readonly #world: World;
  readonly #routes: readonly Route[];
  readonly #files = new Map<string, Served>();

  constructor(world: World, gatewayRoute: Route) {
    this.#world = world;
    this.#routes = [gatewayRoute, ...interactionRoutes, ...messageRoutes, ...commandRoutes, ...guildRoutes];
    this.http = createServer((message, response) => {
      this.#serve(message, response).catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : new Error(String(error)));
      });
    });
  }

  /** Puts a file where attachments lie; gives its path. */
  addFile(name: string, file: Served): string {
    const path = `/attachments/${this.#world.snowflakes.next()}/${encodeURIComponent(name)}`;
    this.#files.set(path, file);
    return path;
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = this.#files.get((message.url ?? '').split('?')[0] ?? '');
    if (file !== undefined) {
      response
        .writeHead(200, { 'content-type': file.type, 'content-length': file.bytes.length })
        .end(file.bytes);
      return;
    }
    const request = await readRequest(message, this.#world.now());
    this.requests.add(request);
    const faults = this.faults.take(request);
    for (const fault of faults) await wait(fault);
    this.#finish(request, response, faults.at(-1));
  }

  #finish(request: RecordedRequest, response: ServerResponse, fault: Fault | undefined): void {
    if (fault?.kind === 'error') {
      this.#send({ request, response, answer: fault.error, headers: fault.headers });
      return;
    }
    const isStored = !(
      (fault?.kind === 'cut' || fault?.kind === 'silence') &&
      fault.when === 'before-storing'
    );
    const answer = isStored ? this.#answer(request) : undefined;
    if (fault?.kind === 'silence') return;
    if (fault?.kind === 'cut') response.destroy();
    else if (fault?.kind === 'error-after-storing') this.#send({ request, response, answer: fault.error });
    else if (answer !== undefined) this.#send({ request, response, answer });
  }

  #answer(request: RecordedRequest): RestAnswer {
    try {
      for (const route of this.#routes) {
        const parts = matchRoute(route, request);
        if (parts === undefined) continue;
        if (route.isOpen !== true && request.headers.authorization !== `Bot ${this.#world.token}`)
          throw discordError(0);
        return route.answer({ request, parts, world: this.#world });
      }
      throw new RestError(404, { message: '404: Not Found', code: 0 });
    } catch (error) {
      if (error instanceof RestError) return error;
      throw error;
    }
  }

  #send(outgoing: {
    readonly request: RecordedRequest;
    readonly response: ServerResponse;
    readonly answer: RestAnswer;
    readonly headers?: Readonly<Record<string, string>> | undefined;
  }): void {
    const { request, response, answer } = outgoing;
    request.status = answer.status;
    const resetMs = this.#world.now() + 1000;
    response.writeHead(answer.status, {
      date: new Date(this.#world.now()).toUTCString(),
      ...(answer.body === undefined ? {} : { 'content-type': 'application/json' }),
      'x-ratelimit-limit': '10000',
      'x-ratelimit-remaining': '9999',
      'x-ratelimit-reset': String(resetMs / 1000),
      'x-ratelimit-reset-after': '1',
      'x-ratelimit-bucket': `${request.method}-${request.path.split('/')[1] ?? ''}`,
      ...outgoing.headers,
    });
    this.answered.add(request);
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
  }
}

async function wait(fault: Fault): Promise<void> {
  if (fault.kind === 'hold') await fault.until;
  if (fault.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
}

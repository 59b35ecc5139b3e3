import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { GatewaySession } from './gateway-session.ts';
import { Journal } from './journal.ts';
import { asNumber, asObject, type JsonObject } from './json.ts';
import { applicationId, type World } from './world.ts';

const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15);

type GatewayEvent = 'connect' | 'identify' | 'resume' | 'heartbeat' | 'disconnect';

type Refusal =
  'cut-upgrade' | 'refuse-upgrade' | 'close-before-hello' | 'cut-before-hello' | 'silent' | number;

interface GatewayOptions {
  readonly heartbeatIntervalMs: number;
}

/** The gateway half: sessions, heartbeats, dispatches, and everything that can go wrong with them. */
export class Gateway {
  readonly events = new Journal<{ readonly kind: GatewayEvent; readonly code?: number }>();
  /** While false, heartbeats are not acknowledged. */
  acknowledges = true;
  url = '';
  readonly #world: World;
  readonly #options: GatewayOptions;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, GatewaySession>();
  readonly #refusals: Refusal[] = [];

  constructor(world: World, options: GatewayOptions) {
    this.#world = world;
    this.#options = options;
  }

  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const [refusal] = this.#refusals;
      if (refusal === 'cut-upgrade' || refusal === 'refuse-upgrade') {
        this.#refusals.shift();
        if (refusal === 'cut-upgrade') socket.destroy();
        else socket.end('HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n');
        return;
      }
      this.#sockets.handleUpgrade(request, socket, head, (opened) => {
        this.#open(opened);
      });
    });
  }

  /** The next connections end so: before HELLO, never answered, or with this close code after IDENTIFY or RESUME. */
  refuseNext(...refusals: readonly Refusal[]): void {
    this.#refusals.push(...refusals);
  }

  /** To every session; kept for those that are away and may come back. */
  dispatch(event: string, data: JsonObject): void {
    for (const session of this.#sessions.values()) session.dispatch(event, data);
  }

  get isConnected(): boolean {
    return [...this.#sessions.values()].some((session) => session.isConnected);
  }

  /** Closes every socket with this code. Codes that end a session make the next RESUME fail. */
  closeAll(code: number): void {
    for (const session of this.#sessions.values()) {
      if (code === 4004 || code === 4009 || code === 4014) session.isResumable = false;
      session.socket?.close(code);
    }
  }

  /** Cuts every TCP connection without a word. */
  drop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  askReconnect(): void {
    this.#sendAll({ op: 7, d: null });
  }

  invalidate(isResumable: boolean): void {
    if (!isResumable) for (const session of this.#sessions.values()) session.isResumable = false;
    this.#sendAll({ op: 9, d: isResumable });
  }

  close(): void {
    this.drop();
    this.#sockets.close();
  }

  #sendAll(payload: JsonObject): void {
    for (const session of this.#sessions.values()) session.socket?.send(JSON.stringify(payload));
  }

  #open(socket: WebSocket): void {
    this.events.add({ kind: 'connect' });
    const refusal = this.#refusals.shift();
    socket.on('error', () => {
      socket.terminate();
    });
    socket.on('close', (code) => {
      for (const session of this.#sessions.values()) {
        // A client that closes with 1000 or 1001 gives its session up.
        if (session.socket === socket && (code === 1000 || code === 1001)) this.#sessions.delete(session.id);
        session.disconnect(socket);
      }
      this.events.add({ kind: 'disconnect', code });
    });
    if (refusal === 'close-before-hello') socket.close(1000);
    if (refusal === 'cut-before-hello') socket.terminate();
    if (typeof refusal === 'string') return;
    socket.send(
      JSON.stringify({ op: 10, d: { heartbeat_interval: this.#options.heartbeatIntervalMs, _trace: [] } }),
    );
    socket.on('message', (data: Buffer) => {
      this.#receive(
        socket,
        asObject(JSON.parse(data.toString('utf8'))),
        typeof refusal === 'number' ? refusal : undefined,
      );
    });
  }

  #receive(socket: WebSocket, payload: JsonObject, refusal: number | undefined): void {
    const { op } = payload;
    if (op === 1) {
      this.events.add({ kind: 'heartbeat' });
      if (this.acknowledges) socket.send(JSON.stringify({ op: 11 }));
    } else if (op === 2 || op === 6) {
      this.events.add({ kind: op === 2 ? 'identify' : 'resume' });
      if (refusal !== undefined) socket.close(refusal);
      else if (op === 2) this.#identify(socket, asObject(payload['d']));
      else this.#resume(socket, asObject(payload['d']));
    }
  }

  #identify(socket: WebSocket, data: JsonObject): void {
    if (data['token'] !== this.#world.token) socket.close(4004);
    else if ((asNumber(data['intents']) & privilegedIntents) !== 0) socket.close(4014);
    else this.#start(socket, data);
  }

  #start(socket: WebSocket, data: JsonObject): void {
    for (const [id, session] of this.#sessions) if (!session.isConnected) this.#sessions.delete(id);
    const session = new GatewaySession(`session-${this.#world.snowflakes.next()}`, socket);
    this.#sessions.set(session.id, session);
    const guilds = [...this.#world.guilds.values()];
    session.dispatch('READY', {
      v: 10,
      user: this.#world.botUser,
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: this.url,
      shard: data['shard'],
      application: { id: applicationId, flags: 0 },
    });
    for (const guild of guilds) session.dispatch('GUILD_CREATE', guild.toJson());
  }

  #resume(socket: WebSocket, data: JsonObject): void {
    const session = this.#sessions.get(String(data['session_id']));
    if (session?.isResumable === true) session.resume(socket, asNumber(data['seq']));
    else socket.send(JSON.stringify({ op: 9, d: false }));
  }
}

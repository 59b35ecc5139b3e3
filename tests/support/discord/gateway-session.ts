import type { WebSocket } from 'ws';
import type { JsonObject } from './json.ts';

/** One session of a bot: it outlives its socket, so that it can be resumed. */
export class GatewaySession {
  readonly id: string;
  readonly #dispatched: string[] = [];
  #socket: WebSocket | undefined;
  isResumable = true;

  constructor(id: string, socket: WebSocket) {
    this.id = id;
    this.#socket = socket;
  }

  get isConnected(): boolean {
    return this.#socket !== undefined;
  }

  get socket(): WebSocket | undefined {
    return this.#socket;
  }

  dispatch(event: string, data: JsonObject): void {
    const frame = JSON.stringify({ op: 0, s: this.#dispatched.length + 1, t: event, d: data });
    this.#dispatched.push(frame);
    this.#socket?.send(frame);
  }

  /** Sends again what came after `sequence`. */
  resume(socket: WebSocket, sequence: number): void {
    this.#socket = socket;
    for (const frame of this.#dispatched.slice(sequence)) socket.send(frame);
    this.dispatch('RESUMED', {});
  }

  disconnect(socket: WebSocket): void {
    if (this.#socket === socket) this.#socket = undefined;
  }
}

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** Runs `work` and gives every `address:port` that a socket of this process tried to connect to meanwhile. */
export async function connectionsDuring(work: () => Promise<void>): Promise<string[]> {
  const attempts: string[] = [];
  const watch = (message: unknown): void => {
    const { socket } = message as { readonly socket: Socket };
    socket.on('connectionAttempt', (address: string, port: number) => attempts.push(`${address}:${port}`));
    socket.on('connect', () => attempts.push(`${socket.remoteAddress ?? ''}:${socket.remotePort ?? 0}`));
  };
  subscribe('net.client.socket', watch);
  try {
    await work();
  } finally {
    unsubscribe('net.client.socket', watch);
  }
  return [...new Set(attempts)];
}

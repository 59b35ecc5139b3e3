import {
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';

// Agents of our own: the global ones may be told by the environment to go through a proxy.
const httpAgent = new HttpAgent({ keepAlive: false });
const httpsAgent = new HttpsAgent({ keepAlive: false });

export type ExchangeRequest = {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Missing: the system's own, for hosts that the operator allows. */
  readonly lookup: LookupFunction | undefined;
  readonly signal: AbortSignal;
};

/** One GET, without redirects. The response's body must be read or destroyed. */
export function exchange({ url, headers, lookup, signal }: ExchangeRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:';
    const options: RequestOptions = {
      method: 'GET',
      headers,
      signal,
      agent: isSecure ? httpsAgent : httpAgent,
      maxHeaderSize: 64 * 1024,
      ...(lookup === undefined ? {} : { lookup }),
    };
    const request = (isSecure ? httpsRequest : httpRequest)(url, options);
    request.once('response', (response) => {
      // Without a listener, a body that breaks off while nobody reads it would end the process.
      response.on('error', () => undefined);
      resolve(response);
    });
    // An upgrade is nothing we asked for.
    request.once('upgrade', (_response, socket) => {
      socket.destroy();
      reject(new Error('the server changed the protocol'));
    });
    request.on('error', reject);
    request.end();
  });
}

import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How an address of the outlet answers. */
export type Page = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Answers by itself, for servers that misbehave. */
  readonly answer?: (response: ServerResponse) => void;
};

export type Visit = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly at: number };

/** A site on loopback, reached through `ALLOWED_PRIVATE_HOSTS`. */
export type Outlet = {
  readonly url: string;
  /** For the setting: `127.0.0.1:port`. */
  readonly host: string;
  readonly visits: readonly Visit[];
  serve(path: string, page: Page | ((headers: IncomingHttpHeaders) => Page)): void;
  close(): Promise<void>;
};

export async function startOutlet(): Promise<Outlet> {
  const pages = new Map<string, Page | ((headers: IncomingHttpHeaders) => Page)>();
  const visits: Visit[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    visits.push({ path, headers: request.headers, at: performance.now() });
    const found = pages.get(path) ?? { status: 404, body: 'not here' };
    const page = typeof found === 'function' ? found(request.headers) : found;
    response.on('error', () => undefined);
    if (page.answer !== undefined) {
      page.answer(response);
      return;
    }
    response.writeHead(page.status ?? 200, page.headers ?? {});
    response.end(page.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    visits,
    serve: (path, page) => void pages.set(path, page),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

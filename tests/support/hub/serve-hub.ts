import { readFileSync, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { onTestFinished } from 'vitest';

type Hub = {
  readonly url: string;
  /** `GET /tiny/copies/resolve/main/config.json` and so on, with the range asked for. */
  readonly requests: string[];
};

type Faults = {
  /** The first so many downloads of large files end in the middle. */
  readonly breakOff?: number;
  /** A file of which only the beginning ever comes. */
  readonly damage?: string;
};

/** A model hub on loopback that serves folders of `root` as `/OWNER/NAME/resolve/main/FILE`, ranges included. */
export async function serveHub(root: string, { breakOff = 0, damage }: Faults = {}): Promise<Hub> {
  const requests: string[] = [];
  let breaks = breakOff;
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    requests.push([method, url, headers.range ?? ''].join(' ').trim());
    const [model = '', file = ''] = url.slice(1).split('/resolve/main/');
    const place = path.join(root, model, file);
    if (!existsSync(place) || !statSync(place).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const content = readFileSync(place);
    const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
    const body = content.subarray(from);
    const range =
      from > 0 ? { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` } : {};
    response.writeHead(from > 0 ? 206 : 200, {
      etag: `"v1-${content.length}"`,
      'content-length': body.length,
      ...range,
    });
    if (method === 'HEAD') {
      response.end();
      return;
    }
    if (breaks > 0 && content.length > 50_000) {
      breaks -= 1;
      cutOff(response, body.subarray(0, 40_000));
      return;
    }
    if (file === damage) cutOff(response, body.subarray(0, 10));
    else response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests };
}

/** Sends this much and then closes the connection, although more was promised. */
function cutOff(response: ServerResponse, part: Uint8Array): void {
  response.write(part, () => response.socket?.end());
}

import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachmentFetcher } from '../../../src/ingest/http/fetch-attachment.ts';
import { GuardedClient, type Fetched } from '../../../src/ingest/http/guarded-client.ts';
import { startOutlet, type Outlet } from '../../support/web/outlet.ts';

let outlet: Outlet;
beforeAll(async () => {
  outlet = await startOutlet();
});
afterAll(() => outlet.close());

function aClient(deadlineMs = 10_000): GuardedClient {
  return new GuardedClient({ allowedHosts: [outlet.host], userAgent: 'Brevier test', deadlineMs });
}

async function fetchPath(
  path: string,
  options: { etag?: string; maxBytes?: number; deadlineMs?: number } = {},
) {
  return aClient(options.deadlineMs).fetch({ url: `${outlet.url}${path}`, accept: '*/*', ...options });
}

async function answerOf(path: string): Promise<Fetched> {
  const outcome = await fetchPath(path);
  if (outcome.kind !== 'answer') throw new Error(outcome.fault.text);
  return outcome;
}

const text = 'What came through the wire. '.repeat(50);

describe('the guarded client', () => {
  it.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['identity', Buffer.from(text)],
  ])('decodes one layer of %s', async (encoding, body) => {
    outlet.serve('/packed', { headers: { 'content-encoding': encoding }, body });
    expect(Buffer.from((await answerOf('/packed')).body).toString()).toBe(text);
  });

  it.each(['gzip, gzip', 'zstd', 'compress', 'br, gzip'])('refuses the encoding %s', async (encoding) => {
    outlet.serve('/layers', { headers: { 'content-encoding': encoding }, body: gzipSync(gzipSync(text)) });
    expect(await fetchPath('/layers')).toMatchObject({ kind: 'fault', fault: { kind: 'broken' } });
  });

  it('says that a garbled body is garbled', async () => {
    outlet.serve('/garbled', { headers: { 'content-encoding': 'gzip' }, body: 'this is no gzip' });
    expect(await fetchPath('/garbled')).toMatchObject({
      kind: 'fault',
      fault: { kind: 'broken', text: 'its answer is garbled' },
    });
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(64 * 1024 * 1024))],
    ['br', brotliCompressSync(Buffer.alloc(64 * 1024 * 1024))],
  ])('stops a %s bomb at 5 MB of decoded bytes', async (encoding, body) => {
    outlet.serve('/bomb', { headers: { 'content-encoding': encoding }, body });
    const before = process.memoryUsage().rss;
    expect(await fetchPath('/bomb')).toMatchObject({ kind: 'fault', fault: { kind: 'too-large' } });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('stops an endless body, and lets go of the connection', async () => {
    let isClosed = (): void => undefined;
    const closed = new Promise<void>((resolve) => (isClosed = resolve));
    outlet.serve('/endless', {
      answer: (response) => {
        response.on('close', isClosed);
        const pour = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536, 97)));
        };
        response.on('drain', pour);
        pour();
      },
    });
    expect(await fetchPath('/endless')).toMatchObject({ kind: 'fault', fault: { kind: 'too-large' } });
    await closed;
  });

  it.each([
    ['never answers', () => undefined],
    ['stops within its body', (response: { write(text: string): unknown }) => response.write('half')],
  ])('ends the exchange at its deadline when the server %s', async (_how, answer) => {
    outlet.serve('/slow', { answer });
    expect(await fetchPath('/slow', { deadlineMs: 100 })).toMatchObject({
      kind: 'fault',
      fault: { kind: 'timeout' },
    });
  });

  it('counts redirects towards the same deadline', async () => {
    outlet.serve('/circle', {
      answer: (response) => {
        setTimeout(() => response.writeHead(302, { location: '/circle' }).end(), 60);
      },
    });
    expect(await fetchPath('/circle', { deadlineMs: 150 })).toMatchObject({
      kind: 'fault',
      fault: { kind: 'timeout' },
    });
  });

  it('follows five redirects and no sixth, without carrying cookies', async () => {
    for (let step = 1; step <= 6; step += 1)
      outlet.serve(`/step${step}`, {
        status: 302,
        headers: { location: `step${step - 1}`, 'set-cookie': 'a=b' },
      });
    outlet.serve('/step0', { body: 'there' });

    expect(await answerOf('/step5')).toMatchObject({ status: 200, url: `${outlet.url}/step0` });
    expect(await fetchPath('/step6')).toMatchObject({ kind: 'fault', fault: { kind: 'too-many-redirects' } });
    expect(
      outlet.visits.every(
        ({ headers }) => headers.cookie === undefined && headers.authorization === undefined,
      ),
    ).toBe(true);
  });

  it('tells where permanent redirects alone lead', async () => {
    outlet.serve('/old', { status: 301, headers: { location: '/newer' } });
    outlet.serve('/newer', { status: 308, headers: { location: '/for-now' } });
    outlet.serve('/for-now', { status: 302, headers: { location: '/step0' } });
    outlet.serve('/step0', { body: 'there' });

    expect((await answerOf('/old')).movedTo).toBe(`${outlet.url}/for-now`);
    expect((await answerOf('/for-now')).movedTo).toBeUndefined();
  });

  it('gives validators back byte by byte', async () => {
    const etag = 'W/"caf\u00e9 \u00ff"';
    outlet.serve('/tagged', (headers) =>
      headers['if-none-match'] === etag ? { status: 304 } : { headers: { etag }, body: 'first' },
    );

    const first = await answerOf('/tagged');
    const again = await fetchPath('/tagged', { etag: first.headers.get('etag') ?? '' });

    expect(first.headers.get('etag')).toBe(etag);
    expect(again).toMatchObject({ kind: 'answer', status: 304 });
  });

  it('asks under its own name, and never through a proxy of the environment', async () => {
    outlet.serve('/', { body: 'hello' });
    process.env.HTTP_PROXY = 'http://127.0.0.1:9/';
    process.env.http_proxy = 'http://127.0.0.1:9/';
    try {
      expect((await answerOf('/')).status).toBe(200);
    } finally {
      delete process.env.HTTP_PROXY;
      delete process.env.http_proxy;
    }
    expect(outlet.visits.at(-1)?.headers).toMatchObject({
      'user-agent': 'Brevier test',
      'accept-encoding': 'gzip, deflate, br',
    });
  });

  it('says in plain words why a site cannot be reached', async () => {
    const client = new GuardedClient({ allowedHosts: ['127.0.0.1:1'], userAgent: 'test' });
    expect(await client.fetch({ url: 'http://127.0.0.1:1/', accept: '*/*' })).toEqual({
      kind: 'fault',
      fault: { kind: 'unreachable', text: 'the site refuses connections' },
    });
  });

  it('stops at once when the reader no longer waits', async () => {
    outlet.serve('/slow', { answer: () => undefined });
    const gone = new AbortController();
    const fetching = aClient().fetch({ url: `${outlet.url}/slow`, accept: '*/*', signal: gone.signal });
    gone.abort(new Error('gone'));
    await expect(fetching).rejects.toThrow('gone');
  });
});

describe('an attachment', () => {
  it('gives its bytes, or one sentence', async () => {
    outlet.serve('/file.txt', { body: 'text' });
    const fetchAttachment = attachmentFetcher(aClient());

    expect(Buffer.from(await fetchAttachment(`${outlet.url}/file.txt`, 100)).toString()).toBe('text');
    await expect(fetchAttachment(`${outlet.url}/file.txt`, 3)).rejects.toThrow(
      'The file could not be fetched: it is too large',
    );
    await expect(fetchAttachment('http://10.0.0.1/', 100)).rejects.toThrow(
      'it points into a private network.',
    );
  });
});

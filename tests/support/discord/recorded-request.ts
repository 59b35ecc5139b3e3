import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** One request as it came in; `path` is without `/api/v10` and query. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly at: number;
  /** Set when the answer goes out; 0 when none ever did. */
  status: number;
}

export async function readRequest(message: IncomingMessage, at: number): Promise<RecordedRequest> {
  const url = new URL(message.url ?? '/', 'http://loopback');
  const chunks: Buffer[] = [];
  for await (const chunk of message) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const { body, files } = readBody(Buffer.concat(chunks), message.headers['content-type'] ?? '');
  return {
    method: message.method ?? 'GET',
    path: url.pathname.replace(/^\/api(\/v\d+)?/, ''),
    query: url.searchParams,
    headers: message.headers,
    body,
    files,
    at,
    status: 0,
  };
}

function readBody(bytes: Buffer, type: string): Pick<RecordedRequest, 'body' | 'files'> {
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith('multipart/form-data'))
    return { body: JSON.parse(bytes.toString('utf8')) as unknown, files: [] };
  return readMultipart(bytes.toString('latin1'), /boundary="?([^";]+)/.exec(type)?.[1] ?? '');
}

/** Parts as discord.js writes them: `payload_json` and files. Latin-1 keeps every byte while they are cut apart. */
function readMultipart(text: string, boundary: string): Pick<RecordedRequest, 'body' | 'files'> {
  let body: unknown = {};
  const files: { name: string; size: number }[] = [];
  for (const part of text.split(`--${boundary}`).slice(1, -1)) {
    const headEnd = part.indexOf('\r\n\r\n');
    const content = part.slice(headEnd + 4, -2);
    const filename = /filename="([^"]*)"/.exec(part.slice(0, headEnd))?.[1];
    if (filename !== undefined) files.push({ name: filename, size: content.length });
    else if (part.includes('name="payload_json"'))
      body = JSON.parse(Buffer.from(content, 'latin1').toString('utf8'));
  }
  return { body, files };
}

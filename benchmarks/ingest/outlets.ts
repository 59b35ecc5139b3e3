import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Plays outlets in a process of its own: `/feed/N` with 30 articles of 300 words and an ETag that changes every second ask when N % 10 is 0. */
const itemsPerFeed = 30;
const words =
  'the council said that a new bridge over the river will open next year after long talks about money and noise'.split(
    ' ',
  );
const asks = new Map<string, number>();

function text(seed: number): string {
  return Array.from(
    { length: 300 },
    (_, place) => words[(seed * 7 + place * place) % words.length] ?? '',
  ).join(' ');
}

function feed(name: string, version: number): string {
  const items = Array.from({ length: itemsPerFeed }, (_, place) => {
    const number = version * 3 + place;
    return `<item><title>Report ${number} of ${name}</title><link>https://outlet.example/${name}/${number}</link>
      <guid>${name}-${number}</guid><pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate>
      <content:encoded><![CDATA[<p>Item ${number} of ${name}. ${text(number)}</p>]]></content:encoded></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${name}</title>${items.join('')}</channel></rss>`;
}

const server = createServer((request, response) => {
  const name = request.url?.split('/').at(-1) ?? '';
  const round = Math.floor((asks.get(name) ?? 0) / 1);
  asks.set(name, round + 1);
  const version = Number(name) % 10 === 0 ? round : 0;
  const etag = `"${version}"`;
  if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
  else response.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(feed(name, version));
});
server.listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});

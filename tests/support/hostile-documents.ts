const many = (text: string, times: number): string => text.repeat(times);
const page = (body: string): string => `<!doctype html><html><body>${body}</body></html>`;
const good = '<rss version="2.0"><channel><title>L</title><item><title>Bridge</title></item></channel></rss>';

export type HostileDocument = readonly [name: string, source: string];

/** Pages made to keep a parser busy, deep or full. */
export const hostilePages: readonly HostileDocument[] = [
  ['nested tags', page(many('<div>', 100_000))],
  ['nested tags below the limit', page(many('<div>', 199) + many('<b>', 19_000))],
  ['unclosed formatting', page(many('<b><i><a href=x>', 6_000))],
  ['tables in tables', page(many('<table><tr><td>', 60))],
  ['an endless attribute', page(`<p class="${many('a ', 2_000_000)}">x</p>`)],
  ['thousands of attributes', page(`<p ${many('a=1 ', 100_000)}>x</p>`)],
  ['an endless comment', page(`<!--${many('-', 4_000_000)}`)],
  ['many comment starts', page(many('<!--', 1_000_000))],
  ['many less-than signs', page(many('<', 4_000_000))],
  ['a script that never ends', page(`<script>${many('</scrip', 500_000)}`)],
  ['many scripts', page(many('<script>', 600_000))],
  ['deep JSON-LD', page(`<script type="application/ld+json">${many('[', 1_000_000)}`)],
  [
    'deep JSON-LD that is closed',
    page(`<script type="application/ld+json">${many('{"a":', 200_000)}1${many('}', 200_000)}</script>`),
  ],
  ['one word of 4 MB', page(`<p>${many('a', 4_000_000)}</p>`)],
  ['blanks alone', page(`<p>a${many(' ', 4_000_000)}b</p>`)],
  ['20,000 short paragraphs', page(many('<p>word, word.', 19_000))],
  ['many line breaks', page(many('a<br>', 19_000))],
  ['many entities', page(`<p>${many('&amp;', 900_000)}</p>`)],
  ['many links', page(many('<a href=/x>link text</a> ', 9_000))],
  ['nothing', ''],
  [
    'bytes at random',
    Array.from({ length: 200_000 }, (_, at) => String.fromCharCode((at * 7919) % 256)).join(''),
  ],
];

/** Feeds made for the same. */
export const hostileFeeds: readonly HostileDocument[] = [
  [
    'a million laughs',
    `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n} "&a${n - 1};&a${n - 1};">`).join('')}]>${good}`,
  ],
  ['an unclosed DOCTYPE', `<!DOCTYPE rss [${many('<!ENTITY a "b">', 100_000)}`],
  ['nested tags', `<rss><channel>${many('<a>', 1_000_000)}`],
  ['many unclosed items', `<rss><channel>${many('<item>', 150_000)}`],
  ['many unclosed titles', `<rss><channel><item>${many('<title>', 90)}`],
  ['many CDATA starts', `<rss><channel><item><title>${many('<![CDATA[', 400_000)}`],
  ['many ampersands', `<rss><channel><item><title>${many('&', 4_000_000)}`],
  ['deep JSON', `{"items":${many('[', 1_000_000)}`],
  ['an endless tag', `<rss><channel><item ${many('a', 4_000_000)}`],
  ['many brackets', `<!DOCTYPE x [${many(']', 2_000_000)}`],
];

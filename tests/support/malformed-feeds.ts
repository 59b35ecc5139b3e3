const first = 'Bridge closed after inspection';
const second = 'Ferry runs again on Friday';

/** The headlines that every malformed feed below holds. */
export const malformedTitles: readonly string[] = [first, second];

const link = (number: number): string => `https://ledger.example/${number}`;
const item = (title: string, number: number, more = ''): string =>
  `<item><title>${title}</title><link>${link(number)}</link><description>The city said so on Tuesday.</description>${more}</item>`;
const items = `${item(first, 1)}${item(second, 2)}`;
const rss = (inner: string, before = '<?xml version="1.0" encoding="UTF-8"?>'): string =>
  `${before}<rss version="2.0"><channel><title>City Ledger</title><link>https://ledger.example/</link>${inner}</channel></rss>`;
const entry = (title: string, number: number): string =>
  `<entry><title>${title}</title><link href="${link(number)}"/><id>tag:${number}</id><updated>2026-11-23T10:00:00Z</updated></entry>`;

/** What feeds are broken like in the wild: name of the fault, and a feed that has it. */
export const malformedFeeds: readonly (readonly [fault: string, source: string])[] = [
  ['bare ampersands in text', rss(items.replace('The city', 'Dogs & cats & AT&T;'))],
  ['bare ampersands in a link', rss(items.replace(link(1), `${link(1)}?a=1&b=2&copy=3`))],
  ['an unknown entity', rss(items.replace('The city', 'A &unknown; city'))],
  ['HTML entities that XML lacks', rss(items.replace('The city', 'Caf&eacute;&nbsp;&ndash; city'))],
  ['white space before the XML declaration', `\n\n  ${rss(items)}`],
  ['a byte order mark twice', `\ufeff\ufeff${rss(items)}`],
  [
    'a PHP warning before the XML declaration',
    `<br />\n<b>Warning</b>: Undefined index in <b>/var/www/feed.php</b> on line 3<br />\n${rss(items)}`,
  ],
  ['text before the XML declaration', `Hello there. ${rss(items)}`],
  ['HTML after the feed', `${rss(items)}\n<!-- cached --><script>count()</script>`],
  ['no XML declaration', rss(items, '')],
  ['a wrong XML version', rss(items, '<?xml version="2.7" encoding="UTF-8"?>')],
  ['a declaration without quotes', rss(items, '<?xml version=1.0 encoding=UTF-8?>')],
  ['two XML declarations', rss(items, '<?xml version="1.0"?><?xml version="1.0"?>')],
  ['control characters', rss(items.replace('The city', 'The\u0000\u0008\u001b city'))],
  ['an unclosed title', rss(items.replace('</title>', ''))],
  ['an unclosed item', rss(items.replace('</item>', ''))],
  ['unclosed HTML in a description', rss(items.replace('The city', '<p>The <b>city<br>'))],
  ['a mismatched end tag', rss(items.replace('</description>', '</summary>'))],
  ['a missing end of channel and feed', rss(items).replace('</channel></rss>', '')],
  ['an item cut off at the end', rss(`${items}<item><title>`).replace('</channel></rss>', '')],
  [
    'items outside the channel',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>City Ledger</title></channel>${items}</rss>`,
  ],
  ['items without a channel', `<?xml version="1.0"?><rss version="2.0">${items}</rss>`],
  ['no rss element', `<?xml version="1.0"?><channel><title>City Ledger</title>${items}</channel>`],
  [
    'upper-case tags',
    rss(items).replace(/<(\/?)(\w+)/g, (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`),
  ],
  [
    'an unclosed CDATA section',
    rss(
      `${item(first, 1)}<item><title>${second}</title><link>${link(2)}</link><description><![CDATA[The city said so`,
    ),
  ],
  [
    'CDATA around a feed with item tags in it',
    rss(items.replace('The city', '<![CDATA[<item>The</item> city]]>')),
  ],
  [
    'an undeclared namespace',
    rss(items.replace('</item>', '<media:thumbnail url="x.jpg"/><foo:bar>1</foo:bar></item>')),
  ],
  ['attributes without quotes', rss(items.replace('<item>', '<item id=1 lang=en>'))],
  ['a less-than sign in text', rss(items.replace('The city', '5 < 6 & 7 <3 The city'))],
  ['a comment with two hyphens', rss(`<!-- old -- items -->${items}`)],
  [
    'a DOCTYPE with an internal subset',
    rss(items, '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>'),
  ],
  [
    'an Atom feed without its namespace',
    `<feed><title>City Ledger</title>${entry(first, 1)}${entry(second, 2)}</feed>`,
  ],
  [
    'an Atom feed that is cut off',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>L</title>${entry(first, 1)}${entry(second, 2)}<entry><tit`,
  ],
  [
    'an Atom feed with RSS dates and bare ampersands',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>A & B</title>${entry(first, 1)}${entry(second, 2)}</feed>`.replace(
      '2026-11-23T10:00:00Z',
      'Mon, 23 Nov 2026 10:00:00 GMT',
    ),
  ],
  [
    'RDF without its items listed',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>L</title></channel>${items}</rdf:RDF>`,
  ],
  [
    'a JSON feed without a version',
    JSON.stringify({
      title: 'L',
      items: [
        { id: '1', title: first, url: link(1), content_text: 'x' },
        { id: '2', title: second, url: link(2), content_text: 'y' },
      ],
    }),
  ],
  [
    'a JSON feed with a comma too many',
    `{"version":"https://jsonfeed.org/version/1","title":"L","items":[{"id":"1","title":"${first}","url":"${link(1)}"},{"id":"2","title":"${second}","url":"${link(2)}"},]}`,
  ],
  [
    'a JSON feed with a line break within a text',
    `{"items":[{"id":"1","title":"${first}","url":"${link(1)}","content_text":"one\ntwo"},{"id":"2","title":"${second}","url":"${link(2)}"}]}`,
  ],
  [
    'a JSON feed that breaks off',
    `{"title":"L","items":[{"id":"1","title":"${first}","url":"${link(1)}","tags":["a"]},{"id":"2","title":"${second}","url":"${link(2)}"},{"id":"3","title":"Thi`,
  ],
  [
    'elements under a prefix',
    `<rss:rss xmlns:rss="http://backend.userland.com/rss2" version="2.0"><rss:channel><rss:title>L</rss:title>${items.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1rss:')}</rss:channel></rss:rss>`,
  ],
];

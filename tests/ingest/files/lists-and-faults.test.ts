import { describe, expect, it } from 'vitest';
import { firstArticle, readFileItems, readItems } from '../../support/read-file.ts';

describe('JSON Lines', () => {
  it('gives the good lines, and the number of each broken one', async () => {
    const good = {
      title: 'Rates stay',
      text: 'The bank left its rate at 3.5 per cent on Thursday.',
      source: 'Exchange Daily',
    };
    const lines = [
      JSON.stringify({
        ...good,
        url: 'https://x.example/rates',
        publishedAt: '2026-11-19T12:00:00Z',
        language: 'en-GB',
        topic: 'Money',
      }),
      '{"title": "Cut',
      '',
      JSON.stringify({ title: 'No text' }),
      JSON.stringify({ ...good, url: 'javascript:alert(1)' }),
      '[1, 2]',
      JSON.stringify({ ...good, publishedAt: 'some day' }),
      JSON.stringify({ ...good, title: 'Without a date', url: null }),
    ];

    const items = await readFileItems(
      'many.jsonl',
      Buffer.concat([Buffer.from(`${lines.join('\r\n')}\n`), Buffer.from([0x22, 0xff, 0x0a])]),
    );

    expect(
      items.map((item) => (item.kind === 'problem' ? `${String(item.line)} ${item.message}` : item.kind)),
    ).toEqual([
      'article',
      '2 is not valid JSON',
      '4 has no "text"',
      '5 has a "url" that is not an http or https address',
      '6 is not an object such as {"title": "…", "text": "…"}',
      '7 has a "publishedAt" that is not a date',
      'article',
      '9 is not valid UTF-8',
    ]);
    expect(firstArticle(items)).toMatchObject({
      title: 'Rates stay',
      language: 'en',
      topic: 'Money',
      url: 'https://x.example/rates',
    });
  });

  it('never holds NUL or other control characters', async () => {
    const article = firstArticle(
      await readFileItems(
        'x.jsonl',
        JSON.stringify({ title: 'A\u0000B stays', text: 'One\u0000 two\u0007 three four five.' }),
      ),
    );
    expect(article.title + article.text).not.toMatch(/[\u0000-\u0008]/);
  });

  it.each([
    '[\n  {"title": "A", "text": "One."}\n]',
    '{\r\n  "title": "A",\r\n  "text": "One."\r\n}',
    '[{\n"title": "A"}]',
  ])('says once that JSON of several lines is none: %j', async (content) => {
    const message = 'begins JSON of several lines; put each article on a line of its own';
    expect(await readFileItems('list.json', content)).toEqual([{ kind: 'problem', message, line: 1 }]);
  });

  it('passes over a line of more than 5 MB without keeping the next from being read', async () => {
    const long = JSON.stringify({ title: 'Long', text: 'word '.repeat(1_200_000) });
    const items = await readFileItems(
      'x.jsonl',
      `${long}\n${JSON.stringify({ title: 'Short', text: 'One sentence is enough here.' })}`,
    );
    expect(items).toMatchObject([
      { kind: 'problem', line: 1 },
      { kind: 'article', line: 2 },
    ]);
  });
});

describe('OPML', () => {
  it('lists its feeds with names and topics, however broken the file is', async () => {
    const items = await readFileItems(
      'list.opml',
      `<?xml version="1.0"?><opml version="2.0"><body><outline text="World">
         <outline type="rss" text="Coast &amp; Sea" xmlUrl="https://coast.example/rss?a=1&b=2"/>
         <outline type="rss" title='Ledger' xmlUrl='feed:https://ledger.example/rss' category="/Local/City"/>
       </outline><outline text="Dup" xmlUrl="https://ledger.example/rss"><outline text="bad" xmlUrl="javascript:1">`,
    );
    expect(items).toEqual([
      {
        kind: 'feed',
        feed: { url: 'https://coast.example/rss?a=1&b=2', title: 'Coast & Sea', topic: 'World' },
      },
      { kind: 'feed', feed: { url: 'https://ledger.example/rss', title: 'Ledger', topic: 'Local' } },
    ]);
  });
});

describe('a file that cannot be used', () => {
  const huge = new Uint8Array(11 * 1024 * 1024).fill(0x61);

  it.each([
    ['empty.txt', '', 'empty.txt is empty.'],
    ['blank.md', ' \n\n', 'blank.md is empty.'],
    ['photo.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'photo.txt is not text.'],
    ['program', new Uint8Array(2_000).map((_, index) => index % 32), 'program is not text.'],
    [
      'latin.txt',
      Buffer.from('Das Café schließt für ein Jahr.', 'latin1'),
      'latin.txt is not UTF-8 text; save it as UTF-8 and try again.',
    ],
    ['list.opml', '<opml><body></body></opml>', 'list.opml lists no feeds.'],
    [
      'news.xml',
      '<?xml version="1.0"?><rss version="2.0"><channel><title>Coast</title></channel></rss>',
      'news.xml is XML, not a page or a text; to read a feed, give its address to /feed add.',
    ],
    [
      'saved-feed',
      '<!-- made by hand -->\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast</title></feed>',
      'saved-feed is XML, not a page or a text; to read a feed, give its address to /feed add.',
    ],
    ['marks.txt', '*** --- ***', 'marks.txt has no text.'],
    [
      'huge.txt',
      huge,
      'huge.txt is larger than 10 MB, too large for one article; put many articles in a JSON Lines file.',
    ],
  ])('gets one clear sentence: %s', async (name, content, message) => {
    expect(await readFileItems(name, content)).toEqual([{ kind: 'problem', message }]);
  });

  it('is named when it is missing', async () => {
    async function* missing(): AsyncIterable<Uint8Array> {
      yield await Promise.reject(Object.assign(new Error('ENOENT'), { code: 'ENOENT' }));
    }
    const items = await readItems('gone.txt', missing());
    expect(items).toEqual([{ kind: 'problem', message: 'gone.txt does not exist.' }]);
  });
});

import { describe, expect, it } from 'vitest';
import { firstArticle, readFileItems } from '../../support/read-file.ts';

const plainText = `Ferry stops after fire in engine room

Ferry stops after fire in engine room

By Marta Lindqvist

A ferry with 212 passengers stopped off Port Alder on Tuesday after a fire in its engine room, the coast guard said.

“Nobody was hurt,” Capt. Ole Brandt said. The fire was out within “eleven minutes,” he added.

U.S. investigators will help to find the cause.

Related Post
`;

describe('a plain text file', () => {
  it('gives title, author and text without headline, byline and trailing links', async () => {
    const article = firstArticle(await readFileItems('ferry.txt', plainText));

    expect(article).toMatchObject({
      title: 'Ferry stops after fire in engine room',
      author: 'Marta Lindqvist',
      language: 'en',
      source: 'Imported',
      completeness: 'full',
    });
    expect(article.text).toMatch(/^A ferry with 212[^]*find the cause\.$/);
    expect(article.text).not.toContain('Related Post');
  });

  it('takes source and topic from the defaults', async () => {
    expect(
      firstArticle(await readFileItems('ferry.txt', plainText, { source: 'City Ledger', topic: 'Sea' })),
    ).toMatchObject({
      source: 'City Ledger',
      topic: 'Sea',
    });
  });

  it('reads UTF-8 and UTF-16 with a byte order mark', async () => {
    const wide = Buffer.from(`\ufeff${plainText}`, 'utf16le');
    expect(firstArticle(await readFileItems('ferry.txt', wide)).title).toBe(
      'Ferry stops after fire in engine room',
    );
    expect(firstArticle(await readFileItems('ferry.txt', `\ufeff${plainText}`)).title).toBe(
      'Ferry stops after fire in engine room',
    );
  });

  it('is called by its opening words when it shows no title', async () => {
    const text =
      'The city shut the harbour bridge on Tuesday after engineers found a crack in one of its main girders.';
    expect(firstArticle(await readFileItems('note', text)).title).toBe(
      'The city shut the harbour bridge on Tuesday after engineers found a crack in one of its…',
    );
  });
});

describe('a Markdown file', () => {
  it('gives the front matter and the text without marks', async () => {
    const article = firstArticle(
      await readFileItems(
        'tower.md',
        '---\ntitle: "Tower reopens"\nauthor: Ines Roth\ndate: 2026-11-20\nsource: City Ledger\nurl: https://ledger.example/tower?utm_source=x\n---\n\n# Tower reopens\n\nThe **old tower** opened [again](https://ledger.example/) on *Friday*, after `two` years.\n\n![A picture](x.png)\n\n## What changed\n\n- A new lift, the first in the city\n- New stairs made of oak\n\n> It is beautiful, said the mayor.\n\n```\ncode\n```\n',
      ),
    );

    expect(article).toMatchObject({
      title: 'Tower reopens',
      author: 'Ines Roth',
      source: 'City Ledger',
      url: 'https://ledger.example/tower',
      publishedAt: new Date('2026-11-20'),
    });
    expect(article.text).toContain('The old tower opened again on Friday, after two years.');
    expect(article.text).not.toMatch(/[#*`>[\]]|picture|code/);
  });
});

describe('marks in other files', () => {
  it('takes brackets within the address of a Markdown link with it', async () => {
    const file =
      'Tower reopens\n===\n\nThe ![lift](lift_(new).png) [old tower](https://ledger.example/tower_(old)) opened on Friday.';
    expect(firstArticle(await readFileItems('tower.md', file)).text).toContain('The old tower opened');
  });

  it('reads the words of a JSON line whose text is a piece of a page', async () => {
    const text =
      '<p>The tower &amp; its lift opened on Friday.</p><script>x()</script><p>The mayor came by 5 < 6 steps.</p>';
    const article = firstArticle(await readFileItems('x.jsonl', JSON.stringify({ title: 'Tower', text })));
    expect(article.text).toBe('The tower & its lift opened on Friday.\n\nThe mayor came by 5 < 6 steps.');
  });

  it('leaves a JSON line that writes about marks as it is', async () => {
    const text = 'The tag <b> was dropped from the standard in spring, and 5 < 6 > 4 stays.';
    expect(firstArticle(await readFileItems('x.jsonl', JSON.stringify({ title: 'Tags', text }))).text).toBe(
      text,
    );
  });
});

describe('a saved page', () => {
  const paragraph =
    'The council voted on Monday evening to keep the night buses running for another two years, at a cost of 4.2 million. ';
  const page = `<!doctype html><html lang="en"><head><meta charset="windows-1252"><title>Night buses stay | City Ledger</title>
    <meta property="og:site_name" content="City Ledger"><meta property="article:published_time" content="2026-11-23T20:15:00+01:00">
    <link rel="canonical" href="https://ledger.example/night-buses?fbclid=1"></head>
    <body><nav><a href="/">Home</a></nav><article><h1>Night buses stay</h1><p class="byline">By Jo Berg</p>
    ${`<p>${paragraph.repeat(3)}\u0093Caf\u00e9s welcomed it.\u0094</p>`.repeat(3)}</article><aside>Cookies and more</aside></body></html>`;

  it('gives the article with what the page says about it', async () => {
    const article = firstArticle(await readFileItems('page.html', Buffer.from(page, 'latin1')));

    expect(article).toMatchObject({
      title: 'Night buses stay',
      source: 'City Ledger',
      url: 'https://ledger.example/night-buses',
      publishedAt: new Date('2026-11-23T19:15:00Z'),
      language: 'en',
    });
    expect(article.text).toContain('“Cafés welcomed it.”');
    expect(article.text).not.toMatch(/Cookies|Home|Jo Berg/);
  });

  it('is refused in one sentence when it is nested beyond reason', async () => {
    expect(await readFileItems('deep.html', `<html><body>${'<div>'.repeat(5_000)}`)).toEqual([
      { kind: 'problem', message: 'deep.html cannot be read: it has more than 200 levels of tags.' },
    ]);
  });
});

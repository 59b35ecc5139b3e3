import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { anArticle } from '../support/an-article.ts';
import { startTestApp } from '../support/test-app.ts';

describe('/summarize', () => {
  it('answers a story by its words with a card that says how it was made', async () => {
    const app = await startTestApp({ articles: [anArticle({ url: 'https://a.example/tower' })] });
    const reply = await app.ask('/summarize story:"lantern tower"');
    expect(reply).toMatchObject({
      kind: 'summary',
      article: { title: 'Tower reopens after two years of repairs' },
      sources: [{ name: 'City Ledger', url: 'https://a.example/tower' }],
      summary: { engine: 'opening' },
    });
    expect(reply.kind === 'summary' && reply.points[0]?.text).toContain('reopened to visitors on Monday');
  });

  it.each(['<https://a.example/tower>', 'a.example/tower', ' https://a.example/tower '])(
    'takes a link as people paste it: %s',
    async (link) => {
      const app = await startTestApp({ articles: [anArticle({ url: 'https://a.example/tower' })] });
      expect(await app.ask(`/summarize link:"${link}"`)).toMatchObject({ kind: 'summary' });
    },
  );

  it('answers a second time from the cache', async () => {
    const app = await startTestApp({ articles: [anArticle()] });
    const first = await app.ask('/summarize story:tower');
    const second = await app.ask('/summarize story:tower');
    expect(second).toEqual(first);
    expect(
      await app.services.summaries.cached(
        await app.services.library.open('tower', { library: true }),
        'standard',
      ),
    ).toBeDefined();
  });

  it('offers the newest stories when nothing was asked for', async () => {
    const app = await startTestApp({ articles: [anArticle()] });
    const reply = await app.ask('/summarize');
    expect(reply.menu?.choices).toMatchObject([{ label: 'Tower reopens after two years of repairs' }]);
  });

  it('summarizes a file and keeps it for the one who asked', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'brevier-')), 'notice.txt');
    writeFileSync(
      file,
      'Library opens late\n\nLibrary opens late\n\nBy Ana Brook\n\nThe Elm Street library will open at noon on Friday. Staff are counting the books.\n\nRelated Post',
    );
    const app = await startTestApp();
    const reply = await app.ask(`/summarize file:${file}`);
    expect(reply).toMatchObject({
      kind: 'summary',
      article: { title: 'Library opens late', author: 'Ana Brook' },
    });
    expect(JSON.stringify(reply.kind === 'summary' ? reply.points : reply)).not.toMatch(
      /Related Post|By Ana/,
    );
  });

  it.each([
    [
      '{"title": "One", "text": "One sentence."}\n{"title": "Two", "text": "Another sentence."}',
      'news.jsonl holds several articles.',
    ],
    ['{"title": "One"}', 'news.jsonl, line 1, has no "text".'],
  ])('says what is wrong with a file of lines: %s', async (content, message) => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'brevier-')), 'news.jsonl');
    writeFileSync(file, content);
    const app = await startTestApp();
    await expect(app.ask(`/summarize file:${file}`)).rejects.toThrow(message);
  });

  it('has buttons for another length, the evidence, the page and more', async () => {
    const app = await startTestApp({ articles: [anArticle({ url: 'https://a.example/tower' })] });
    const reply = await app.ask('/summarize story:tower');
    expect(reply.actions?.map(({ label }) => label)).toEqual([
      'Longer',
      'Shorter',
      'Evidence',
      'Read it ↗',
      'More on this',
    ]);
  });

  it('shows the sentences that a summary rests on', async () => {
    const app = await startTestApp({ articles: [anArticle()] });
    const reply = await app.ask('/evidence story:tower length:short');
    expect(reply).toMatchObject({ kind: 'evidence', isPrivate: true });
    if (reply.kind !== 'evidence') throw new Error('no evidence');
    for (const { sentence, evidence } of reply.pairs) expect(evidence).toContain(sentence);
  });

  it.each([
    ['/summarize story:tower link:https://a.example/x', 'Give one of story, link or file, not several.'],
    ['/summarize story:"no such thing anywhere"', 'No story here matches “no such thing anywhere”.'],
    ['/summarize file:/no/such/file.txt', 'There is no file /no/such/file.txt.'],
    [
      '/summarize story:https://a.example/unknown',
      'No story here has the address “https://a.example/unknown”.',
    ],
    ['/summarize file:/', '/ is not a file.'],
    ['/summarize story:tower length:tiny', 'Expected length to be one of short, standard, long, got “tiny”.'],
  ])('refuses %s in one sentence', async (line, message) => {
    const app = await startTestApp({ articles: [anArticle()] });
    await expect(app.ask(line)).rejects.toThrow(message);
  });
});

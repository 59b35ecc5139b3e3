import { describe, expect, it } from 'vitest';
import { anArticle } from '../support/an-article.ts';
import { startTestApp } from '../support/test-app.ts';

describe('a line that is answered', () => {
  it.each([
    ['/search words: lantern tower', '1 story for “lantern tower”'],
    ['/search tower sort: newest', '1 story for “tower”'],
    ['/search lantern topic: culture', '1 story for “lantern”'],
    ['/latest "culture"', 'Latest on culture'],
    ['/search Words:"lantern tower" SORT:Best', '1 story for “lantern tower”'],
  ])('%s', async (line, title) => {
    const app = await startTestApp({ articles: [anArticle({ topic: 'culture' })] });
    expect(await app.ask(line)).toMatchObject({ kind: 'articles', title });
  });

  it.each([
    ['/search words:tower words:lantern', 'words: is given twice.', 'Give it once.'],
    ['/search words:', 'words: says nothing.', 'Put something behind it, or leave it out.'],
    ['/latest topic: count:3', 'topic: says nothing.', 'Put something behind it, or leave it out.'],
    [
      '/summarize Tower: the reopening',
      '/summarize has no option “tower”.',
      'words with a colon go in quotes',
    ],
    ['/feed add topic:world', '/feed add needs address:', 'Its options are address:'],
    ['/feed list now', '/feed list does not know what to do with “now”.', 'Its options are page:'],
    ['/search tower before:"5 January 2026"', 'Expected before to have at most 10 characters', '2026-03-15'],
  ])('%s: %s', async (line, message, hint) => {
    const app = await startTestApp({ articles: [anArticle({ topic: 'culture' })] });
    await expect(app.ask(line)).rejects.toMatchObject({
      message: expect.stringContaining(message) as string,
      hint: expect.stringContaining(hint) as string,
    });
  });
});

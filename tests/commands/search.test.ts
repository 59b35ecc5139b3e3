import { describe, expect, it } from 'vitest';
import type { NewArticle } from '../../src/domain/article.ts';
import { anArticle } from '../support/an-article.ts';
import { startTestApp } from '../support/test-app.ts';

function floodReports(count: number): NewArticle[] {
  return Array.from({ length: count }, (_, day) =>
    anArticle({
      title: `Flood report number ${day + 1}`,
      url: `https://a.example/flood/${day}`,
      text: `The river Elm rose to ${day + 2} metres. Farmers near Oakford moved ${day * 10 + 20} sheep.`,
      publishedAt: new Date(Date.UTC(2026, 10, 22 - day, 8)),
    }),
  );
}

describe('/search', () => {
  it('finds the story that has all the words first', async () => {
    const app = await startTestApp({ articles: [...floodReports(3), anArticle()] });
    const reply = await app.ask('/search words:"lantern tower"');
    expect(reply).toMatchObject({
      kind: 'articles',
      isPrivate: true,
      items: [{ article: { title: 'Tower reopens after two years of repairs' } }],
    });
  });

  it('keeps to the days asked for, and says how to write one', async () => {
    const app = await startTestApp({ articles: floodReports(12) });

    const some = await app.ask('/search words:flood after:2026-11-15 before:2026-11-18');
    const wrong = app.ask('/search words:flood before:tomorrow');

    expect(some).toMatchObject({ items: { length: 3 } });
    await expect(wrong).rejects.toThrow('“tomorrow” is no day.');
  });

  it('says what else was asked for when nothing is found', async () => {
    const app = await startTestApp({ articles: floodReports(2) });
    expect(await app.ask('/search words:flood source:Nobody since:week')).toMatchObject({
      text: 'Nothing found for “flood” with source:Nobody, since:week.',
      hint: expect.arrayContaining(['. Try it without these limits, or other words.']) as unknown,
    });
  });

  it('does not call a page behind the last one nothing', async () => {
    const app = await startTestApp({ articles: floodReports(12) });
    expect(await app.ask('/search words:flood page:9')).toMatchObject({
      text: 'There is no such page: 12 stories are found for “flood”.',
      hint: 'The last page is page:3.',
    });
  });

  it('turns pages with buttons that carry the whole question', async () => {
    const app = await startTestApp({ articles: floodReports(12) });
    const first = await app.ask('/search words:flood sort:newest');
    expect(first).toMatchObject({ page: { number: 1, of: 3 }, items: { length: 5 } });
    expect(first.actions?.[0]).toEqual({
      kind: 'run',
      label: 'Next ▶',
      call: { command: 'search', options: { words: 'flood', sort: 'newest', page: 2 } },
    });
    const last = await app.ask('/search words:flood sort:newest page:3');
    expect(last).toMatchObject({
      items: [
        { article: { title: 'Flood report number 11' } },
        { article: { title: 'Flood report number 12' } },
      ],
    });
  });

  it('keeps to the time asked for', async () => {
    const app = await startTestApp({ articles: floodReports(12) });
    expect(await app.ask('/search words:flood since:"3 days"')).toMatchObject({ items: { length: 2 } });
  });

  it('says how far back the library reaches when nothing is found', async () => {
    const app = await startTestApp({ articles: [anArticle()] });
    const reply = await app.ask('/search words:xylophone');
    expect(reply).toMatchObject({ kind: 'notice', tone: 'info', text: 'Nothing found for “xylophone”.' });
    expect(JSON.stringify(reply)).toContain('2026-11-20');
  });

  it.each([
    '🎈🎈🎈',
    'x'.repeat(200),
    '"',
    '((',
    'AND OR NOT',
    'a*b^c:d',
    "'; DROP TABLE articles; --",
    '\u0000',
  ])('answers words that mean nothing, %j', async (words) => {
    const app = await startTestApp({ articles: [anArticle()] });
    expect(['notice', 'articles']).toContain((await app.ask(`/search ${words}`)).kind);
  });

  it('refuses words without end in one sentence', async () => {
    const app = await startTestApp({ articles: [anArticle()] });
    await expect(app.ask(`/search ${'x'.repeat(10_000)}`)).rejects.toThrow(
      'Expected words to have at most 200 characters, got 10000.',
    );
  });
});

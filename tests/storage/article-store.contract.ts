import { describe, expect, it } from 'vitest';
import type { ArticleStore } from '../../src/domain/ports/article-store.ts';
import { operatorAudience } from '../../src/domain/audience.ts';
import { anArticle } from './articles.ts';

const library = { kind: 'library' } as const;
const audience = operatorAudience;

/** What every article store does. `open` gives an empty one. */
export function describeArticleStore(name: string, open: () => ArticleStore): void {
  describe(`article store on ${name}`, () => {
    it('gives back what was saved', async () => {
      const store = open();
      const article = anArticle({ author: 'Ana Ruiz', url: 'https://example.org/bridge', topic: 'City' });

      const [outcome] = await store.save([article], library);

      expect(outcome?.kind).toBe('added');
      expect(outcome?.id).toMatch(/^[a-z0-9]{10}$/);
      expect(await store.find(outcome?.id ?? '', audience)).toMatchObject({ ...article, revision: 1 });
    });

    it('changes nothing when the same is saved again', async () => {
      const store = open();
      const articles = [anArticle({ url: 'https://example.org/a' }), anArticle({ title: 'Without address' })];
      const first = await store.save(articles, library);

      const second = await store.save(articles, library);

      expect(second).toEqual(first.map(({ id }) => ({ kind: 'unchanged', id })));
      expect((await store.extent(audience)).articles).toBe(2);
    });

    it('keeps the newer text when an article is corrected', async () => {
      const store = open();
      const url = 'https://example.org/a';
      const [first] = await store.save([anArticle({ url, text: 'Twelve were hurt in Odesa.' })], library);

      const [second] = await store.save([anArticle({ url, text: 'Fifteen were hurt in Kyiv.' })], library);

      expect(second).toEqual({ kind: 'revised', id: first?.id });
      const article = await store.findByUrl(url, audience);
      expect(article).toMatchObject({ text: 'Fifteen were hurt in Kyiv.', revision: 2 });
      expect(await found(store, 'Kyiv')).toEqual([first?.id]);
      expect(await found(store, 'Odesa')).toEqual([]);
    });

    it('does not replace a whole article with the few lines of a feed', async () => {
      const store = open();
      const url = 'https://example.org/a';
      await store.save([anArticle({ url, text: 'The whole long text.' })], library);

      const [outcome] = await store.save([anArticle({ url, text: 'Short.', completeness: 'feed' })], library);

      expect(outcome?.kind).toBe('unchanged');
      expect((await store.findByUrl(url, audience))?.text).toBe('The whole long text.');
    });

    it('finds an article by variants of its address', async () => {
      const store = open();
      await store.save([anArticle({ url: 'https://www.example.org/news/bridge?utm_source=x' })], library);

      const article = await store.findByUrl('https://m.example.org/news/bridge/?fbclid=1#top', audience);

      expect(article?.title).toBe('Harbour bridge closed after inspection');
      expect(await store.findByUrl('https://example.org/news/other', audience)).toBeUndefined();
      expect(await store.findByUrl('no address', audience)).toBeUndefined();
    });

    it('stores a text once that comes under a new link each day, and finds it by both', async () => {
      const store = open();
      await store.save([anArticle({ url: 'https://example.org/1' })], library);

      const [outcome] = await store.save([anArticle({ url: 'https://example.org/2' })], library);

      expect(outcome?.kind).toBe('unchanged');
      const both = [
        await store.findByUrl('https://example.org/1', audience),
        await store.findByUrl('https://example.org/2', audience),
      ];
      expect(new Set(both.map((article) => article?.id)).size).toBe(1);
    });

    it('keeps the copies of an agency text that different outlets print', async () => {
      const store = open();

      const outcomes = await store.save(
        [anArticle({ source: 'Coast Radio' }), anArticle({ source: 'City Ledger' })],
        library,
      );

      expect(outcomes.map(({ kind }) => kind)).toEqual(['added', 'added']);
    });

    it('answers on an empty library', async () => {
      const store = open();

      expect(await store.latest({ audience, limit: 5 })).toEqual([]);
      expect((await store.search({ audience, words: 'x', sort: 'best', limit: 5 })).hits).toEqual([]);
      expect(await store.suggest({ audience, words: '', limit: 5 })).toEqual([]);
      expect(await store.related({ id: 'nothing', audience, limit: 5 })).toEqual([]);
      expect(await store.extent(audience)).toEqual({ articles: 0 });
    });

    it('keeps texts with NUL, lone surrogates and emoji', async () => {
      const store = open();
      const odd = anArticle({ title: 'a\0b', text: 'before\0after \u{1f600} \ud800' });
      const [outcome] = await store.save([odd], library);

      const article = await store.find(outcome?.id ?? '', audience);

      expect(article?.title).toBe('ab');
      expect(article?.text).toBe('beforeafter \u{1f600} \ufffd');
      expect((await store.save([odd], library))[0]?.kind).toBe('unchanged');
    });
  });
}

async function found(store: ArticleStore, words: string): Promise<string[]> {
  const { hits } = await store.search({ audience, words, sort: 'best', limit: 10 });
  return hits.map(({ article }) => article.id);
}

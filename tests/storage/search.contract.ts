import { describe, expect, it } from 'vitest';
import type { NewArticle } from '../../src/domain/article.ts';
import type { ArticleStore } from '../../src/domain/ports/article-store.ts';
import { audience, titles, withArticles } from './searching.ts';

const three: Partial<NewArticle>[] = [
  {
    title: 'Bridge',
    text: 'The cracked girder of the harbour bridge.',
    source: 'City Ledger',
    topic: 'City',
  },
  { title: 'Ferry', text: 'The harbour ferry passes the girder.', source: 'Coast Radio' },
  { title: 'Storm', text: 'A storm cracked windows. The girder stood.', source: 'Coast Radio' },
];

/** How every article store searches. `open` gives an empty one. */
export function describeSearch(name: string, open: () => ArticleStore): void {
  describe(`search on ${name}`, () => {
    it('understands words, phrases, alternatives, exclusion and fields', async () => {
      const store = open();
      await withArticles(store, three);

      expect(await titles(store, 'harbour bridge')).toEqual(['Bridge', 'Ferry']);
      expect(await titles(store, '"cracked girder"')).toEqual(['Bridge']);
      expect((await titles(store, 'ferry OR storm')).sort()).toEqual(['Ferry', 'Storm']);
      expect((await titles(store, 'girder -ferry')).sort()).toEqual(['Bridge', 'Storm']);
      expect(await titles(store, '-girder')).toEqual([]);
      expect((await titles(store, '-ferry')).sort()).toEqual(['Bridge', 'Storm']);
      expect((await titles(store, 'girder source:coast')).sort()).toEqual(['Ferry', 'Storm']);
      expect(await titles(store, 'topic:city')).toEqual(['Bridge']);
      expect(await titles(store, 'girder topic:nowhere')).toHaveLength(3);
    });

    it('takes several sources, or several topics, for alternatives', async () => {
      const store = open();
      await withArticles(store, [
        { title: 'One', text: 'A zeppelin landed.', source: 'Ledger', topic: 'Air' },
        { title: 'Two', text: 'A zeppelin rose.', source: 'Quarz', topic: 'City' },
        { title: 'Three', text: 'A zeppelin burst.', source: 'Tide', topic: 'Sea' },
      ]);

      for (const words of [
        'zeppelin source:ledger OR source:quarz',
        'source:quarz source:ledger zeppelin',
        'source:quarz OR source:ledger',
        'zeppelin source:quarz | source:ledger source:nobody',
        'topic:air topic:city zeppelin',
        'topic:air OR topic:city source:ledger source:quarz source:tide',
      ]) {
        expect((await titles(store, words)).sort(), words).toEqual(['One', 'Two']);
      }
      expect(await titles(store, 'topic:air source:quarz OR source:ledger')).toEqual(['One']);
    });

    it.each(['"O’Brien"', 'obrien', 'U.N.', 'un', '"14000 people"', '"U.N. envoy O\'Brien"'])(
      'finds words with points and apostrophes inside: %s',
      async (words) => {
        const store = open();
        await withArticles(store, [{ title: 'One', text: 'The U.N. envoy O’Brien met 14,000 people.' }]);

        expect(await titles(store, words)).toEqual(['One']);
      },
    );

    it('keeps an exact phrase exact', async () => {
      const store = open();
      await withArticles(store, [
        { title: 'One', text: 'They bomb raids.' },
        { title: 'Two', text: 'A bombing raid began.' },
      ]);

      expect(await titles(store, '"bombing raid"')).toEqual(['Two']);
      expect((await titles(store, 'bombing raid')).sort()).toEqual(['One', 'Two']);
    });

    it('gives every hit once over the pages', async () => {
      const store = open();
      const texts = Array.from({ length: 130 }, (_, n) => ({ title: `Story ${n}`, text: `flood ${n}` }));
      await withArticles(store, texts);

      const pages = await Promise.all(
        Array.from({ length: 13 }, (_, page) => titles(store, 'flood', { limit: 10, offset: page * 10 })),
      );

      expect(new Set(pages.flat()).size).toBe(130);
    });

    it('finds words in scripts without spaces', async () => {
      const store = open();
      await withArticles(store, [
        { title: '北朝鮮がミサイル発射', text: '政府は東京で会見した。', language: 'ja' },
        { title: 'ข่าววันนี้', text: 'รัฐบาลไทยประกาศมาตรการใหม่', language: 'th' },
        { title: '서울 소식', text: '정부는 서울에서 발표했다.', language: 'ko' },
      ]);

      expect(await titles(store, '朝鮮')).toEqual(['北朝鮮がミサイル発射']);
      expect(await titles(store, '京')).toEqual(['北朝鮮がミサイル発射']);
      expect(await titles(store, '東京 会見')).toEqual(['北朝鮮がミサイル発射']);
      expect(await titles(store, 'มาตรการ')).toEqual(['ข่าววันนี้']);
      expect(await titles(store, '정부')).toEqual(['서울 소식']);
    });

    it.each([
      '"',
      '*',
      'a"b"c',
      '(((',
      'NOT',
      'AND',
      '§s1',
      "' OR 1=1 --",
      '-',
      ':',
      '{title}:x',
      'x'.repeat(10_000),
      '😀',
    ])('never fails: %s', async (words) => {
      const store = open();
      await withArticles(store, three);

      for (const sort of ['best', 'newest'] as const) {
        expect(await store.search({ audience, words, sort, limit: 5 })).toMatchObject({ isTotalExact: true });
      }
      expect(await store.suggest({ audience, words, limit: 5 })).toBeDefined();
    });
  });
}

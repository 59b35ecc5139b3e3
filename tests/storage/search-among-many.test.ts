import { describe, expect, it } from 'vitest';
import type { NewArticle } from '../../src/domain/article.ts';
import { operatorAudience } from '../../src/domain/audience.ts';
import type { ArticleStore } from '../../src/domain/ports/article-store.ts';
import { anArticle } from './articles.ts';
import { openMemory } from './world.ts';

async function withArticles(store: ArticleStore, articles: readonly Partial<NewArticle>[]): Promise<void> {
  await store.save(
    articles.map((facts) => anArticle(facts)),
    { kind: 'library' },
  );
}

async function titles(store: ArticleStore, words: string, limit: number): Promise<string[]> {
  const { hits } = await store.search({ audience: operatorAudience, words, sort: 'best', limit });
  return hits.map(({ article }) => article.title);
}

describe('search among many', () => {
  it.each(['vote -ferry', 'vote -"ferry fire"'])(
    'never shows what is excluded, however many articles have the word: %s',
    async (words) => {
      const { store } = openMemory();
      const crowd = Array.from({ length: 700 }, (_, n) => ({ title: `Vote ${n}`, text: `vote ${n}` }));
      const excluded = Array.from({ length: 9 }, (_, n) => ({
        title: `Vote number ${n}, the other`,
        text: `vote ${n} on the ferry fire`,
      }));
      await withArticles(store, [...crowd, ...excluded]);

      const shown = await titles(store, words, 1_000);

      expect(shown.length).toBeGreaterThan(500);
      expect(shown.filter((title) => title.includes('other'))).toEqual([]);
    },
  );

  it('finds for a whole sentence also what tells of the same in other words', async () => {
    const { store } = openMemory();
    const talk = (n: number): string => `A council met in town ${n} on the bridge of a road. `;
    await withArticles(store, [
      {
        title: 'One',
        text: 'The minister opened the new harbour bridge in Westmark. Kestrel tolls were cut by Orla Dunne.',
      },
      {
        title: 'Two',
        text: 'In Westmark the minister praised the bridge. Orla Dunne cut the Kestrel tolls.',
      },
      { title: 'Three', text: 'Orla Dunne speaks of Kestrel tolls again, near a bridge.' },
      ...Array.from({ length: 40 }, (_, n) => ({ title: `Talk ${n}`, text: talk(n) })),
    ]);

    const found = await titles(store, 'The minister has opened a new bridge in the harbour of Westmark', 10);

    expect(found.slice(0, 3)).toEqual(['One', 'Two', 'Three']);
  });
});

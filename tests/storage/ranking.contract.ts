import { describe, expect, it } from 'vitest';
import type { ArticleStore } from '../../src/domain/ports/article-store.ts';
import { audience, titles, withArticles } from './searching.ts';

/** In which order every article store shows what it finds. `open` gives an empty one. */
export function describeRanking(name: string, open: () => ArticleStore): void {
  describe(`ranking on ${name}`, () => {
    it('ranks the headline over the text, rare words over common ones, and all words over some', async () => {
      const store = open();
      const crowd = Array.from({ length: 40 }, (_, n) => ({
        title: `Council ${n}`,
        text: `Council meets ${n}.`,
      }));
      await withArticles(store, [
        ...crowd,
        { title: 'Late', text: 'The council of Kanturk met.' },
        { title: 'Kanturk flood', text: 'Water rose.' },
        { title: 'Water', text: 'Water rose in the town of Kanturk, after days of rain.' },
      ]);

      expect((await titles(store, 'kanturk'))[0]).toBe('Kanturk flood');
      expect((await titles(store, 'council kanturk'))[0]).toBe('Late');
      expect((await titles(store, 'kanturk minister')).sort()).toEqual(['Kanturk flood', 'Late', 'Water']);
    });

    it('ranks what tells of a whole sentence over a headline that shares words with it', async () => {
      const store = open();
      const crowd = Array.from({ length: 40 }, (_, n) => ({
        title: `Notes ${n}`,
        text: `Nothing of note on day ${n}.`,
      }));
      await withArticles(store, [
        ...crowd,
        {
          title: 'Letters, help and seeds',
          text: 'Readers on a painting, on a recipe and on other things of the week.',
        },
        {
          title: 'Aid',
          text: 'After the river came over the banks farmers asked for seeds and lost harvests were counted.',
        },
      ]);

      const found = await titles(store, 'letters of farmers asking for help with lost harvests and seeds');
      expect(found[0]).toBe('Aid');
    });

    it('ranks recent over old when they fit alike, and not at all by age when a time is asked for', async () => {
      const store = open();
      const [old, recent] = [new Date('2024-01-01'), new Date('2026-03-01')];
      await withArticles(store, [
        { title: 'New flood', text: 'The flood came.', publishedAt: recent },
        { title: 'Old flood', text: 'The flood came.', publishedAt: old },
        { title: 'Old deluge', text: 'The great deluge of 2024.', publishedAt: old },
        {
          title: 'Talk',
          text: `A deluge, in passing. ${'Other things were said. '.repeat(40)}`,
          publishedAt: recent,
        },
      ]);

      expect(await titles(store, 'flood')).toEqual(['New flood', 'Old flood']);
      expect((await titles(store, 'deluge'))[0]).toBe('Old deluge');
      expect(await titles(store, 'deluge', { sort: 'newest' })).toEqual(['Talk', 'Old deluge']);
      expect(await titles(store, 'flood after:2025')).toEqual(['New flood']);
      expect(await titles(store, 'flood before:2025-01-01')).toEqual(['Old flood']);
      expect(await titles(store, 'flood', { before: new Date('2025-01-01') })).toEqual(['Old flood']);
    });

    it('finds an old article by a rare word among very many newer ones with a common one', async () => {
      const store = open();
      const crowd = Array.from({ length: 1_200 }, (_, n) => ({ title: `Vote ${n}`, text: `vote ${n}` }));
      await withArticles(store, [
        { title: 'Old vote in Kanturk', text: 'vote', publishedAt: new Date('2019-01-01') },
        ...crowd,
      ]);

      expect((await titles(store, 'vote kanturk'))[0]).toBe('Old vote in Kanturk');
      const page = await store.search({ audience, words: 'vote', sort: 'best', limit: 5 });
      expect(page).toMatchObject({ total: 600, isTotalExact: false });
    });
  });
}

import { describe, expect, it } from 'vitest';
import type { NewArticle } from '../../src/domain/article.ts';
import { operatorAudience } from '../../src/domain/audience.ts';
import type { ArticleStore } from '../../src/domain/ports/article-store.ts';
import { anArticle } from './articles.ts';

const audience = operatorAudience;

const articles: Partial<NewArticle>[] = [
  {
    title: 'Harbour bridge closed after crack',
    text: 'Engineers of Kanturk found a cracked girder in the harbour bridge.',
  },
  {
    title: 'Ferries replace the bridge',
    text: 'Kanturk ferries run while the girder of the harbour bridge is mended.',
  },
  { title: 'Bridge game won by pensioners', text: 'Four players met for cards on Sunday.' },
  { title: 'Parliament votes on budget', text: 'The finance minister spoke for an hour.' },
].map((facts, n) => ({ ...facts, publishedAt: new Date(Date.UTC(2026, 1, 20 - n)) }));

async function filled(store: ArticleStore): Promise<ArticleStore> {
  const complete = articles.map((facts) => anArticle(facts));
  await store.save(complete, { kind: 'library' });
  return store;
}

async function suggested(store: ArticleStore, words: string): Promise<string[]> {
  return (await store.suggest({ audience, words, limit: 25 })).map(({ title }) => title);
}

/** How every article store helps while a reader types, and finds more of the same. */
export function describeSuggestions(name: string, open: () => ArticleStore): void {
  describe(`suggestions on ${name}`, () => {
    it('shows the newest before anything is typed', async () => {
      const store = await filled(open());

      expect((await suggested(store, ' '))[0]).toBe('Harbour bridge closed after crack');
      expect(await store.suggest({ audience, words: '', limit: 2 })).toHaveLength(2);
    });

    it('completes the last word, letter by letter, and puts headlines that begin so first', async () => {
      const store = await filled(open());

      for (const typed of ['b', 'br', 'bri', 'brid', 'bridg']) {
        expect((await suggested(store, typed))[0]).toBe('Bridge game won by pensioners');
      }
      expect(await suggested(store, 'BRIDGE clo')).toEqual(['Harbour bridge closed after crack']);
    });

    it.each(['harbuor', 'hrabour', 'gharbour', 'harbor bri', 'parlament', 'parliment vot'])(
      'forgives a typing error: %s',
      async (typed) => {
        const store = await filled(open());

        expect((await suggested(store, typed))[0]).toMatch(
          typed.includes('par') ? /^Parliament/ : /^Harbour/,
        );
      },
    );

    it('looks into the texts when no headline fits', async () => {
      const store = await filled(open());

      expect(await suggested(store, 'finance minister')).toEqual(['Parliament votes on budget']);
    });

    it('finds more on the same by rare words and names, and never the article itself', async () => {
      const store = await filled(open());
      const [first] = await store.latest({ audience, limit: 1 });

      const related = await store.related({ id: first?.id ?? '', audience, limit: 5 });

      expect(related.map(({ title }) => title)).toEqual(['Ferries replace the bridge']);
    });
  });
}

import { describe, expect, it } from 'vitest';
import type { ArticleStore } from '../../src/domain/ports/article-store.ts';
import { operatorAudience } from '../../src/domain/audience.ts';
import { anArticle } from './articles.ts';

const library = { kind: 'library' } as const;
const audience = operatorAudience;

/** How every article store lists, filters and counts. `open` gives an empty one. */
export function describeLists(name: string, open: () => ArticleStore): void {
  describe(`lists of articles on ${name}`, () => {
    it('lists the newest publication first, whatever the order of import, page by page', async () => {
      const store = open();
      const days = [3, 9, 1, 7, 5];
      await store.save(
        days.map((day) => {
          return anArticle({ title: `Day ${day}`, publishedAt: new Date(`2026-02-0${day}`) });
        }),
        library,
      );

      const first = await store.latest({ audience, limit: 2 });
      const rest = await store.latest({ audience, limit: 9, offset: 2 });

      const titles = [...first, ...rest].map(({ title }) => title);
      expect(titles).toEqual(['Day 9', 'Day 7', 'Day 5', 'Day 3', 'Day 1']);
    });

    it('lets the time of adding stand in for a missing time of publication', async () => {
      const store = open();
      const undated = { ...anArticle(), publishedAt: undefined };
      const [outcome] = await store.save([undated], library);

      const article = await store.find(outcome?.id ?? '', audience);

      expect(article?.publishedAt).toEqual(article?.addedAt);
    });

    it('lets it stand in for a time of publication that is still to come, too', async () => {
      const store = open();
      const early = anArticle({
        title: 'Early',
        text: 'Out of its time.',
        publishedAt: new Date('2031-01-01'),
      });
      const [outcome] = await store.save([early], library);
      await store.save([anArticle({ title: 'Later', text: 'In time.', publishedAt: undefined })], library);

      const [again] = await store.save([early], library);
      const [newest] = await store.latest({ audience, limit: 1 });
      const article = await store.find(outcome?.id ?? '', audience);

      expect(again?.kind).toBe('unchanged');
      expect(newest?.title).toBe('Later');
      expect(article?.publishedAt.getUTCFullYear()).toBe(2026);
    });

    it('counts the time of a filter exactly, even when hundreds share one date', async () => {
      const store = open();
      const publishedAt = new Date('2026-02-05T00:00:00Z');
      const border = new Date('2026-02-05T00:00:01Z');
      await store.save(
        Array.from({ length: 400 }, (_, n) => {
          return anArticle({ title: `Storm ${n}`, text: `${n}`, publishedAt });
        }),
        library,
      );

      const before = await store.latest({ audience, before: border, limit: 1_000 });
      const after = await store.latest({ audience, after: border, limit: 1_000 });

      expect([before.length, after.length]).toEqual([400, 0]);
    });

    it('filters by source and topic, whatever the case', async () => {
      const store = open();
      await store.save(
        [
          anArticle({ title: 'One', text: '1', source: 'Coast Radio', topic: 'Économie' }),
          anArticle({ title: 'Two', text: '2', source: 'City Ledger', topic: 'Sport' }),
        ],
        library,
      );

      const bySource = await store.latest({ audience, source: 'coast RADIO', limit: 9 });
      const byTopic = await store.latest({ audience, topic: 'economie', limit: 9 });
      const byNone = await store.latest({ audience, source: 'Nobody', limit: 9 });

      expect(bySource.map(({ title }) => title)).toEqual(['One']);
      expect(byTopic.map(({ title }) => title)).toEqual(['One']);
      expect(byNone).toEqual([]);
    });

    it('counts sources, topics and the extent', async () => {
      const store = open();
      await store.save(
        [
          anArticle({
            text: '1',
            source: 'Coast Radio',
            topic: 'Sport',
            publishedAt: new Date('2026-01-01'),
          }),
          anArticle({ text: '2', source: 'Coast Radio', publishedAt: new Date('2026-01-03') }),
          anArticle({ text: '3', source: 'City Ledger', topic: 'Sport' }),
        ],
        library,
      );

      expect(await store.sources(audience)).toEqual([
        { name: 'Coast Radio', articles: 2 },
        { name: 'City Ledger', articles: 1 },
      ]);
      expect(await store.topics(audience)).toEqual([{ name: 'Sport', articles: 2 }]);
      expect(await store.extent(audience)).toEqual({
        articles: 3,
        oldest: new Date('2026-01-01'),
        newest: new Date('2026-03-01T08:00:00Z'),
      });
    });
  });
}

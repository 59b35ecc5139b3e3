import { describe, expect, it } from 'vitest';
import type { Audience, Shelf } from '../../src/domain/audience.ts';
import { operatorAudience } from '../../src/domain/audience.ts';
import type { Sqlite } from '../../src/storage/sqlite.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { anArticle } from './articles.ts';
import { openMemory, subscribe } from './world.ts';

const library: Shelf = { kind: 'library' };
const audience = operatorAudience;

/** Puts articles into one story, as placing them would. */
function tell(sqlite: Sqlite, storyId: string, ids: readonly string[]): void {
  for (const id of ids) sqlite.run('INSERT INTO story_articles VALUES (?, ?, 0)', [id, storyId]);
}

function report(outlet: string, more: { readonly title?: string; readonly text?: string } = {}) {
  const { title = `Ferry fire, says ${outlet}`, text = `A ferry burned. ${outlet} was there.` } = more;
  return anArticle({ title, text, source: outlet, url: `https://news.example/${encodeURIComponent(title)}` });
}

describe('a story told by several outlets', () => {
  it('is one row with its sources, first one first', async () => {
    const { store, sqlite } = openMemory();
    const saved = await store.save([report('Courier'), report('Ledger'), report('Radio')], library);
    await store.save([report('Gazette', { title: 'Ferry timetable' })], library);
    tell(
      sqlite,
      'story',
      saved.map(({ id }) => id),
    );

    const page = await store.search({ audience, words: 'ferry', sort: 'best', limit: 10 });

    expect(page).toMatchObject({ total: 2, isTotalExact: true, hits: { length: 2 } });
    const sources = page.hits.map((hit) => [...hit.sources].sort());
    expect(sources).toContainEqual(['Courier', 'Ledger', 'Radio']);
    expect(sources).toContainEqual(['Gazette']);
  });

  it('shows the article that has the words, not one that lacks them', async () => {
    const { store, sqlite } = openMemory();
    const told = [report('Courier'), report('Ledger', { text: 'A ferry burned off Calder Bay.' })];
    const saved = await store.save(told, library);
    tell(
      sqlite,
      'story',
      saved.map(({ id }) => id),
    );

    const { hits } = await store.search({ audience, words: 'calder', sort: 'best', limit: 10 });

    expect(hits).toMatchObject([{ article: { source: 'Ledger' }, sources: { length: 2 } }]);
  });

  it('names to a guild only the outlets that it reads', async () => {
    const { store, sqlite } = openMemory();
    subscribe(sqlite, { feedId: 'mine', guildId: 'g1' });
    subscribe(sqlite, { feedId: 'theirs', guildId: 'g2' });
    const [mine] = await store.save([report('Courier')], { kind: 'feed', feedId: 'mine' });
    const [theirs] = await store.save([report('Ledger')], { kind: 'feed', feedId: 'theirs' });
    tell(sqlite, 'story', [mine?.id ?? '', theirs?.id ?? '']);
    const guild: Audience = { library: false, guildId: 'g1' };

    const { hits, total } = await store.search({ audience: guild, words: 'ferry', sort: 'best', limit: 10 });

    expect(total).toBe(1);
    expect(hits).toMatchObject([{ article: { source: 'Courier' }, sources: ['Courier'] }]);
  });

  it('is suggested once, while typing and before', async () => {
    const { store, sqlite } = openMemory();
    const saved = await store.save([report('Courier'), report('Ledger'), report('Radio')], library);
    tell(
      sqlite,
      'story',
      saved.map(({ id }) => id),
    );

    const typing = await store.suggest({ audience, words: 'fer', limit: 25 });
    const before = await store.suggest({ audience, words: '', limit: 25 });

    expect(typing).toHaveLength(1);
    expect(before).toHaveLength(1);
  });

  it('is one row of more on another story, and of more on itself', async () => {
    const { store, sqlite } = openMemory();
    const text = 'Kestrel ferry captain Orla Dunne blamed the harbour master Tam Reid.';
    const outlets = ['Courier', 'Ledger', 'Radio'];
    const told = outlets.map((outlet) => report(outlet, { text: `${text} ${outlet}.` }));
    const saved = await store.save([...told, report('Gazette', { title: 'Inquest', text })], library);
    tell(
      sqlite,
      'story',
      saved.slice(0, 3).map(({ id }) => id),
    );

    const others = await store.related({ id: saved[3]?.id ?? '', audience, limit: 5 });
    const own = await store.related({ id: saved[0]?.id ?? '', audience, limit: 5 });

    expect(others).toHaveLength(1);
    expect(own.map(({ source }) => source)).toContain('Gazette');
    expect(own).toHaveLength(2);
  });

  it.each([31, 32])('comes once over all pages, whose number is the total (seed %i)', async (seed) => {
    const { store, sqlite } = openMemory();
    const random = seededRandom(seed);
    const many = Array.from({ length: 240 }, (_, n) =>
      report(`Outlet ${n % 9}`, { title: `Ferry ${n}`, text: `ferry ${'smoke '.repeat(random() * 5)}${n}` }),
    );
    const saved = await store.save(many, library);
    const stories = new Map(saved.map(({ id }) => [id, `story ${Math.floor(random() * 70)}`]));
    for (const [id, story] of stories) tell(sqlite, story.replace(' ', '-'), [id]);

    for (const sort of ['best', 'newest'] as const) {
      const shown: (string | undefined)[] = [];
      for (let offset = 0; ; offset += 5) {
        const page = await store.search({ audience, words: 'ferry', sort, limit: 5, offset });
        expect(page.total).toBe(new Set(stories.values()).size);
        if (page.hits.length === 0) break;
        shown.push(...page.hits.map(({ article }) => stories.get(article.id)));
      }
      expect(shown).toHaveLength(new Set(stories.values()).size);
      expect(new Set(shown).size).toBe(shown.length);
    }
  });
});

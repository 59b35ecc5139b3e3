import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/domain/audience.ts';
import type { ArticleStore } from '../../src/domain/ports/article-store.ts';
import { anArticle } from './articles.ts';
import { openMemory, subscribe } from './world.ts';

const one: Audience = { library: false, guildId: 'one' };
const two: Audience = { library: false, guildId: 'two' };
const url = 'https://example.org/bridge';

async function titles(store: ArticleStore, audience: Audience): Promise<string[]> {
  return (await store.latest({ audience, limit: 50 })).map(({ title }) => title).sort();
}

describe('the audience of articles', () => {
  it('is the union of library, subscriptions, the guild’s own and the reader’s own', async () => {
    const { store, sqlite } = openMemory();
    subscribe(sqlite, { feedId: 'f1', guildId: 'one' });
    subscribe(sqlite, { feedId: 'f2' });
    await store.save([anArticle({ title: 'Library', text: '1' })], { kind: 'library' });
    await store.save([anArticle({ title: 'Feed', text: '2' })], { kind: 'feed', feedId: 'f1' });
    await store.save([anArticle({ title: 'Default feed', text: '3' })], { kind: 'feed', feedId: 'f2' });
    await store.save([anArticle({ title: 'Guild', text: '4' })], { kind: 'guild', guildId: 'one' });
    await store.save([anArticle({ title: 'Reader', text: '5' })], { kind: 'reader', readerId: 'r' });

    expect(await titles(store, { library: true })).toEqual(['Default feed', 'Library']);
    expect(await titles(store, one)).toEqual(['Feed', 'Guild']);
    expect(await titles(store, { library: true, guildId: 'one', readerId: 'r' })).toHaveLength(5);
    expect(await titles(store, { library: false, readerId: 'r' })).toEqual(['Reader']);
    expect(await titles(store, { library: false })).toEqual([]);
  });

  it('stores an article of two feeds once and gives it to both', async () => {
    const { store, sqlite } = openMemory();
    subscribe(sqlite, { feedId: 'world', guildId: 'one' });
    subscribe(sqlite, { feedId: 'politics', guildId: 'two' });

    const [first] = await store.save([anArticle({ url })], { kind: 'feed', feedId: 'world' });
    const [second] = await store.save([anArticle({ url })], { kind: 'feed', feedId: 'politics' });

    expect(second).toEqual({ kind: 'shelved', id: first?.id });
    expect(await store.find(first?.id ?? '', one)).toEqual(await store.find(first?.id ?? '', two));
    expect(sqlite.column('SELECT count(*) FROM articles')).toEqual([1]);
  });

  it('never shows one guild what another guild’s feed says under the same address', async () => {
    const { store, sqlite } = openMemory();
    subscribe(sqlite, { feedId: 'honest', guildId: 'one' });
    subscribe(sqlite, { feedId: 'forged', guildId: 'two' });
    const honest = anArticle({ url, text: 'The bridge is closed.' });
    const forged = anArticle({ url, text: 'Buy my coins.' });

    const [first] = await store.save([honest], { kind: 'feed', feedId: 'honest' });
    await store.save([honest], { kind: 'feed', feedId: 'forged' });
    await store.save([forged], { kind: 'feed', feedId: 'forged' });

    expect((await store.find(first?.id ?? '', one))?.text).toBe('The bridge is closed.');
    expect((await store.findByUrl(url, one))?.text).toBe('The bridge is closed.');
    expect((await store.findByUrl(url, two))?.text).toBe('Buy my coins.');
    expect((await store.search({ audience: one, words: 'coins', sort: 'best', limit: 5 })).hits).toEqual([]);
  });

  it('lets two feeds of an outlet bring a correction one after the other, without doubles', async () => {
    const { store, sqlite } = openMemory();
    for (const feedId of ['world', 'politics']) subscribe(sqlite, { feedId, guildId: 'one' });
    const [old, corrected] = [anArticle({ url, text: 'Twelve.' }), anArticle({ url, text: 'Fifteen.' })];
    const [first] = await store.save([old], { kind: 'feed', feedId: 'world' });
    await store.save([old], { kind: 'feed', feedId: 'politics' });

    const [moved] = await store.save([corrected], { kind: 'feed', feedId: 'world' });
    const between = await titles(store, one);
    await store.save([corrected], { kind: 'feed', feedId: 'politics' });

    expect(moved?.kind).toBe('revised');
    expect(between).toHaveLength(1);
    expect(await titles(store, one)).toHaveLength(1);
    expect(await store.find(first?.id ?? '', one)).toMatchObject({ text: 'Fifteen.', revision: 2 });
    expect((await store.extent(one)).articles).toBe(1);
  });

  it('shows the subscription’s topic and name where the article has no topic of its own', async () => {
    const { store, sqlite } = openMemory();
    subscribe(sqlite, { feedId: 'f', guildId: 'one', topic: 'Harbour', name: 'My radio' });
    subscribe(sqlite, { feedId: 'f', guildId: 'two' });
    await store.save([anArticle({ text: '1' }), anArticle({ title: 'Match', text: '2', topic: 'Sport' })], {
      kind: 'feed',
      feedId: 'f',
    });

    const byTopic = await store.latest({ audience: one, topic: 'harbour', limit: 5 });
    const byName = await store.latest({ audience: one, source: 'my radio', limit: 5 });

    expect(byTopic).toMatchObject([{ topic: 'Harbour', source: 'My radio' }]);
    expect(byName).toHaveLength(2);
    expect(await store.latest({ audience: one, source: 'City Ledger', limit: 5 })).toEqual([]);
    expect(await store.latest({ audience: two, source: 'City Ledger', limit: 5 })).toHaveLength(2);
    expect(await store.topics(one)).toEqual([
      { name: 'Harbour', articles: 1 },
      { name: 'Sport', articles: 1 },
    ]);
    expect(await store.sources(one)).toEqual([{ name: 'My radio', articles: 2 }]);
  });

  it('ends with the subscription', async () => {
    const { store, sqlite } = openMemory();
    subscribe(sqlite, { feedId: 'f', guildId: 'one' });
    await store.save([anArticle()], { kind: 'feed', feedId: 'f' });

    sqlite.run("DELETE FROM subscriptions WHERE guild_id = 'one'");

    expect(await titles(store, one)).toEqual([]);
  });

  it('finds a permitted article behind any number of others', async () => {
    const { store } = openMemory();
    const crowd = Array.from({ length: 400 }, (_, n) =>
      anArticle({ title: `Storm ${n}`, text: `storm ${n}` }),
    );
    await store.save([anArticle({ text: 'storm', publishedAt: new Date('2020-01-01') })], {
      kind: 'guild',
      guildId: 'one',
    });
    await store.save(crowd, { kind: 'guild', guildId: 'two' });

    const page = await store.search({ audience: one, words: 'storm', sort: 'best', limit: 5 });

    expect(page.hits).toHaveLength(1);
  });
});

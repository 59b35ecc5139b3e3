import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { operatorAudience } from '../../src/domain/audience.ts';
import { UserError } from '../../src/domain/errors.ts';
import { databaseName } from '../../src/storage/database.ts';
import { worthAThread } from '../../src/storage/search-thread/worth-a-thread.ts';
import { anArticle } from './articles.ts';
import { dataFolder, openWithThread } from './world.ts';

const library = { kind: 'library' } as const;
const asked = { audience: operatorAudience, limit: 10 };
const forFlood = { ...asked, words: 'flood', sort: 'best' } as const;

describe('the search thread', () => {
  it('answers as the connection itself does, with what was saved a moment ago', async () => {
    const { store } = openWithThread();
    const titled = (title: string): Promise<unknown> =>
      store.save([anArticle({ title, text: `flood harbour ferry girder ${title}` })], library);

    await titled('Older');
    expect((await store.search(forFlood)).hits[0]?.article.publishedAt).toBeInstanceOf(Date);
    await titled('Newer');
    const { hits } = await store.search(forFlood);
    expect(hits.map(({ article }) => article.title).sort()).toEqual(['Newer', 'Older']);
    expect((await store.suggest({ ...asked, words: 'new' })).map(({ title }) => title)).toEqual(['Newer']);
    expect(await store.related({ ...asked, id: hits[0]?.article.id ?? '' })).toHaveLength(1);
  });

  it('is worth its memory only where there is much to read', async () => {
    const { store, sqlite } = openWithThread();
    await store.save([anArticle({ title: 'One' }), anArticle({ title: 'Two' })], library);

    expect([worthAThread(sqlite), worthAThread(sqlite, 2), worthAThread(sqlite, 1)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('leaves the event loop free while it reads', async () => {
    const { store } = openWithThread();
    const turns: string[] = [];
    const answered = store.search(forFlood).then(() => turns.push('answered'));

    await new Promise(setImmediate);
    turns.push('free');
    await answered;
    expect(turns).toEqual(['free', 'answered']);
  });

  it('answers each of many questions with its own articles', async () => {
    const { store } = openWithThread();
    const names = Array.from({ length: 20 }, (_, n) => `Harbour${n}`);
    await store.save(
      names.map((title) => anArticle({ title, text: `text of ${title}` })),
      library,
    );

    const pages = await Promise.all(names.map((words) => store.search({ ...forFlood, words })));
    expect(pages.map(({ hits }) => hits[0]?.article.title)).toEqual(names);
  });

  it('tells of an error, and goes on when its cause is gone', async () => {
    const { store, sqlite } = openWithThread();
    await store.save([anArticle({ title: 'One', text: 'flood' })], library);
    sqlite.exec('ALTER TABLE article_texts RENAME TO elsewhere');
    await expect(store.search(forFlood)).rejects.toThrow('article_texts');
    sqlite.exec('ALTER TABLE elsewhere RENAME TO article_texts');

    expect((await store.search(forFlood)).hits).toHaveLength(1);
  });

  it('says what the operator can do about a damaged file', async () => {
    const folder = dataFolder();
    const { store, sqlite } = openWithThread(folder);
    sqlite.close();
    for (const end of ['', '-wal', '-shm']) rmSync(path.join(folder, databaseName + end), { force: true });
    writeFileSync(path.join(folder, databaseName), 'no library '.repeat(1_000));

    const problem = await store.search(forFlood).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(UserError);
    expect(problem).toMatchObject({ hint: expect.stringContaining('brevier restore') as string });
  });

  it('fails what was asked when it is closed, and starts again for the next question', async () => {
    const { store, thread } = openWithThread();
    await store.save([anArticle({ title: 'One', text: 'flood' })], library);
    const open = store.search(forFlood);
    thread.close();

    await expect(open).rejects.toThrow('closed');
    expect((await store.search(forFlood)).hits).toHaveLength(1);
  });
});

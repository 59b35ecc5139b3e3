import { describe, expect, it } from 'vitest';
import { anArticle } from '../support/an-article.ts';
import { startTestApp } from '../support/test-app.ts';

const articles = [
  anArticle({
    title: 'Ferry timetable grows',
    url: 'https://a.example/1',
    text: 'The ferry runs more often now. It helps.',
    topic: 'local',
    publishedAt: new Date('2026-11-21T08:00:00Z'),
  }),
  anArticle({
    title: 'Comet seen at dawn',
    url: 'https://a.example/2',
    text: 'A comet was seen at dawn by many. It was green.',
    topic: 'science',
    source: 'Coast Radio',
    publishedAt: new Date('2026-11-22T08:00:00Z'),
  }),
];

describe('/latest', () => {
  it('shows the newest stories first, each with a way to summarize it', async () => {
    const app = await startTestApp({ articles });
    const reply = await app.ask('/latest');
    expect(reply).toMatchObject({
      kind: 'articles',
      items: [{ article: { title: 'Comet seen at dawn' } }, { article: { title: 'Ferry timetable grows' } }],
    });
    expect(reply.menu?.choices.map(({ label }) => label)).toEqual([
      'Comet seen at dawn',
      'Ferry timetable grows',
    ]);
  });

  it('keeps to a topic and a source', async () => {
    const app = await startTestApp({ articles });
    expect(await app.ask('/latest topic:local')).toMatchObject({
      items: [{ article: { title: 'Ferry timetable grows' } }],
    });
    expect(await app.ask('/latest source:"Coast Radio"')).toMatchObject({
      items: [{ article: { title: 'Comet seen at dawn' } }],
    });
  });

  it('shows as many as asked for', async () => {
    const app = await startTestApp({ articles });
    expect(await app.ask('/latest count:1')).toMatchObject({ kind: 'articles', items: { length: 1 } });
  });

  it('says when there is nothing', async () => {
    const app = await startTestApp({ articles });
    await expect(app.ask('/latest topic:opera')).rejects.toThrow('There are no stories on “opera”.');
    await expect((await startTestApp()).ask('/latest')).rejects.toThrow('There are no stories here yet.');
  });

  it('suggests the topics and sources there are', async () => {
    const app = await startTestApp({ articles });
    expect(await app.complete('latest', 'topic', 'sci')).toEqual([{ name: 'science', value: 'science' }]);
    expect((await app.complete('latest', 'source', '')).map(({ value }) => value).sort()).toEqual([
      'City Ledger',
      'Coast Radio',
    ]);
  });

  it.each([
    ['/latest count:11', 'Expected count to be a whole number from 1 to 10, got “11”.'],
    ['/latest count:two', 'Expected count to be a whole number from 1 to 10, got “two”.'],
    ['/latest private:perhaps', 'Expected private to be true or false, got “perhaps”.'],
    ['/latest colour:red', '/latest has no option “colour”.'],
    ['/newest', 'There is no command “/newest”.'],
  ])('refuses %s in one sentence', async (line, message) => {
    const app = await startTestApp({ articles });
    await expect(app.ask(line)).rejects.toThrow(message);
  });
});

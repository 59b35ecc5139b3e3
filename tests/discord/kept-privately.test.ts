import { describe, expect, it } from 'vitest';
import { aFire, anotherTelling } from '../services/story-texts.ts';
import { anArticle } from '../support/an-article.ts';
import { buttonsOf, customIdOf, isPrivate, textOf } from '../support/discord/message-view.ts';
import { aReader } from '../support/discord/readers.ts';
import { startTestBot } from '../support/discord/start-test-bot.ts';

describe('what a reader keeps privately', () => {
  it.each(['latest', 'brief'])('stands in no public answer to /%s', async (command) => {
    const { discord, app } = await startTestBot({ articles: [aFire()], now: '2026-03-02T13:00:00Z' });
    await app.store.save([anotherTelling()], { kind: 'reader', readerId: aReader.id });

    const shown = await discord.readers.slash({ command }).shown();

    expect(textOf(shown)).toContain('City Ledger');
    expect(JSON.stringify(shown)).not.toContain('Coast Radio');
  });

  it('does not go along when what was found is posted to the channel', async () => {
    const { discord, app } = await startTestBot({ articles: [aFire()] });
    await app.store.save([anotherTelling()], { kind: 'reader', readerId: aReader.id });
    const found = await discord.readers.slash({ command: 'search', options: { words: 'mill' } }).shown();

    const posted = await discord.readers
      .press({ message: found, customId: customIdOf(found, 'Post to channel') })
      .shown();

    expect(JSON.stringify(found)).toContain('Coast Radio');
    expect(textOf(posted)).toContain('City Ledger');
    expect(JSON.stringify(posted)).not.toContain('Coast Radio');
  });

  it('does not come in when the pages of what was posted are turned', async () => {
    const told = (title: string) =>
      anArticle({
        title: `Mill ${title}`,
        url: `https://ledger.example/${title}`,
        text: `A mill: ${title}.`,
      });
    const articles = ['one', 'two', 'three', 'four', 'five', 'six'].map(told);
    const { discord, app } = await startTestBot({ articles });
    const publishedAt = new Date('2026-11-21T09:00:00Z');
    const own = anArticle({ title: 'Mill', url: 'https://own.example/', source: 'Coast Radio', publishedAt });
    await app.store.save([own], { kind: 'reader', readerId: aReader.id });
    const options = { words: 'mill', sort: 'newest' };
    const found = await discord.readers.slash({ command: 'search', options }).shown();
    const posted = await discord.readers
      .press({ message: found, customId: customIdOf(found, 'Post to channel') })
      .shown();

    const second = await discord.readers
      .press({ message: posted, customId: customIdOf(posted, 'Next ▶') })
      .shown();
    const first = await discord.readers
      .press({ message: second, customId: customIdOf(second, '◀ Back') })
      .shown();

    expect(JSON.stringify(found)).toContain('Coast Radio');
    expect([first.id, isPrivate(first)]).toEqual([posted.id, false]);
    expect(textOf(first)).toContain('Page 1 of 2');
    expect(buttonsOf(first).map(({ label }) => label)).not.toContain('Post to channel');
    expect(JSON.stringify([second, first])).not.toContain('Coast Radio');
  });

  it('is summed up for the reader alone, until that is posted', async () => {
    const { discord, app } = await startTestBot({ articles: [aFire()] });
    const own = anArticle({ title: 'Quokkas return to the island', url: 'https://own.example/' });
    await app.store.save([own], { kind: 'reader', readerId: aReader.id });

    const card = await discord.readers.slash({ command: 'summarize', options: { story: 'quokkas' } }).shown();
    const posted = await discord.readers
      .press({ message: card, customId: customIdOf(card, 'Post to channel') })
      .shown();
    const shared = await discord.readers.slash({ command: 'summarize', options: { story: 'mill' } }).shown();

    expect([card, posted].map(textOf)).toEqual([
      expect.stringContaining('Quokkas'),
      expect.stringContaining('Quokkas'),
    ]);
    expect([card, posted, shared].map(isPrivate)).toEqual([true, false, false]);
  });

  it('is there in a private answer to /latest', async () => {
    const { discord, app } = await startTestBot({ articles: [aFire()] });
    await app.store.save([anotherTelling()], { kind: 'reader', readerId: aReader.id });

    const shown = await discord.readers.slash({ command: 'latest', options: { private: true } }).shown();

    expect(JSON.stringify(shown)).toContain('Coast Radio');
  });
});

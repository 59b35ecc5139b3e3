import { describe, expect, it } from 'vitest';
import { buttonsOf, customIdOf, isPrivate, textOf } from '../support/discord/message-view.ts';
import { anotherReader } from '../support/discord/readers.ts';
import { openBot, startTestBot } from '../support/discord/start-test-bot.ts';
import { aFire, anotherTelling } from '../services/story-texts.ts';
import { anArticle } from '../support/an-article.ts';

const articles = [
  anArticle({
    title: 'Harbour bridge closed after inspection finds crack',
    url: 'https://ledger.example/bridge',
  }),
  anArticle({
    title: 'Ferries run every ten minutes',
    url: 'https://radio.example/ferries',
    source: 'Coast Radio',
  }),
];

describe('buttons', () => {
  it('turns the pages of a search in place', async () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      anArticle({
        title: `Bridge report ${String(index)}`,
        text: `Report number ${String(index)} on the bridge.`,
      }),
    );
    const { discord } = await startTestBot({ articles: many });
    const first = await discord.readers.slash({ command: 'search', options: { words: 'bridge' } }).shown();

    const second = await discord.readers
      .press({ message: first, customId: customIdOf(first, 'Next ▶') })
      .shown();

    expect(second.id).toBe(first.id);
    expect(textOf(second)).toContain('Page 2 of 3');
  });

  it('posts to the channel for everybody', async () => {
    const { discord } = await startTestBot({ articles });
    const found = await discord.readers.slash({ command: 'search', options: { words: 'bridge' } }).shown();

    const posted = await discord.readers
      .press({ message: found, customId: customIdOf(found, 'Post to channel') })
      .shown();

    expect([isPrivate(found), isPrivate(posted)]).toEqual([true, false]);
    expect(buttonsOf(posted).map(({ label }) => label)).not.toContain('Post to channel');
  });

  it('makes the card of a link longer in its place, and of that article alone', async () => {
    const { discord } = await startTestBot({ articles: [aFire(), anotherTelling()] });
    const options = { link: aFire().url, private: true };
    const card = await discord.readers.slash({ command: 'summarize', options }).shown();

    const longer = await discord.readers
      .press({ message: card, customId: customIdOf(card, 'Longer') })
      .shown();
    const posted = await discord.readers
      .press({ message: longer, customId: customIdOf(longer, 'Post to channel') })
      .shown();

    expect(longer.id).toBe(card.id);
    expect([isPrivate(longer), isPrivate(posted)]).toEqual([true, false]);
    expect([card, longer, posted].map(textOf).join('\n')).not.toMatch(/Coast Radio|more/);
  });

  it('makes the card of a story longer in its place, with what several outlets say', async () => {
    const { discord } = await startTestBot({ articles: [aFire(), anotherTelling()] });
    const card = await discord.readers
      .slash({ command: 'summarize', options: { story: 'Ostermoor mill' } })
      .shown();

    const longer = await discord.readers
      .press({ message: card, customId: customIdOf(card, 'Longer') })
      .shown();

    expect(longer.id).toBe(card.id);
    expect(textOf(longer)).toMatch(/\[1\] .+ · \[2\] /);
  });

  it.each(['Evidence', 'More on this'])('answers %s privately beside the card', async (label) => {
    const { discord } = await startTestBot({ articles });
    const card = await discord.readers.slash({ command: 'summarize', options: { story: 'bridge' } }).shown();

    const answer = await discord.readers.press({ message: card, customId: customIdOf(card, label) }).shown();

    expect(answer.id).not.toBe(card.id);
    expect(isPrivate(answer)).toBe(true);
  });

  it('changes the card of the reader who asked for it, and nobody else’s', async () => {
    const { discord } = await startTestBot({ articles });
    const card = await discord.readers.slash({ command: 'summarize', options: { story: 'bridge' } }).shown();
    const press = { message: card, customId: customIdOf(card, 'Longer') };

    const others = await discord.readers.press({ ...press, user: anotherReader }).shown();
    const own = await discord.readers.press(press).shown();

    expect([others.id === card.id, isPrivate(others)]).toEqual([false, true]);
    expect([own.id === card.id, isPrivate(own)]).toEqual([true, false]);
  });

  it.each([
    '1u|summarize||story|',
    '9z|summarize|||story=x',
    '1r|nothing|||',
    '1r|search|||page=1',
    'rubbish',
    '1r|summarize|||length=endless',
  ])('tells clearly that it does not know the button %s', async (customId) => {
    const { discord } = await startTestBot({ articles });
    const message = await discord.readers.slash({ command: 'help' }).shown();

    const answer = await discord.readers.press({ message, customId, forged: true }).shown();

    expect(textOf(answer)).toContain('from another version');
  });

  it('says so when the story of an old button is gone', async () => {
    const { discord } = await startTestBot({ articles });
    const message = await discord.readers.slash({ command: 'help' }).shown();

    const answer = await discord.readers
      .press({ message, customId: '1r|summarize|||story=zzzzzzzzzz', forged: true })
      .shown();

    expect(textOf(answer)).toContain('This story is no longer kept here.');
  });
});

describe('a search whose words are too long for a button', () => {
  const longWords = {
    German: 'brückenuntersuchungsbericht OR '.repeat(6) + 'brücke',
    English: '"harbour bridge inspection report" OR '.repeat(5) + 'brücke',
    Chinese: '橋樑檢查報告 OR '.repeat(15) + 'brücke',
  };
  const reports = Array.from({ length: 12 }, (_, index) =>
    anArticle({
      title: `Brücke, Bericht ${String(index)}`,
      text: `Bericht ${String(index)} über die Brücke.`,
    }),
  );

  it.each(Object.entries(longWords))('has all its pages in %s', async (_language, words) => {
    const { discord } = await startTestBot({ articles: reports });
    expect([words.length > 100, words.length <= 200]).toEqual([true, true]);

    const first = await discord.readers.slash({ command: 'search', options: { words } }).shown();
    const second = await discord.readers
      .press({ message: first, customId: customIdOf(first, 'Next ▶') })
      .shown();
    const third = await discord.readers
      .press({ message: second, customId: customIdOf(second, 'Next ▶') })
      .shown();

    expect([textOf(second).includes('Page 2 of 3'), textOf(third).includes('Page 3 of 3')]).toEqual([
      true,
      true,
    ]);
  });

  it('can be turned after a restart and posted by another reader, for whom it is searched anew', async () => {
    const bot = await startTestBot({ articles: reports });
    const { discord } = bot;
    const first = await discord.readers
      .slash({ command: 'search', options: { words: longWords.German } })
      .shown();
    await bot.stop();
    const next = openBot({}, discord, bot.app);
    await next.untilLogged('Commands are in place');

    const posted = await discord.readers
      .press({ message: first, customId: customIdOf(first, 'Post to channel') })
      .shown();
    const turned = await discord.readers
      .press({ message: posted, customId: customIdOf(posted, 'Next ▶'), user: anotherReader })
      .shown();
    await next.stop();

    expect([isPrivate(posted), isPrivate(turned)]).toEqual([false, true]);
    expect(textOf(turned)).toContain('Page 2 of 3');
  });

  it('says so when what the button does is not kept any more', async () => {
    const { discord } = await startTestBot({ articles: reports });
    const message = await discord.readers.slash({ command: 'help' }).shown();

    const customId = `2|${'A'.repeat(22)}`;
    const answer = await discord.readers.press({ message, customId, forged: true }).shown();

    expect([isPrivate(answer), textOf(answer)]).toEqual([
      true,
      '⚠️ This button is too old.\n-# Run the command again.',
    ]);
  });
});

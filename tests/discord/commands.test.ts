import { describe, expect, it } from 'vitest';
import { buttonsOf, isPrivate, selectsOf, textOf } from '../support/discord/message-view.ts';
import { anAdmin } from '../support/discord/readers.ts';
import { startTestBot } from '../support/discord/start-test-bot.ts';
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

describe('slash commands', () => {
  it('answers /summarize with a public card at once', async () => {
    const { discord } = await startTestBot({ articles });

    const sent = discord.readers.slash({ command: 'summarize', options: { story: 'harbour bridge' } });
    const message = await sent.shown();

    expect(textOf(message)).toContain('Harbour bridge closed');
    expect(isPrivate(message)).toBe(false);
    expect(buttonsOf(message).map(({ label }) => label)).toEqual([
      'Longer',
      'Shorter',
      'Evidence',
      'Read it ↗',
      'More on this',
    ]);
    expect((await sent.callback()).type).toBe(4);
  });

  it('answers /summarize privately when asked to, and offers to post it', async () => {
    const { discord } = await startTestBot({ articles });

    const options = { story: 'harbour bridge', private: true, length: 'long' };
    const message = await discord.readers.slash({ command: 'summarize', options }).shown();

    expect(isPrivate(message)).toBe(true);
    expect(buttonsOf(message).map(({ label }) => label)).toContain('Post to channel');
  });

  it('lets the reader choose a story when none is given', async () => {
    const { discord } = await startTestBot({ articles });
    const message = await discord.readers.slash({ command: 'summarize' }).shown();
    const [select] = selectsOf(message);

    const values = [String(select?.options[0]?.['value'])];
    const card = await discord.readers.select({ message, customId: select?.customId ?? '', values }).shown();

    expect(isPrivate(message)).toBe(true);
    expect(card.id).toBe(message.id);
    expect(textOf(card)).toContain('opening sentences');
  });

  it('tells a mistake privately, with what to do', async () => {
    const { discord } = await startTestBot({ articles });

    const options = { story: 'a', link: 'https://a.example/' };
    const message = await discord.readers.slash({ command: 'summarize', options }).shown();

    expect(isPrivate(message)).toBe(true);
    expect(textOf(message)).toBe(
      '⚠️ Give one of story, link or file, not several.\n-# Run /summarize once for each.',
    );
  });

  it('answers /help, /about and /latest', async () => {
    const { discord } = await startTestBot({ articles });

    const help = await discord.readers.slash({ command: 'help' }).shown();
    const about = await discord.readers.slash({ command: 'about' }).shown();
    const latest = await discord.readers.slash({ command: 'latest', options: { count: 1 } }).shown();

    expect(textOf(help)).toContain('/search');
    expect(textOf(help)).toContain('Summarize links');
    expect(textOf(about)).toContain('MIT');
    expect([isPrivate(help), isPrivate(about), isPrivate(latest)]).toEqual([true, true, false]);
  });

  it.each([
    ['an admin', anAdmin, true],
    ['a reader', undefined, false],
  ])('shows %s of a guild without feeds what leads to a first digest: %s', async (_name, user, isShown) => {
    const { discord } = await startTestBot({ articles });

    const help = await discord.readers
      .slash({ command: 'help', ...(user === undefined ? {} : { user }) })
      .shown();

    expect(textOf(help).includes('Three steps to a first digest')).toBe(isShown);
  });

  it('finds no link in a message without one, and says so', async () => {
    const { discord } = await startTestBot({ articles });

    const message = await discord.readers
      .messageMenu({ command: 'Summarize links', content: 'no link' })
      .shown();

    expect([textOf(message).includes('There is no link in this message.'), isPrivate(message)]).toEqual([
      true,
      true,
    ]);
  });

  it('summarises the link of a message from the library', async () => {
    const { discord } = await startTestBot({ articles });

    const content = 'look: <https://ledger.example/bridge?utm_source=x>, nice';
    const message = await discord.readers.messageMenu({ command: 'Summarize links', content }).shown();

    expect([textOf(message).includes('Harbour bridge closed'), isPrivate(message)]).toEqual([true, true]);
  });

  it('lists the links of a message when there are several', async () => {
    const { discord } = await startTestBot({ articles });

    const content = 'https://ledger.example/bridge https://radio.example/ferries https://unknown.example/';
    const message = await discord.readers.messageMenu({ command: 'Summarize links', content }).shown();

    expect(textOf(message)).toContain('2 of 3 links in this message');
    expect(selectsOf(message)[0]?.options).toHaveLength(2);
  });

  it('says how many links of a message were left out', async () => {
    const all = Array.from({ length: 7 }, (_, at) =>
      anArticle({ url: `https://ledger.example/${String(at)}` }),
    );
    const { discord } = await startTestBot({ articles: all });

    const content = all.map(({ url }) => url).join(' ');
    const message = await discord.readers.messageMenu({ command: 'Summarize links', content }).shown();

    expect(textOf(message)).toContain('5 of 7 links in this message');
    expect(textOf(message)).toContain('2 were left out: at most 5 are read.');
  });

  it('summarises an attached file through the guarded client', async () => {
    const { discord } = await startTestBot();
    const text =
      'Tower reopens\n\nThe tower reopened on Monday. Visitors queued for an hour. The lift works again.';

    const options = { file: discord.attach('tower.txt', text, 'text/plain; charset=utf-8') };
    const message = await discord.readers.slash({ command: 'summarize', options }).shown();

    expect(textOf(message)).toContain('Tower reopens');
  });

  it.each([
    ['tower.exe', 'application/x-msdownload', 'MZ', 'This kind of file cannot be read.'],
    ['tower.txt', 'text/plain', 'x'.repeat(5 * 1024 * 1024 + 1), 'at most 5.0 MB'],
  ])('refuses %s before it is fetched', async (name, type, content, words) => {
    const { discord } = await startTestBot();
    const options = { file: discord.attach(name, content, type) };

    const message = await discord.readers.slash({ command: 'summarize', options }).shown();

    expect(textOf(message)).toContain(words);
    expect(discord.requests.count(({ path }) => path.includes('/attachments/'))).toBe(0);
  });
});

describe('autocomplete', () => {
  it('suggests headlines', async () => {
    const { discord } = await startTestBot({ articles });

    const options = { story: 'ferr' };
    const choices = await discord.readers
      .autocomplete({ command: 'summarize', options, focused: 'story' })
      .choices();

    expect(choices.map(({ name }) => name)).toEqual(['Ferries run every ten minutes (Coast Radio)']);
  });

  it.each(['ferreis run', 'Ferrries', 'tn minutes'])('forgives the typing errors of “%s”', async (typed) => {
    const { discord } = await startTestBot({ articles });

    const choices = await discord.readers
      .autocomplete({ command: 'summarize', options: { story: typed }, focused: 'story' })
      .choices();

    expect(choices[0]?.name).toContain('Ferries run every ten minutes');
  });

  it('cuts what is too long for Discord', async () => {
    const { discord } = await startTestBot({ articles: [anArticle({ title: '災害情報'.repeat(60) })] });

    const choices = await discord.readers
      .autocomplete({ command: 'summarize', options: { story: '' }, focused: 'story' })
      .choices();

    expect(choices.map(({ name }) => name.length <= 100)).toEqual([true]);
  });
});

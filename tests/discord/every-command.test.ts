import { describe, expect, it } from 'vitest';
import { injections } from '../fixtures/injections.ts';
import { anArticle } from '../support/an-article.ts';
import { liveIn } from '../support/discord-markdown.ts';
import { asList, asObject, asText, type JsonObject } from '../support/discord/json.ts';
import type { LoopbackDiscord } from '../support/discord/loopback-discord.ts';
import { textOf } from '../support/discord/message-view.ts';
import { pressEverything } from '../support/discord/press-everything.ts';
import { anAdmin } from '../support/discord/readers.ts';
import type { OptionInput } from '../support/discord/slash-options.ts';
import { startTestBot } from '../support/discord/start-test-bot.ts';

const words = {
  story: 'bridge',
  words: 'bridge',
  source: 'ledger',
  topic: 'city',
  link: 'https://outlet.example/3',
};
const usual = ['bold or italic', 'heading', 'list', 'subtext', 'timestamp', 'quotation'];

/** What a reader could give: each choice once, a word, the smallest and the largest number. */
function inputsFor(option: JsonObject): readonly OptionInput[] {
  const choices = asList(option['choices']).map((choice) => asObject(choice)['value'] as string | number);
  if (choices.length > 0) return choices;
  const type = option['type'];
  if (type === 3) return [Object.entries(words).find(([name]) => name === option['name'])?.[1] ?? 'bridge'];
  if (type === 4)
    return [option['min_value'], option['max_value']].filter((value) => typeof value === 'number');
  if (type === 5) return [true, false];
  return [];
}

type Call = {
  readonly command: string;
  readonly subcommand?: string;
  readonly options: Record<string, OptionInput>;
};

/** Each option of each command alone, beside those that are required. */
function everyCall(discord: LoopbackDiscord): readonly Call[] {
  const slash = discord.world.commands.list(undefined).filter((command) => command['type'] === 1);
  return slash.flatMap((command) => {
    const options = asList(command['options']).map(asObject);
    const subcommands = options.filter((option) => option['type'] === 1);
    if (subcommands.length === 0) return callsOf({ command: command.name }, options);
    return subcommands.flatMap((each) =>
      callsOf(
        { command: command.name, subcommand: asText(each['name']) },
        asList(each['options']).map(asObject),
      ),
    );
  });
}

function callsOf(target: Omit<Call, 'options'>, options: readonly JsonObject[]): readonly Call[] {
  const required = options.filter((option) => option['required'] === true);
  const base = Object.fromEntries(
    required.flatMap((option) =>
      inputsFor(option)
        .slice(0, 1)
        .map((input) => [asText(option['name']), input]),
    ),
  );
  if (required.some((option) => base[asText(option['name'])] === undefined)) return [];
  const single = options.flatMap((option) =>
    inputsFor(option).map((input) => ({ ...target, options: { ...base, [asText(option['name'])]: input } })),
  );
  return [{ ...target, options: base }, ...single];
}

const articles = Array.from({ length: 12 }, (_, index) =>
  anArticle({
    title: `Bridge report ${String(index)}`,
    text: `Report ${String(index)} on the bridge was given on Monday. It names ${String(index + 3)} cracks. The city will repair them by May.`,
    topic: 'city',
    url: `https://outlet.example/${String(index)}`,
    imageUrl: 'https://outlet.example/a.jpg',
  }),
);

describe('every command with every option', () => {
  it('answers validly, and so does every button and menu that comes of it', async () => {
    const { discord, logged } = await startTestBot({ articles });

    for (const call of everyCall(discord)) {
      const message = await discord.readers.slash({ ...call, user: anAdmin }).shown();
      for (const shown of await pressEverything(discord, message, 10)) expect(textOf(shown)).not.toBe('');
    }

    expect(logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('suggests validly while every option is typed', async () => {
    const { discord } = await startTestBot({ articles });

    for (const { command, subcommand, options } of everyCall(discord)) {
      const definition = discord.world.commands.visible(undefined, command, 1);
      const top = asList(definition?.['options']).map(asObject);
      const inner =
        subcommand === undefined
          ? top
          : asList(top.find((each) => each['name'] === subcommand)?.['options']).map(asObject);
      for (const option of inner.filter((each) => each['autocomplete'] === true)) {
        const focused = asText(option['name']);
        const call = { command, ...(subcommand === undefined ? {} : { subcommand }), focused, user: anAdmin };
        for (const typed of ['', 'bri', 'zzz', '@everyone **', '橋'.repeat(50)]) {
          await discord.readers
            .autocomplete({ ...call, options: { ...options, [focused]: typed } })
            .choices();
        }
      }
    }
  });
});

it('shows nothing live from hostile articles, whatever is pressed', async () => {
  const hostile = injections
    .filter(({ text }) => text.trim() !== '')
    .slice(0, 160)
    .map(({ text }, index) =>
      anArticle({
        title: `${text} bridge ${String(index)}`,
        text: `${text} said the bridge report ${String(index)}. ${text} again.`,
        source: text,
        topic: text,
        author: text,
      }),
    );
  const { discord } = await startTestBot({ articles: hostile });
  const calls: readonly Call[] = [
    ...Array.from({ length: 8 }, (_, index) => ({
      command: 'search',
      options: { words: 'bridge', page: index + 1 },
    })),
    { command: 'latest', options: { count: 10 } },
    { command: 'summarize', options: {} },
  ];

  for (const call of calls) {
    const message = await discord.readers.slash(call).shown();
    for (const shown of await pressEverything(discord, message, 12)) {
      const alive = liveIn(textOf(shown)).filter(({ kind }) => !usual.includes(kind));
      expect(alive, textOf(shown)).toEqual([]);
    }
  }
});

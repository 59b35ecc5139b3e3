import { SlashCommandBuilder } from '@discordjs/builders';
import type { Command } from './command.ts';
import { everywhere } from './everywhere.ts';
import { commands } from './index.ts';

const data = everywhere(new SlashCommandBuilder())
  .setName('help')
  .setDescription('Show what Brevier can do.');

export default {
  data,
  isPrivate: true,
  async execute({ isAdmin, audience }, { library, about }) {
    const { articles } = await library.extent(audience);
    const shown = commands.filter(
      (command) => command.isHidden !== true && (command.isForAdmins !== true || isAdmin),
    );
    return {
      kind: 'list',
      title: 'Brevier summarizes the news',
      notes: [
        `${articles} ${articles === 1 ? 'story' : 'stories'} to read here. Summaries are made on this bot's own machine with ${about.model}.`,
      ],
      entries: shown.map(({ data: { name, description } }) => ({
        title: [{ strong: `/${name}` }, ` ${description}`],
        lines: examples[name] ?? [],
      })),
      isPrivate: true,
    };
  },
} satisfies Command;

const examples: Readonly<Record<string, readonly string[]>> = {
  summarize: ['/summarize story:"harbour bridge" length:short'],
  search: ['/search words:"harbour bridge" since:week'],
  latest: ['/latest topic:science count:3'],
};

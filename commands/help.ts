import { SlashCommandBuilder } from '@discordjs/builders';
import type { CommandRequest } from '../src/domain/command-request.ts';
import type { ListReply } from '../src/domain/reply.ts';
import type { Library } from '../src/services/library.ts';
import type { Command } from './command.ts';
import { everywhere } from './everywhere.ts';
import { commands } from './index.ts';

const data = everywhere(new SlashCommandBuilder())
  .setName('help')
  .setDescription('Show what Brevier can do.');

export default {
  data,
  isPrivate: true,
  async execute(request, { library, about }) {
    const { isAdmin, audience } = request;
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
      entries: [
        ...(await firstSteps(request, library)),
        ...shown.map(({ data: { name, description } }) => ({
          title: [{ strong: `/${name}` }, ` ${description}`],
          lines: examples[name] ?? [],
        })),
      ],
      isPrivate: true,
    };
  },
} satisfies Command;

/** The way to a first digest, for an admin of a guild that has brought no story of its own yet. */
async function firstSteps(
  { isAdmin, guildId }: CommandRequest,
  library: Library,
): Promise<ListReply['entries']> {
  if (!isAdmin || guildId === undefined) return [];
  const { articles } = await library.extent({ library: false, guildId });
  if (articles > 0) return [];
  return [
    {
      title: [{ strong: 'Three steps to a first digest' }],
      lines: [
        '1. /feed add takes the address of a news site or feed; its stories come within minutes.',
        '2. /digest create takes a channel and a time of day.',
        '3. /digest preview shows you alone what will be posted.',
      ],
    },
  ];
}

const examples: Readonly<Record<string, readonly string[]>> = {
  summarize: ['/summarize story:"harbour bridge" length:short'],
  search: ['/search words:"harbour bridge" since:week'],
  latest: ['/latest topic:science count:3'],
};

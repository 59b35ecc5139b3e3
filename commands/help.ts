import { SlashCommandBuilder } from '@discordjs/builders';
import type { CommandRequest } from '../src/domain/command-request.ts';
import type { ListReply } from '../src/domain/reply.ts';
import type { Library } from '../src/services/library.ts';
import type { Command } from './command.ts';
import { everywhere } from './everywhere.ts';
import { helpWording } from '../src/domain/wording/about-wording.ts';

const data = everywhere(new SlashCommandBuilder())
  .setName('help')
  .setDescription('Show what Brevier can do.');

/** `all`: the commands to show, itself among them; they are listed only once there is a list. */
export default (all: () => readonly Command[]): Command => ({
  data,
  isPrivate: true,
  async execute(request, { library, about }) {
    const { isAdmin, audience } = request;
    const { articles } = await library.extent(audience);
    const shown = all().filter(
      (command) => command.isHidden !== true && (command.isForAdmins !== true || isAdmin),
    );
    return {
      kind: 'list',
      title: helpWording.title,
      notes: [helpWording.library(articles, about.model)],
      entries: [
        ...(await firstSteps(request, library)),
        ...shown.map(({ data: { name, description } }) => ({
          title: helpWording.command(name, description),
          lines: helpWording.examples[name] ?? [],
        })),
        // A terminal has no menus of messages.
        ...(request.place === 'terminal' ? [] : [{ title: helpWording.menu, lines: [] }]),
      ],
      isPrivate: true,
    };
  },
});

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
      title: [{ strong: helpWording.firstSteps }],
      lines: helpWording.firstStepsLines,
    },
  ];
}

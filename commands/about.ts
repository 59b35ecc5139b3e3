import { SlashCommandBuilder } from '@discordjs/builders';
import type { Command } from './command.ts';
import { everywhere } from './everywhere.ts';
import { aboutWording } from '../src/domain/wording/about-wording.ts';

const data = everywhere(new SlashCommandBuilder())
  .setName('about')
  .setDescription('Show the model, its licence, privacy and version.');

export default {
  data,
  isPrivate: true,
  async execute({ audience }, { library, about }) {
    const { articles, oldest } = await library.extent(audience);
    return {
      kind: 'list',
      title: aboutWording.title(about.version),
      entries: [
        {
          title: [{ strong: aboutWording.model }],
          lines: aboutWording.modelLines(about.model),
        },
        {
          title: [{ strong: aboutWording.privacy }],
          lines: aboutWording.privacyLines,
        },
        {
          title: [{ strong: aboutWording.library }],
          lines: [aboutWording.libraryLine(articles, oldest)],
        },
        { title: [{ strong: aboutWording.licence }], lines: [aboutWording.licenceLine] },
      ],
      isPrivate: true,
    };
  },
} satisfies Command;

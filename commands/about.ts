import { SlashCommandBuilder } from '@discordjs/builders';
import type { Command } from './command.ts';
import { everywhere } from './everywhere.ts';

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
      title: `Brevier ${about.version}`,
      entries: [
        {
          title: [{ strong: 'Model' }],
          lines: [
            `${about.model}, run on this bot's own machine.`,
            'Its card tells its licence, training data and limits: models/ in the source, README.md beside the model.',
          ],
        },
        {
          title: [{ strong: 'Privacy' }],
          lines: [
            'No text leaves the machine: summaries are made there, and nothing is sent to a service.',
            'Links and files that you ask for privately are kept for you alone.',
            'Messages are never read, except the one you choose in the menu.',
          ],
        },
        {
          title: [{ strong: 'Library' }],
          lines: [
            [
              `${articles} ${articles === 1 ? 'story' : 'stories'} for you here`,
              ...(oldest === undefined ? [] : [', back to ', { time: oldest, style: 'date' } as const]),
              '.',
            ],
          ],
        },
        { title: [{ strong: 'Licence' }], lines: ['Brevier is free software under the MIT licence.'] },
      ],
      isPrivate: true,
    };
  },
} satisfies Command;

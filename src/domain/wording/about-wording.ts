import { ownModel } from '../own-model.ts';
import type { Text } from '../reply.ts';
import { counted } from './counted.ts';

/** What `/help` and `/about` say. */
export const aboutWording = {
  title: (version: string) => `Brevier ${version}`,
  model: 'Model',
  modelLines: (model: string): readonly Text[] => [
    `${model}, run on this bot's own machine.`,
    model === ownModel
      ? 'It comes with Brevier, under the same licence; its card in models/ tells its training data and limits.'
      : 'Its card at its publisher tells its licence, training data and limits.',
  ],
  privacy: 'Privacy',
  privacyLines: [
    'No text leaves the machine: summaries are made there, and nothing is sent to a service.',
    'Links and files that you ask for privately are kept for you alone.',
    'Messages are never read, except the one you choose in the menu.',
  ],
  library: 'Library',
  libraryLine: (articles: number, oldest: Date | undefined): Text => [
    `${counted(articles, 'story', 'stories')} for you here`,
    ...(oldest === undefined ? [] : [', back to ', { time: oldest, style: 'date' } as const]),
    '.',
  ],
  licence: 'Licence',
  licenceLine: 'Brevier is free software under the MIT licence.',
};

export const helpWording = {
  title: 'Brevier summarizes the news',
  library: (articles: number, model: string) =>
    `${counted(articles, 'story', 'stories')} to read here. Summaries are made on this bot's own machine with ${model}.`,
  command: (name: string, description: string): Text => [{ strong: `/${name}` }, ` ${description}`],
  menu: [{ strong: 'Summarize links' }, ' Read what a message links to: in its menu, under Apps.'] as Text,
  firstSteps: 'Three steps to a first digest',
  firstStepsLines: [
    '1. /feed add takes the address of a news site or feed; its stories come within minutes.',
    '2. /digest create takes a channel and a time of day.',
    '3. /digest preview shows you alone what will be posted.',
  ],
  /** By command. */
  examples: {
    summarize: ['/summarize story:"harbour bridge" length:short'],
    search: ['/search words:"harbour bridge" since:week'],
    latest: ['/latest topic:science count:3'],
  } as Readonly<Record<string, readonly string[]>>,
};

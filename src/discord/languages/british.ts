import type { Language } from './language.ts';

export const british: Language = {
  locales: ['en-GB'],
  isEnglish: true,
  names: { summarize: 'summarise', 'Summarize links': 'Summarise links' },
  choices: {},
  descriptions: { 'Summarize a story, a link or a file.': 'Summarise a story, a link or a file.' },
};

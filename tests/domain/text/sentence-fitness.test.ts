import { describe, expect, it } from 'vitest';
import { leansOnEarlier } from '../../../src/domain/text/sentence-fitness.ts';

const leaning: readonly (readonly [string, string])[] = [
  ['en', 'He left the city on Monday.'],
  ['en', 'It was attended by many leaders.'],
  ['en', 'His visit met with criticism.'],
  ['en', 'This comment came after the vote.'],
  ['en', 'These allegations have not been verified.'],
  ['en', 'However, the mayor stayed.'],
  ['en', 'Such a resolution is rare.'],
  ['en', 'The two met in May.'],
  ['en', 'But the bridge stayed shut.'],
  ['en', '“We are ready,” he said.'],
  ['en', '"No," she added.'],
  ['en', 'He said so.'],
  ['en', 'By noon they had counted 5,140.'],
  ['en', 'In a statement, he denied it.'],
  ['en', 'On Friday morning she was released.'],
  ['en', 'The move surprised many.'],
  ['en', '“We won.'],
  ['en', 'Nobody believed us.”'],
  ['en', '“Let me be clear: it is over.”'],
  ['en', 'and then left the room.'],
  ['en', 'In addition, the fee rose.'],
  ['de', 'Er verließ die Stadt.'],
  ['de', 'Allerdings blieb die Brücke zu.'],
  ['de', 'Die beiden trafen sich im Mai.'],
  ['fr', 'Il a quitté la ville.'],
  ['fr', 'Cependant, le pont reste fermé.'],
  ['fr', 'C’est une première.'],
  ['es', 'Sin embargo, el puente sigue cerrado.'],
  ['es', 'Ambos se vieron en mayo.'],
];
const standing: readonly (readonly [string, string])[] = [
  ['en', 'The city shut the Harbour Bridge on Tuesday.'],
  ['en', 'This week the council voted.'],
  ['en', 'There is a crack in the girder.'],
  ['en', 'In his remarks, Hale called the summit a success.'],
  ['en', '“We need peace,” Guterres said.'],
  ['en', 'Hale said the plan was “very, very serious.”'],
  ['en', 'Thousands of people fled.'],
  ['en', 'At Ruiz they build engines.'],
  ['en', 'In London the mayor said they were ready.'],
  ['en', 'Heavy rain fell.'],
  ['en', 'Both Hale and Ruiz voted.'],
  ['de', 'Die Stadt sperrte die Brücke am Dienstag.'],
  ['de', 'Es gibt einen Riss im Träger.'],
  ['fr', 'La ville a fermé le pont mardi.'],
  ['fr', 'Il y a une fissure.'],
  ['es', 'El ayuntamiento cerró el puente el martes.'],
];

describe('a sentence', () => {
  it.each(leaning)('in %s leans on an earlier one: %s', (language, sentence) => {
    expect(leansOnEarlier(sentence, language)).toBe(true);
  });

  it.each(standing)('in %s stands alone: %s', (language, sentence) => {
    expect(leansOnEarlier(sentence, language)).toBe(false);
  });
});

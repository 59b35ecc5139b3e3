import { words } from '../domain/text/words.ts';
import { splitArticle } from './article-sentences.ts';
import type { Engine } from './engine.ts';
import { ModelProblem } from './model-problem.ts';

/** An article whose summary is known to be easy. */
export const knownArticle = {
  title: 'Ferries to run all night after bridge closes',
  text: `The city of Aldmoor closed its harbour bridge on Tuesday after engineers found a crack in a main girder. The bridge carries about 48,000 vehicles a day and is the only crossing west of the old town.

Ferries will run through the night until the girder has been repaired, the city council said. Mayor Ines Calder told reporters that the work would take at least ten days.

Shops on the western shore fear for their trade. A baker said that half of his customers came by car.`,
};

/** Runs the model once on the known text: a damaged or badly converted one shows itself by words that have nothing to do with it. */
export async function selfTest(engine: Engine): Promise<void> {
  const { title, text } = knownArticle;
  const draft = await engine.summarize(
    { title, language: 'en', sentences: splitArticle(text, 'en') },
    'standard',
  );
  const known = new Set(words(text));
  const said = draft.sentences.flatMap((sentence) => words(sentence.text));
  const share = said.filter((word) => known.has(word)).length / Math.max(1, said.length);
  if (said.length < 8 || share < 0.6 || new Set(said).size < said.length * 0.4) {
    throw new ModelProblem(
      `the model ${engine.name} failed its self-test`,
      `The model ${engine.name} was refused: its summary of a known text makes no sense.`,
    );
  }
}

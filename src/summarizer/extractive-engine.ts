import { createHash } from 'node:crypto';
import type { SummaryLength } from '../domain/summary.ts';
import { splitArticle } from './article-sentences.ts';
import type { Draft, Engine, SplitArticle } from './engine.ts';
import { chooseSentences } from './extractive/choose-sentences.ts';
import { loadExtractiveModel, type ExtractiveModel } from './extractive/extractive-model.ts';
import { scoreWithoutModel } from './extractive/score-without-model.ts';
import type { ModelPlace } from './host/messages.ts';
import { ModelProblem } from './model-problem.ts';
import { Recent } from './recent.ts';
import { knownArticle } from './self-test.ts';

const rememberedArticles = 200;

/** Our own model: scores all sentences, shows the best of them word for word. */
export async function loadExtractiveEngine(place: ModelPlace): Promise<Engine> {
  const model = await loadExtractiveModel(place.folder);
  await assertSense(model, place.name);
  const scores = new Recent<readonly number[]>(rememberedArticles);
  return {
    kind: 'extractive',
    name: place.name,
    languages: ['en'],
    async summarize(article, length) {
      const asked = plain(article);
      return draft(article, length, await scores.get(keyOf(article), () => model.score(asked)));
    },
  };
}

/** By position, headline and centrality alone: for languages that no model at hand was made for. */
export function summarizeWithoutModel(article: SplitArticle, length: SummaryLength): Draft {
  return draft(article, length, scoreWithoutModel(plain(article)));
}

function draft(article: SplitArticle, length: SummaryLength, scores: readonly number[]): Draft {
  const chosen = chooseSentences({ ...plain(article), scores }, length);
  return {
    sentences: chosen.flatMap((index) => {
      const sentence = article.sentences[index];
      return sentence === undefined ? [] : [{ text: sentence.text, evidence: [sentence.number] }];
    }),
  };
}

function plain({ title, sentences }: SplitArticle): { title: string | undefined; sentences: string[] } {
  return { title, sentences: sentences.map(({ text }) => text) };
}

function keyOf({ title, sentences }: SplitArticle): string {
  const hash = createHash('sha256').update(JSON.stringify(title ?? ''));
  for (const { text } of sentences) hash.update(text).update('\n');
  return hash.digest('base64');
}

/** A damaged model scores everything alike, or the trivial end of the known article above the news at its beginning. */
async function assertSense(model: ExtractiveModel, name: string): Promise<void> {
  const sentences = splitArticle(knownArticle.text, 'en').map(({ text }) => text);
  const scores = await model.score({ sentences });
  const spread = Math.max(...scores) - Math.min(...scores);
  if (spread < 0.01 || mean(scores.slice(0, 3)) <= mean(scores.slice(-2))) {
    throw new ModelProblem(
      `the model ${name} failed its self-test`,
      `The model ${name} was refused: its scores for a known text make no sense.`,
    );
  }
}

function mean(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

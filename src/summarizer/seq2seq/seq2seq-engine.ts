import path from 'node:path';
import { env, LogLevel, pipeline } from '@xenova/transformers';
import { splitArticle } from '../article-sentences.ts';
import type { Draft, Engine, SplitArticle } from '../engine.ts';
import type { ModelPlace } from '../host/messages.ts';

export async function loadSeq2SeqEngine(model: ModelPlace): Promise<Engine> {
  env.allowRemoteModels = false;
  env.localModelPath = path.dirname(model.folder);
  env.logLevel = LogLevel.NONE;
  const summarize = await pipeline('summarization', path.basename(model.folder), {
    dtype: 'q8',
    session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
  });
  return {
    kind: 'seq2seq',
    name: model.name,
    async summarize(article: SplitArticle): Promise<Draft> {
      const text = article.sentences.map((sentence) => sentence.text).join(' ');
      const output = await summarize(text, { num_beams: 1 });
      const [first] = [output].flat();
      const written = splitArticle(first?.summary_text ?? '', article.language);
      return { sentences: written.map((sentence) => ({ text: sentence.text, evidence: [1] })) };
    },
  };
}

import { countWords } from '../domain/text/words.ts';
import { splitArticle } from './article-sentences.ts';
import type { HostJob, HostSummary } from './host/messages.ts';
import type { Loaded } from './load-engines.ts';

/** From a cleaned text to a summary, in the model process. */
export async function summarizeWith({ engine, problem }: Loaded, job: HostJob): Promise<HostSummary> {
  const startedAt = performance.now();
  const { title, text, language, length } = job;
  const sentences = splitArticle(text, language);
  const article = {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    sentences,
  };
  const draft = await engine.summarize(article, length);
  return {
    sentences: draft.sentences.map(({ text: shown, evidence }) => ({ text: shown, evidence: [...evidence] })),
    engine: engine.kind,
    model: engine.name,
    ...(problem === undefined ? {} : { fallbackReason: problem }),
    ...(draft.note === undefined ? {} : { note: draft.note }),
    wordsRead: countWords(text),
    ms: Math.round(performance.now() - startedAt),
  };
}

import { indexArticle } from '../domain/checks/article-index.ts';
import { repair } from '../domain/checks/repair.ts';
import type { SummaryLength, SummarySentence } from '../domain/summary.ts';
import { countWords } from '../domain/text/words.ts';
import { splitArticle } from './article-sentences.ts';
import type { Engine, SplitArticle } from './engine.ts';
import { summarizeWithoutModel } from './extractive-engine.ts';
import type { HostJob, HostSummary } from './host/messages.ts';
import { languageOf, otherLanguageNote } from './language-fit.ts';
import type { Loaded } from './load-engines.ts';

/** This text, not the model, is why there is no summary; the message is for a reader. */
export class UnfitTextError extends Error {
  override readonly name = 'UnfitTextError';
}

/** The model compares each sentence with each: a text of this length, longer than any news, takes a second. */
const mostSentences = 600;
const tooLongNote = 'ranked without the model, which reads no text of this length';

/** No sentence that a reader would read; what is longer is a list or a table. */
const mostCharacters = 1_500;

type Made = {
  readonly sentences: readonly SummarySentence[];
  readonly engine: 'extractive' | 'seq2seq';
  readonly model?: string;
  readonly note?: string;
};

/** From a cleaned text to a checked summary, in the model process. Throws `UnfitTextError` when no sentence is fit to be shown. */
export async function summarizeWith(loaded: Loaded, job: HostJob): Promise<HostSummary> {
  const startedAt = performance.now();
  const { title, text, length } = job;
  const split = { ...(title === undefined ? {} : { title }), sentences: splitArticle(text, job.language) };
  const language = languageOf(job.language === undefined ? split : { ...split, language: job.language });
  const article = language === undefined ? split : { ...split, language };
  const made = await make(loaded, article, length);
  const sentences = made.sentences.filter(({ text: shown }) => shown.length <= mostCharacters);
  if (sentences.length === 0) throw new UnfitTextError('no sentence of this text stands on its own');
  return {
    ...made,
    sentences: sentences.map(({ text: shown, evidence }) => ({ text: shown, evidence: [...evidence] })),
    ...(loaded.problem === undefined ? {} : { fallbackReason: loaded.problem.reason }),
    wordsRead: countWords(text),
    ms: Math.round(performance.now() - startedAt),
  };
}

async function make(loaded: Loaded, article: SplitArticle, length: SummaryLength): Promise<Made> {
  const { engine, reserve } = loaded;
  if (article.sentences.length > mostSentences) {
    return { ...summarizeWithoutModel(article, length), engine: 'extractive', note: tooLongNote };
  }
  if (!fits(engine, article)) return inOtherLanguage(loaded, article, length);
  const draft = await engine.summarize(article, length);
  const by = { engine: engine.kind, model: engine.name };
  if (engine.kind === 'extractive') return { ...draft, ...by };
  const index = indexArticle({ ...article, sentences: article.sentences.map(({ text }) => text) });
  const written = draft.sentences.map(({ text }) => text);
  const repaired = repair(written, index);
  if (repaired === undefined) {
    const note = `the article's own sentences, because what ${engine.name} wrote did not agree with the article`;
    return { ...(await ownSentences(reserve, article, length)), note };
  }
  const note = repaired.replaced === 0 ? {} : { note: replacedNote(repaired.replaced) };
  return { sentences: repaired.sentences, ...by, ...note };
}

async function inOtherLanguage(
  { engine, reserve }: Loaded,
  article: SplitArticle,
  length: SummaryLength,
): Promise<Made> {
  const other = [engine, reserve].find((each) => each?.kind === 'extractive' && fits(each, article));
  if (other !== undefined) return ownSentences(other, article, length);
  const note = otherLanguageNote(engine.languages ?? []);
  return { ...summarizeWithoutModel(article, length), engine: 'extractive', note };
}

async function ownSentences(
  reserve: Engine | undefined,
  article: SplitArticle,
  length: SummaryLength,
): Promise<Made> {
  if (reserve === undefined || !fits(reserve, article)) {
    return { ...summarizeWithoutModel(article, length), engine: 'extractive' };
  }
  return { ...(await reserve.summarize(article, length)), engine: 'extractive', model: reserve.name };
}

/** A text whose language cannot be told is given to the model: it is short, or mostly names and numbers. */
function fits({ languages }: Engine, { language }: SplitArticle): boolean {
  return languages === undefined || language === undefined || languages.includes(language);
}

function replacedNote(count: number): string {
  return `${count === 1 ? 'one sentence' : `${count} sentences`} replaced by the article's own`;
}

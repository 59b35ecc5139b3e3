import path from 'node:path';
import { env, LogLevel, pipeline, type SummarizationPipeline } from '@xenova/transformers';
import type { SummaryLength } from '../../domain/summary.ts';
import { splitArticle } from '../article-sentences.ts';
import type { Draft, Engine, SplitArticle } from '../engine.ts';
import type { ModelPlace } from '../host/messages.ts';
import { verifyFetched } from '../models/fetched-list.ts';
import { Recent } from '../recent.ts';
import { combine } from './combine.ts';
import { readLimits, type ModelLimits } from './model-limits.ts';
import { cutLongSentence, piecesOf, type MeasuredSentence } from './pieces.ts';

const rememberedPieces = 200;
/** A long summary of an article that fits at once is made of at least so many pieces, none shorter than this. */
const longPieces = { count: 3, tokens: 200 };

/** A summarisation model as the hub has them. Longer than it can read in one go, an article is read in pieces. */
export async function loadSeq2SeqEngine(model: ModelPlace): Promise<Engine> {
  await verifyFetched(model.name, model.folder);
  env.allowRemoteModels = false;
  env.localModelPath = path.dirname(model.folder);
  env.logLevel = LogLevel.NONE;
  const limits = await readLimits(model.folder);
  const summarize = await pipeline('summarization', path.basename(model.folder), {
    dtype: 'q8',
    session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
  });
  return new Seq2SeqEngine(model.name, { summarize, limits });
}

type Parts = { readonly summarize: SummarizationPipeline; readonly limits: ModelLimits };

class Seq2SeqEngine implements Engine {
  readonly kind = 'seq2seq';
  readonly name: string;
  readonly languages?: readonly string[];
  readonly #parts: Parts;
  readonly #written = new Recent<readonly string[]>(rememberedPieces);

  constructor(name: string, parts: Parts) {
    this.name = name;
    if (!parts.limits.isMultilingual) this.languages = ['en'];
    this.#parts = parts;
  }

  async summarize(article: SplitArticle, length: SummaryLength): Promise<Draft> {
    const written: string[] = [];
    for (const piece of this.#pieces(article, length)) {
      const text = piece.map((sentence) => sentence.text).join(' ');
      written.push(...(await this.#written.get(text, () => this.#write(text, article.language))));
    }
    const sentences = combine(written, { title: article.title, length });
    return { sentences: sentences.map((text) => ({ text, evidence: [] })) };
  }

  async #write(text: string, language: string | undefined): Promise<readonly string[]> {
    const output = await this.#parts.summarize(text, { num_beams: 1 });
    const [first] = [output].flat();
    return splitArticle(first?.summary_text ?? '', language).map((sentence) => sentence.text);
  }

  #pieces({ sentences }: SplitArticle, length: SummaryLength): readonly (readonly MeasuredSentence[])[] {
    const { tokens: limit } = this.#parts.limits;
    const measured = sentences
      .map(({ text, paragraph }) => ({ text, paragraph, tokens: this.#tokens(text) }))
      .flatMap((sentence) => cutLongSentence(sentence, limit));
    const total = measured.reduce((sum, { tokens }) => sum + tokens, 0);
    const forLong = Math.max(longPieces.tokens, Math.ceil(total / longPieces.count));
    return piecesOf(measured, length === 'long' ? Math.min(limit, forLong) : limit);
  }

  #tokens(text: string): number {
    return this.#parts.summarize.tokenizer.encode(text, { add_special_tokens: false }).length + 1;
  }
}

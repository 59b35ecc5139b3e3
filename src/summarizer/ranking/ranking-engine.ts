import type { SummaryLength } from '../../domain/summary.ts';
import type { Draft, Engine, SplitArticle } from '../engine.ts';
import type { ModelPlace } from '../host/messages.ts';
import { chooseSentences } from './choose-sentences.ts';
import { rankSentences } from './rank-sentences.ts';

/** The article's own sentences by place, headline and centrality: works in every language, without a model. */
export function summarizeByRanking(article: SplitArticle, length: SummaryLength): Draft {
  const chosen = chooseSentences(article.sentences, rankSentences(article), length);
  return { sentences: chosen.map(({ text, number }) => ({ text, evidence: [number] })) };
}

export function loadRankingEngine(model: ModelPlace): Engine {
  return {
    kind: model.kind,
    name: model.name,
    summarize: async (article, length) => summarizeByRanking(article, length),
  };
}

import { indexSentence, weightOf, type ArticleIndex } from './article-index.ts';

/** A second sentence of the article is only evidence when it adds this share of the weight. */
const worthAdding = 0.2;
const most = 3;

/** Numbers (from 1) of the article's sentences that a summary sentence rests on, the one that covers it best first. */
export function evidenceFor(sentence: string, index: ArticleIndex): readonly number[] {
  const said = indexSentence(sentence, index.language);
  const left = new Map([...said.stems].map((stem) => [stem, weightOf(stem, index)]));
  const total = [...left.values()].reduce((sum, weight) => sum + weight, 0);
  const found: number[] = [];
  while (found.length < most && total > 0) {
    const gains = index.sentences.map(({ stems }) =>
      [...left].reduce((sum, [stem, weight]) => (stems.has(stem) ? sum + weight : sum), 0),
    );
    const best = gains.indexOf(Math.max(...gains));
    const gain = gains[best] ?? 0;
    if (gain <= 0 || (found.length > 0 && gain < worthAdding * total)) break;
    found.push(best + 1);
    for (const stem of index.sentences[best]?.stems ?? []) left.delete(stem);
  }
  return found;
}

import type { Article, ArticleHeader } from '../article.ts';
import type { Point, SourceLink } from '../reply.ts';
import type { Story } from '../stories/story.ts';
import { disagreements } from '../stories/story-points.ts';
import type { Summary } from '../summary.ts';
import { choosePoints, type ChosenSentence, type TellingRoom } from './choose-points.ts';
import { combinedSummary } from './combined-summary.ts';
import { givesDisputedNumber } from './disputed-number.ts';
import { sourceLink, type Telling } from './telling.ts';

/** Subjects for which differing numbers are shown in one telling. */
const mostDiffering = 2;

export type SummarizedArticle = { readonly article: Article; readonly summary: Summary };

type Material = {
  readonly story: Story;
  readonly best: ArticleHeader;
  /** One of each outlet, the best one first: their numbers are compared. */
  readonly articles: readonly Article[];
  /** Those of them that are quoted, in the same order. */
  readonly parts: readonly [SummarizedArticle, ...SummarizedArticle[]];
  readonly room: TellingRoom;
};

/** A telling with the articles that its points' sources count, texts and all. */
export type ToldStory = { readonly telling: Telling; readonly articles: readonly Article[] };

/** What is shown as one point, and who says it; several only for numbers that differ. */
type Quote = {
  readonly text: string;
  readonly from: readonly Article[];
  readonly evidence: readonly number[];
};

/** One summary of a story: sentences with their sources, then side by side the numbers in which the outlets differ. */
export function tellStory({ story, best, articles, parts, room }: Material): ToldStory {
  const differing = disagreements(articles).slice(0, mostDiffering);
  const chosen = choosePoints(
    parts.map(({ article, summary }) => ({ article, sentences: summary.sentences })),
    roomBeside(differing, room),
  );
  const language = parts[0].article.language;
  const isDue = ({ text }: Point, index: number): boolean =>
    index < room.points - 1 || chosen.some((said) => givesDisputedNumber(said.text, text, { language }));
  const quotes: readonly Quote[] = [
    ...chosen.map((sentence) => ({ ...sentence, from: sourcesOf(sentence, parts) })),
    ...differing.filter(isDue).map(({ text, sources }) => ({
      text,
      from: sources.flatMap((place) => articles[place] ?? []),
      evidence: [],
    })),
  ];
  const cited = [...new Set(quotes.flatMap(({ from }) => from))];
  const points = quotes.map(({ text, from }) => ({ text, sources: from.map((each) => cited.indexOf(each)) }));
  const summary = summaryOf(quotes, parts);
  return { articles: cited, telling: { article: best, points, sources: linksTo(cited, story), summary } };
}

/** What differs takes its place from the other points, but never that of the first one. */
function roomBeside(differing: readonly Point[], room: TellingRoom): TellingRoom {
  const shown = differing.slice(0, room.points - 1);
  const size = shown.reduce((sum, { text }) => sum + room.sizeOf(text), 0);
  return { ...room, points: room.points - shown.length, size: room.size - size };
}

function sourcesOf({ place }: ChosenSentence, parts: readonly SummarizedArticle[]): readonly Article[] {
  const article = parts[place]?.article;
  return article === undefined ? [] : [article];
}

/** Made as those are that are quoted. */
function summaryOf(quotes: readonly Quote[], [first, ...others]: Material['parts']): Summary {
  const quoted = others.filter(({ article }) => quotes.some(({ from }) => from.includes(article)));
  const outlet = ({ article, summary }: SummarizedArticle) => ({ source: article.source, summary });
  const sentences = quotes.map(({ text, evidence }) => ({ text, evidence }));
  return combinedSummary([outlet(first), ...quoted.map(outlet)], sentences);
}

/** Those that are cited first, as the points count them, then the others. */
function linksTo(cited: readonly Article[], story: Story): readonly SourceLink[] {
  const links = [...cited, ...story.articles].map(sourceLink);
  return links.filter(({ name }, index) => links.findIndex((link) => link.name === name) === index);
}

import type { Article, ArticleHeader } from '../article.ts';
import type { Point, SourceLink } from '../reply.ts';
import type { Summary } from '../summary.ts';

/** What is said of one article, or of a story that several outlets tell. */
export type Telling = {
  /** Gives the headline, and is what a reader is sent to. */
  readonly article: ArticleHeader;
  readonly points: readonly Point[];
  /** Those that the points cite first, in the order of their marks; then the other outlets of the story. */
  readonly sources: readonly SourceLink[];
  /** How it was made. `sentences` repeat the points; their evidence counts the sentences of the point's first source. */
  readonly summary: Summary;
};

/** One article alone. */
export function tellingOf(article: Article, summary: Summary): Telling {
  return {
    article: headerOf(article),
    points: summary.sentences.map(({ text }) => ({ text, sources: [0] })),
    sources: [sourceLink(article)],
    summary,
  };
}

function headerOf({ text: _, ...header }: Article): ArticleHeader {
  return header;
}

export function sourceLink({ source, url }: ArticleHeader): SourceLink {
  return { name: source, ...(url === undefined ? {} : { url }) };
}

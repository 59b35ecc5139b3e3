import type { Article } from '../src/domain/article.ts';
import type { Action, SummaryReply } from '../src/domain/reply.ts';
import type { Summary, SummaryLength } from '../src/domain/summary.ts';

type Card = {
  readonly summary: Summary;
  readonly length: SummaryLength;
  readonly pending: { readonly seconds: number; readonly place: number } | undefined;
  readonly isPrivate: boolean;
};

const notes: Readonly<Record<Article['completeness'], string | undefined>> = {
  full: undefined,
  feed: "Only the headline and the feed's own text are available.",
  stub: "Only the headline and the feed's own text are available.",
};

/** The card of one summarised article, with the buttons that fit it. */
export function summaryCard(article: Article, { summary, length, pending, isPrivate }: Card): SummaryReply {
  const { text, ...header } = article;
  return {
    kind: 'summary',
    article: header,
    length,
    points: summary.sentences.map((sentence) => ({ text: sentence.text, sources: [0] })),
    sources: [{ name: article.source, url: article.url }],
    summary,
    pending,
    note: notes[article.completeness],
    actions: pending === undefined ? cardActions(article, length) : [],
    isPrivate,
  };
}

const longer: Readonly<Record<SummaryLength, SummaryLength | undefined>> = {
  short: 'standard',
  standard: 'long',
  long: undefined,
};
const shorter: Readonly<Record<SummaryLength, SummaryLength | undefined>> = {
  short: undefined,
  standard: 'short',
  long: 'standard',
};

function cardActions({ id, url }: Article, length: SummaryLength): readonly Action[] {
  const resize = (label: string, target: SummaryLength | undefined): readonly Action[] =>
    target === undefined
      ? []
      : [{ kind: 'run', label, call: { command: 'summarize', options: { story: id, length: target } } }];
  return [
    ...resize('Longer', longer[length]),
    ...resize('Shorter', shorter[length]),
    { kind: 'run', label: 'Evidence', call: { command: 'evidence', options: { story: id, length } } },
    ...(url === undefined ? [] : [{ kind: 'open', label: 'Read it ↗', url } as const]),
    { kind: 'run', label: 'More on this', call: { command: 'related', options: { story: id } } },
  ];
}

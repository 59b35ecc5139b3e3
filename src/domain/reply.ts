import type { ArticleHeader } from './article.ts';
import type { Summary, SummaryLength } from './summary.ts';

/** Running a command with these options: what a button or menu does. Plain data, so that it survives a restart. */
export type CommandCall = {
  readonly command: string;
  /** `subcommand` stands under its own key. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
};

/** A piece of text; strings are shown literally: front-ends make them plain. */
export type Span =
  | string
  | { readonly strong: string }
  | { readonly time: Date; readonly style: 'relative' | 'date' | 'time' | 'date-time' }
  | { readonly link: string; readonly text: string }
  | { readonly channelId: string };

export type Text = string | readonly Span[];

export type Action =
  | {
      readonly kind: 'run';
      readonly label: string;
      readonly call: CommandCall;
      /** The answer takes the place of the reply, as that of the same command always does. */
      readonly isInPlace?: boolean;
    }
  | { readonly kind: 'open'; readonly label: string; readonly url: string }
  /** Posts the reply it stands under in the channel, for everybody. */
  | { readonly kind: 'post'; readonly label: string; readonly call: CommandCall };

/** "Choose one": the chosen value goes into `option` of the call. At most 25 choices. */
export type Menu = {
  readonly placeholder: string;
  readonly call: CommandCall;
  readonly option: string;
  readonly choices: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
  }[];
};

type ReplyBase = {
  /** Missing: public. A private reply is seen by the one who asked alone. */
  readonly isPrivate?: boolean;
  readonly actions?: readonly Action[];
  readonly menu?: Menu;
};

/** A sentence of a card; `sources` are places in the card's list of sources, counted from 0. */
export type Point = { readonly text: string; readonly sources: readonly number[] };

export type SourceLink = { readonly name: string; readonly url?: string };

export type SummaryReply = ReplyBase & {
  readonly kind: 'summary';
  readonly article: ArticleHeader;
  readonly length: SummaryLength;
  readonly points: readonly Point[];
  readonly sources: readonly SourceLink[];
  /** How it was made; `sentences` repeat the points with their evidence. */
  readonly summary: Summary;
  /** Set while the model still works: the points are the article's opening until then. */
  readonly pending?: { readonly seconds: number; readonly place: number };
  /** Said above the card: "Only the headline and the feed's own text are available." */
  readonly note?: string;
};

export type ArticleItem = {
  readonly article: ArticleHeader;
  readonly snippet?: Text;
  /** Names of the outlets that tell the story, when there are several. */
  readonly sources?: readonly string[];
};

export type ArticlesReply = ReplyBase & {
  readonly kind: 'articles';
  readonly title: string;
  readonly note?: Text;
  readonly items: readonly ArticleItem[];
  readonly page?: { readonly number: number; readonly of: number };
};

/** A sentence of a summary, and those that it rests on. */
export type EvidencePair = {
  readonly sentence: string;
  readonly evidence: readonly string[];
  /** The outlets of the evidence, place by place; missing when all is from one article. */
  readonly sources?: readonly string[];
};

export type EvidenceReply = ReplyBase & {
  readonly kind: 'evidence';
  readonly title: string;
  readonly pairs: readonly EvidencePair[];
};

/** Lists of feeds, digests, settings: entries with a heading and lines. */
export type ListReply = ReplyBase & {
  readonly kind: 'list';
  readonly title: string;
  /** What should be known first. */
  readonly notes?: readonly Text[];
  readonly entries: readonly { readonly title: Text; readonly lines: readonly Text[] }[];
  readonly page?: { readonly number: number; readonly of: number };
};

export type NoticeReply = ReplyBase & {
  readonly kind: 'notice';
  readonly tone: 'info' | 'done' | 'problem';
  readonly text: Text;
  readonly hint?: Text;
};

export type FileReply = ReplyBase & {
  readonly kind: 'file';
  readonly text: Text;
  readonly file: { readonly name: string; readonly content: string };
};

export type DigestStory = {
  readonly article: ArticleHeader;
  readonly headline: string;
  readonly points: readonly Point[];
  readonly sources: readonly SourceLink[];
  readonly publishedAt: Date;
};

/** A fact that is not what it was: "toll: 12 → 15 (Coast Radio, before: City Ledger)". */
export type ChangedFact = {
  readonly headline: string;
  readonly articleId: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly source: SourceLink;
  /** Who gave the old value, where that was another outlet. */
  readonly earlierSource?: SourceLink;
};

export type DigestReply = ReplyBase & {
  readonly kind: 'digest';
  /** With the date in local words. */
  readonly title: string;
  readonly stories: readonly DigestStory[];
  readonly changes: readonly ChangedFact[];
  /** "8 of 41 stories from 14 feeds · as of 06:58". */
  readonly footer: Text;
  readonly note?: string;
};

export type Reply =
  SummaryReply | ArticlesReply | EvidenceReply | ListReply | NoticeReply | FileReply | DigestReply;

import { cleanQuery } from './clean-query.ts';
import { isStopWord } from '../text/stop-words.ts';
import { parseDay } from './query-dates.ts';
import { isSentence } from './ranking.ts';
import { isPaired, searchTerms, wholeTerms } from './terms.ts';

/** A word, or a phrase that is to be found as it stands. */
export type Unit = {
  /** Folded whole words, for comparing with a text. */
  readonly words: readonly string[];
  /** What the index knows them by; several stand next to each other. */
  readonly terms: readonly string[];
  readonly isExact: boolean;
  /** Longer words that begin like this one count too. */
  readonly isPrefix?: boolean;
};

export type ParsedQuery = {
  /** One unit of each group is wanted; all groups, if there are articles with all. */
  readonly groups: readonly (readonly Unit[])[];
  readonly excluded: readonly Unit[];
  /** Alternatives: an article has one source. */
  readonly sources: readonly string[];
  /** Alternatives too. */
  readonly topics: readonly string[];
  /** From this moment on. */
  readonly after?: Date;
  /** Up to, and without, this moment. */
  readonly before?: Date;
};

type Token = {
  readonly isMinus: boolean;
  readonly field: string;
  readonly text: string;
  readonly isQuoted: boolean;
};

const tokenPattern = /(-)?(?:(source|topic|before|after):)?(?:"([^"]*)"|(\S+))/giu;
const quotes = /[“”„«»＂]/gu;
/** More would only cost time: nobody types them, and a pasted page is well described by its first words. */
const maxUnits = 48;

/** In longer queries of capitals alone an OR is the word. */
const mostOperators = 6;
/** Whoever writes so many words like "the" has pasted a sentence, whose quotations are no operators. */
const leastStopWords = 2;

type Draft = {
  groups: Unit[][];
  excluded: Unit[];
  sources: string[];
  topics: string[];
  after?: Date;
  before?: Date;
  isAlternative: boolean;
};

/** Reads a query as typed. Never fails: what is no valid operator is a word like any other. */
export function parseQuery(typed: string): ParsedQuery {
  const tokens = tokensOf(typed);
  const isShouted = tokens.length > mostOperators && typed === typed.toUpperCase();
  const draft: Draft = { groups: [], excluded: [], sources: [], topics: [], isAlternative: false };
  tokens.forEach((token, place) => {
    const isLast = place === tokens.length - 1;
    const isFirst = draft.groups.length === 0 && !isFilter(tokens[place - 1]);
    if (!isShouted && isOr(token) && !isFirst && !isLast) draft.isAlternative = true;
    else if (!addFilter(draft, token)) addWords(draft, token);
  });
  const { groups, excluded, sources, topics, after, before } = draft;
  const telling = withoutStopWords(groups);
  const isProse = isSentence(telling.length) && groups.length - telling.length >= leastStopWords;
  const needed = (isProse ? singleWords(telling) : telling).slice(0, maxUnits);
  return {
    groups: needed,
    excluded: excluded.slice(0, maxUnits),
    sources,
    topics,
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
  };
}

/** A unit of the text's words; `undefined` when there are none, as in an emoji. */
export function unitOf(text: string, isExact: boolean): Unit | undefined {
  const terms = searchTerms(text);
  return terms.length === 0 ? undefined : { words: wholeTerms(text), terms, isExact };
}

function tokensOf(typed: string): Token[] {
  const plain = cleanQuery(typed.slice(0, 12_000)).replace(quotes, '"');
  // A quotation mark without its partner is no operator.
  const isOdd = (plain.split('"').length - 1) % 2 === 1;
  const last = plain.lastIndexOf('"');
  const even = isOdd ? `${plain.slice(0, last)} ${plain.slice(last + 1)}` : plain;
  return [...even.matchAll(tokenPattern)].map((match) => ({
    isMinus: match[1] !== undefined,
    field: (match[2] ?? '').toLowerCase(),
    text: match[3] ?? match[4] ?? '',
    isQuoted: match[3] !== undefined,
  }));
}

function isOr({ text, isMinus, field, isQuoted }: Token): boolean {
  return !isMinus && field === '' && !isQuoted && (text === 'OR' || text === '|');
}

function isFilter(token: Token | undefined): boolean {
  return token !== undefined && token.field !== '' && !token.isMinus;
}

function addFilter(draft: Draft, { field, text, isMinus }: Token): boolean {
  if (field === '' || isMinus || text.trim() === '') return false;
  if (field === 'source') draft.sources.push(text);
  else if (field === 'topic') draft.topics.push(text);
  else {
    const day = parseDay(text);
    if (day === undefined) return false;
    if (field === 'before') draft.before = day;
    else draft.after = day;
  }
  draft.isAlternative = false;
  return true;
}

function addWords(draft: Draft, { field, text, isMinus, isQuoted }: Token): void {
  const words = field === '' ? text : `${field} ${text}`;
  const unit = unitOf(words, isQuoted && field === '');
  if (unit === undefined) return;
  if (isMinus) draft.excluded.push(unit);
  else {
    const group = draft.isAlternative ? draft.groups.at(-1) : undefined;
    if (group === undefined) draft.groups.push([unit]);
    else group.push(unit);
  }
  draft.isAlternative = false;
}

/** Of a pasted sentence each word counts for itself, also those of "anglo-american" and of quotations, and none twice. */
function singleWords(groups: readonly Unit[][]): readonly Unit[][] {
  const split = groups.flatMap((group) => {
    const [unit] = group;
    if (group.length > 1 || unit === undefined || unit.words.length !== unit.terms.length) return [group];
    if (isPaired(unit.words.join(''))) return [group];
    return unit.words.map((word, place) => [
      { words: [word], terms: [unit.terms[place] ?? word], isExact: false },
    ]);
  });
  return withoutStopWords([...new Map(split.map((group) => [JSON.stringify(group), group])).values()]);
}

/** Words like "the" only cost time, unless the query has no others. */
function withoutStopWords(groups: readonly Unit[][]): readonly Unit[][] {
  const telling = groups.filter(
    (group) => !group.every(({ words, isExact }) => !isExact && words.every(isStopWord)),
  );
  return telling.length > 0 ? telling : groups;
}

import { abbreviationKind } from './abbreviations.ts';
import {
  headsOfNames,
  institutions,
  particles,
  plainWords,
  timeWords,
  titleModifiers,
  titles,
} from './name-words.ts';
import { opensSentences } from './sentence-openers.ts';

export type NameFact = {
  /** Without title, possessive and the full stops of an acronym: "Dr. Ana Ruiz's" is "Ana Ruiz", "U.N." is "UN". */
  readonly name: string;
  /** False for a single capitalised word that may only open its sentence, and for single nouns in German. */
  readonly isCertain: boolean;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

type Token = {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly opensSentence: boolean;
};

const token =
  /(?:\p{L}\.){2,6}(?!\p{L})|\p{Lu}\.(?=\s?\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,60}(?:['’&-][\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,60}){0,5}/gu;
const capital = /^(?:\p{Lu}|(?:al|el|d|l|de|von|van|Mc|Mac)['’-]?\p{Lu}|[a-z]\p{Lu})/u;
const onlySpace = /^[ \u00a0\n]$/;
const sentenceEnd = /[.!?…:;]["'”’»)\]]*\s+["'“‘„«(—–-]*$|["“„«]$|\n\s*["“„«]?$/;
const mostParticles = 3;

/**
 * The names in a text (persons, places, organisations, and what is derived from them, "Russian"): runs of capitalised words with the small
 * words between them. Only for scripts with capitals. `language` (ISO 639-1): in German single nouns are uncertain.
 */
export function namesIn(text: string, language?: string): readonly NameFact[] {
  const tokens = readTokens(text);
  const common = lowerCaseWords(tokens);
  const facts: NameFact[] = [];
  let index = 0;
  while (index < tokens.length) {
    const run = runAt(text, tokens, index);
    if (run.length === 0) {
      index += 1;
      continue;
    }
    index += run.length;
    for (const part of divideAtTitles(run, common)) {
      const fact = nameOf(text, part, { common, language });
      if (fact !== undefined) facts.push(fact);
    }
  }
  return confirmed(facts);
}

/** A doubtful word that is surely a name elsewhere in the text is one here too. */
function confirmed(facts: readonly NameFact[]): readonly NameFact[] {
  const sure = new Set(
    facts.filter(({ isCertain }) => isCertain).flatMap(({ name }) => [name, ...name.split(' ').slice(-1)]),
  );
  return facts.map((fact) => (!fact.isCertain && sure.has(fact.name) ? { ...fact, isCertain: true } : fact));
}

function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of text.matchAll(token)) {
    const between = text.slice(Math.max(from, match.index - 12), match.index);
    const previous = tokens.at(-1);
    const opensSentence =
      previous === undefined || (sentenceEnd.test(between) && !isAbbreviated(previous, between));
    tokens.push({ word: match[0], start: match.index, end: match.index + match[0].length, opensSentence });
    from = match.index + match[0].length;
  }
  return tokens;
}

/** "Dr. Ruiz", "Gen. Park": the full stop ends no sentence. */
function isAbbreviated(previous: Token, between: string): boolean {
  if (!/^\.\s$/.test(between)) return false;
  return previous.word.length === 1 || abbreviationKind(previous.word) === 'name';
}

function lowerCaseWords(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.filter(({ word }) => !capital.test(word)).map(({ word }) => word));
}

/** The capitalised words from `index` on, with particles between them; full stops of titles and initials may stand between. */
function runAt(text: string, tokens: readonly Token[], index: number): readonly Token[] {
  const run: Token[] = [];
  let waiting: Token[] = [];
  for (let at = index; at < tokens.length; at += 1) {
    const current = tokens[at];
    const previous = tokens[at - 1];
    if (current === undefined) break;
    if (at > index && (previous === undefined || !connects(text, previous, current))) break;
    if (isNameWord(current)) {
      run.push(...waiting, current);
      waiting = [];
    } else if (run.length > 0 && waiting.length < mostParticles && joinsName(run, waiting, current)) {
      waiting.push(current);
    } else {
      break;
    }
  }
  return run;
}

/** "of" belongs to "Bank of England", not to "Putin of Russia". */
function joinsName(run: readonly Token[], waiting: readonly Token[], { word }: Token): boolean {
  if (word === 'of') return headsOfNames.has(run.at(-1)?.word.toLowerCase() ?? '');
  const before = waiting.at(-1)?.word ?? '';
  if (word === 'the') return before === 'of';
  if (word === 'der' || word === 'den') return before === 'von' || before === 'van';
  return particles.has(word);
}

function isNameWord({ word }: Token): boolean {
  return capital.test(word) && !timeWords.has(word.toLowerCase().replace(/['’]s?$/, ''));
}

function connects(text: string, previous: Token, current: Token): boolean {
  const between = text.slice(previous.end, current.start);
  if (onlySpace.test(between)) return !/['’]s?$/.test(previous.word);
  return /^\. ?$/.test(between) && isAbbreviated(previous, '. ');
}

/** Divides a run at its titles ("Turkish President Recep Erdogan" names two), and drops titles and sentence openers. */
function divideAtTitles(run: readonly Token[], common: ReadonlySet<string>): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const [index, current] of run.entries()) {
    const isOpener = index === 0 && opensRun(run, common);
    if (isOpener || isTitle(run, index)) parts.push([]);
    else parts.at(-1)?.push(current);
  }
  return parts.map(withoutEdgeParticles).filter((part) => part.length > 0);
}

/** Whether the first word is only capitalised because a sentence begins, or is the article of a longer name. */
function opensRun(run: readonly Token[], common: ReadonlySet<string>): boolean {
  const first = run[0];
  if (first === undefined) return false;
  if (run.length > 1 && /^(?:The|A|An|Der|Die|Das|Les)$/.test(first.word)) return true;
  return (
    first.opensSentence &&
    (opensSentences(first.word) || (run.length > 1 && common.has(first.word.toLowerCase())))
  );
}

/** A title stands before a name; "Defense" only counts before another title, "King" and the like not at the end of a name. */
function isTitle(run: readonly Token[], index: number): boolean {
  const word = run[index]?.word.toLowerCase() ?? '';
  const next = run[index + 1]?.word.toLowerCase();
  if (titleModifiers.has(word)) return next !== undefined && (titles.has(next) || titleModifiers.has(next));
  if (!titles.has(word) || (next !== undefined && institutions.has(next))) return false;
  return (
    next !== undefined ||
    index === 0 ||
    isTitle(run, index - 1) ||
    !/^(?:king|queen|prince|pope|judge|bishop|dean|lord)$/.test(word)
  );
}

function withoutEdgeParticles(part: readonly Token[]): readonly Token[] {
  const first = part.findIndex(isNameWord);
  const last = part.findLastIndex(isNameWord);
  return first < 0 ? [] : part.slice(first, last + 1);
}

type Reading = { readonly common: ReadonlySet<string>; readonly language: string | undefined };

function nameOf(text: string, run: readonly Token[], { common, language }: Reading): NameFact | undefined {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const name = run
    .map(({ word }) => (/^(?:\p{L}\.){2,}$/u.test(word) ? word.replaceAll('.', '') : word))
    .join(' ')
    .replace(/['’]s?$/, '');
  const lower = name.toLowerCase();
  const isAcronym = /^[\p{Lu}\p{N}&-]{2,}$/u.test(name);
  if (run.length === 1 && (plainWords.has(lower) || name.length < 2 || (!isAcronym && opensSentences(name))))
    return undefined;
  const mayOnlyOpen = run.length === 1 && first.opensSentence && !isAcronym;
  if (mayOnlyOpen && common.has(lower)) return undefined;
  const isCertain = !mayOnlyOpen && !(language === 'de' && run.length === 1 && !isAcronym);
  const end = last.end - (/['’]s?$/.exec(last.word)?.[0].length ?? 0);
  return { name, isCertain, text: text.slice(first.start, end), start: first.start, end };
}

import { abbreviationKind } from './abbreviations.ts';
import { breaksInWideScript, wideTerminators } from './wide-sentences.ts';
import { breaksAtSpaces, isSpacedScript } from './spaced-sentences.ts';
import { opensSentences } from './sentence-openers.ts';
import { withCapitals } from './uncased-text.ts';

const terminator = /[.!?…؟۔।॥።։။។‼⁇⁈⁉]+|[。！？｡．]/gu;
const closers = /["'”’“‘»›)\]}]{0,6}(?:[ \u00a0\u202f][»›](?=\s|$))?/uy;
const nextToken = /\s*(["'“‘„«‹¿¡([—–-]*\s?)([\p{L}\p{M}\p{N}'’]{0,40})/uy;
const wordBefore = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.°’'-]{0,23}$/u;
const alwaysEnds = /[؟۔।॥።։။។]/;
/** "E! News" is a name. */
const aloneLetter = /(?:^|\s)\p{L}$/u;
const lowerCase = /^\p{Ll}/u;
const upperCase = /^\p{Lu}/u;
/** "… where is it?" Port Alder mayor Carla Ruiz asked. */
const capital = "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30} ";
const saidBySomeone = new RegExp(
  `^\\s(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov)\\. )?(?:${capital}){1,3}(?:(?:\\p{Ll}[\\p{L}\\p{M}'’-]{0,30} ){1,2}(?:${capital}){1,3})?(?:said|asked|added|wrote|told|says|asks|replied|tweeted|posted|shouted|exclaimed|recalled|wondered)\\b`,
  'u',
);

/** Where sentences end within one line: offsets just after the last character of each but the last. */
export function sentenceBreaks(text: string, language: string | undefined): number[] {
  if (isSpacedScript(text)) return breaksAtSpaces(text);
  const line = withCapitals(text);
  const breaks: number[] = [];
  const wide = wideTerminators.test(line) ? breaksInWideScript(line) : undefined;
  terminator.lastIndex = 0;
  for (let hit = terminator.exec(line); hit !== null; hit = terminator.exec(line)) {
    const after = hit.index + hit[0].length;
    const end = wideTerminators.test(hit[0])
      ? wide?.get(after)
      : breakAfter(line, { at: hit.index, mark: hit[0], language, from: breaks.at(-1) ?? 0 });
    if (end === undefined || end >= line.length) continue;
    breaks.push(end);
    terminator.lastIndex = Math.max(end, after);
  }
  return breaks;
}

type Stop = {
  readonly at: number;
  readonly mark: string;
  readonly language: string | undefined;
  /** Where the sentence began. */
  readonly from: number;
};

function breakAfter(line: string, stop: Stop): number | undefined {
  const markEnd = stop.at + stop.mark.length;
  closers.lastIndex = markEnd;
  const closing = closers.exec(line)?.[0] ?? '';
  const end = markEnd + closing.length;
  if (alwaysEnds.test(stop.mark)) return end;
  if (end < line.length && !/\s/.test(line.charAt(end))) return lacksSpace(line, stop) ? end : undefined;
  nextToken.lastIndex = end;
  const [, opening = '', next = ''] = nextToken.exec(line) ?? [];
  const context = { line, stop, end, next, opening: opening.trim(), quoted: closing !== '' };
  return endsHere(context) ? end : undefined;
}

/** "… he said.The mayor": feeds lose spaces between sentences. Names of sites and files ("example.com", "Node.js") stay whole. */
function lacksSpace(line: string, { at, mark }: Stop): boolean {
  if (mark !== '.' || !/(?:^|[\s"“‘'(])\p{Ll}{3,20}$/u.test(line.slice(Math.max(0, at - 24), at)))
    return false;
  return /^(?!Com|Net|Org|Js)\p{Lu}\p{Ll}{1,20}[\s,]/u.test(line.slice(at + 1, at + 24));
}

type Context = {
  readonly line: string;
  readonly stop: Stop;
  readonly end: number;
  readonly next: string;
  readonly opening: string;
  readonly quoted: boolean;
};

function endsHere(context: Context): boolean {
  const { line, stop, end, next, opening, quoted } = context;
  if (lowerCase.test(next)) return false;
  if (next === '' && opening === '') return startsNothingWordLike(line, end);
  if (/^[—–-]/.test(opening) && !/^[—–-]\s?["“„«¿¡]?\p{Lu}/u.test(line.slice(end).trimStart().slice(0, 4)))
    return false;
  if (quoted && stop.mark !== '.' && saidBySomeone.test(line.slice(end, end + 120))) return false;
  if (stop.mark === '!' && aloneLetter.test(line.slice(Math.max(0, stop.at - 2), stop.at))) return false;
  if (stop.mark !== '.') return stop.mark.includes('!') || stop.mark.includes('?') || !/^\p{N}/u.test(next);
  if (stop.at === 0 || /\s/.test(line.charAt(stop.at - 1))) return false;
  return (
    quoted ||
    endsAfterWord(context, wordBefore.exec(line.slice(Math.max(0, stop.at - 24), stop.at))?.[0] ?? '')
  );
}

/** Emoji, symbols and the like after a full stop: a new sentence, unless only marks follow to the end. */
function startsNothingWordLike(line: string, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(line.slice(end, end + 200));
}

const notAfterTime =
  /^(?:[A-Z]{2,4}T?|Eastern|Pacific|Central|Mountain|Greenwich|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;

function endsAfterWord(context: Context, word: string): boolean {
  const { next, opening } = context;
  if (/^\p{L}$/u.test(word)) return endsAfterInitial(context, word);
  if (/^\d{1,3}$/.test(word)) return endsAfterNumber(context, word);
  if (doubled.test(word) && isInDoubledPair(context)) return opensSentences(next) && !doubled.test(next);
  if (/^[\p{Script=Devanagari}]/u.test(word) && word.replace(/\p{M}/gu, '').length <= 2) return false;
  const kind = abbreviationKind(word);
  switch (kind) {
    case undefined:
      return true;
    case 'name':
      return word === 'St' && opensSentences(next) && upperCase.test(next);
    case 'inside':
      return false;
    case 'number':
      return !/^[\p{N}]/u.test(next);
    case 'time':
      // "By 7 p.m. Smith was home": hardly a sentence yet.
      return !notAfterTime.test(next) && !/^\p{N}/u.test(next) && context.end - context.stop.from > 16;
    case 'either':
      // Nothing is called "etc. Something".
      return word === 'etc' || opensSentences(next) || /^["“„«]/.test(opening);
  }
}

const doubled = /^(\p{Lu})\1$/u;

/** Spanish doubles the letters of plurals: "EE. UU.", "FF. AA.". */
function isInDoubledPair({ line, stop, end, next }: Context): boolean {
  const isFirst = doubled.test(next) && line.charAt(end + 1 + next.length) === '.';
  return (
    isFirst || /(?:^|[\s"“«(])(\p{Lu})\1\.\s?\p{Lu}{2}$/u.test(line.slice(Math.max(0, stop.at - 8), stop.at))
  );
}

/** "J. K. Rowling" goes on; "in World War I. The" ends; "т. е." and "z. B." go on. */
function endsAfterInitial({ line, stop, end, next, opening }: Context, letter: string): boolean {
  if (/[a-z]/.test(letter) && /\d\s?$/.test(line.slice(Math.max(0, stop.at - 3), stop.at - 1))) return true;
  if (/^\p{Lo}$/u.test(letter)) return false;
  const followedByStop = line.charAt(end + 1 + opening.length + next.length) === '.' && next.length === 1;
  return !followedByStop && opensSentences(next);
}

const germanMonth =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhunderts?|Mal|Platz)$/;
const beforeOrdinal =
  /(?:^|\s)(?:am|vom|zum|bis|der|dem|den|des|die|das|im|ab|seit|seinen|ihren|und|Am|Vom|Zum|Der|Die|Das|Den|Dem|Im|Seit)\s\d{1,3}$/;

/** German ordinals ("am 3. Oktober", "der 2. Weltkrieg"), numbers of a list ("1. Wash the rice"). */
function endsAfterNumber({ line, stop, next }: Context, word: string): boolean {
  const start = stop.at - word.length;
  if (line.slice(stop.from, start).trim() === '') return false;
  if (germanMonth.test(next)) return false;
  if (stop.language !== undefined && !['de', 'da', 'nb', 'no', 'cs', 'fi'].includes(stop.language))
    return true;
  const isLikelyGerman =
    stop.language !== undefined ||
    /\s(?:der|die|das|und|den|dem|vom|zum|am)\s/.test(line.slice(Math.max(0, start - 60), stop.at));
  return !(
    isLikelyGerman &&
    beforeOrdinal.test(line.slice(Math.max(0, start - 14), stop.at)) &&
    !opensSentences(next)
  );
}

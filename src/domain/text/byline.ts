import { bylineInOtherScript } from './byline-by-script.ts';

const introduction =
  /^(?:(?:written|reported|story|text|words|posted|article|analysis|opinion|report|review)\s+by|by|(?:ein \p{L}+ )?von(?: unsere[mr] korrespondent(?:en|in))?|par|por|de|di|da|door|av|af|автор|автор:|текст:|author:?|autor:|autorin:|auteur|text)\s?:?\s+/iu;
const particles = new Set(
  'de del della der den di da dos das du van von zu zur la le el al bin bint ibn ter ten y e af av st. san'.split(
    ' ',
  ),
);
const connectors = new Set([
  'and',
  'und',
  'et',
  'y',
  'e',
  '&',
  'with',
  'mit',
  'avec',
  'con',
  'og',
  'och',
  'en',
]);
const places = new Set(['in', 'at', 'for', 'of', 'the', 'à', 'für', 'à', 'em', 'en', 'près', 'bei', 'aus']);
const roles =
  /^(?:staff|senior|chief|political|foreign|national|business|science|health|sports?|crime|education|environment|technology|economics?|diplomatic|defen[cs]e|world|europe|asia|africa|us|uk|special|deputy|associate|assistant|contributing|freelance|investigative|correspondents?|korrespondent(?:in)?|reporters?|reporter(?:in)?|writers?|editors?|columnist|journalists?|journalist(?:e|in)|redakteur(?:in)?|redaktion|agencies|staff|desk|bureau|agence|agenturen|dpa|afp|efe|apa|epd|kna|sid|team|producer|newsroom|correspondante?|envoyée?|spéciale?|redacción|corresponsal|redactora?|периодист|корреспондент)$/iu;
const notNames =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|far|contrast|law|then|now|noon|midnight|default|design|accident|today|tomorrow|yesterday|next|early|late|mid|numbers?|week|month|year)$/iu;
const nameWord = /^(?:\p{Lu}\.){1,3}$|^(?:d['’]|l['’]|O['’]|al-|Al-)?\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const contact = /(?:\s*[|·•,–—-]\s*)?(?:\S{1,80}@\S{1,80}|@\w{1,30})\s*$/u;
const timeTail =
  /\s*[|·•,–—-]?\s*(?<![\p{L}\d])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:published|updated|posted|last updated)\b.*|\d{1,2}:\d{2}.*|(?:\p{L}{3,9}\.? )?\d{1,2}[.,]?(?: \p{L}{3,9}\.?)?,? \d{4}.*)$/iu;
const divider = /\s*[,|;•·/]\s*|\s+[-–—]\s+|\s+$/;
const longestByline = 160;

export type Byline = { readonly author: string };

/**
 * The author, if the whole line is a byline: "By Jane Doe, Political Editor", "Von Jana Roth", "JANE DOE, staff writer".
 * A sentence that merely begins with such a word ("By Monday the river had risen.") is none.
 */
export function parseByline(line: string): Byline | undefined {
  if (line.length > longestByline) return undefined;
  const other = bylineInOtherScript(line);
  if (other !== undefined) return { author: other };
  const opening = introduction.exec(line);
  if (opening === null && (!/[,|–-]/.test(line) || /[.!?]["”]?$/.test(line))) return undefined;
  const rest = withoutTime(line.slice(opening?.[0].length ?? 0))
    .replace(contact, '')
    .trim();
  const names = readNames(rest.split(divider).map((part) => part.split(' ').filter((token) => token !== '')));
  if (names === undefined || (opening === null && !names.role)) return undefined;
  if (opening !== null && /[.!?]$/.test(rest) && !/\b\p{Lu}\.$|\b[JS]r\.$/u.test(rest)) return undefined;
  return { author: names.author };
}

/** The line without the time that stands behind a name. */
export function withoutTime(line: string): string {
  return line.replace(timeTail, '');
}

type Reading = { readonly author: string; readonly role: boolean };

/** Reads the parts between commas and bars: names first, then roles, places and outlets. Undefined when a word fits none of them. */
function readNames(parts: readonly (readonly string[])[]): Reading | undefined {
  const read = parts.map((tokens, index) => readPart(tokens, index > 0));
  const names: string[] = [];
  // "Ana Ruiz, Jo Hale and Max Roth" are three names; "Ana Ruiz, Coast Press" is one.
  const last = Math.max(
    0,
    read.findLastIndex((part) => part?.joined === true),
  );
  for (const [index, part] of read.entries()) {
    if (part === undefined) return undefined;
    if (index <= last && part.name.length > 0) names.push(authorName(part.name));
  }
  return names.length === 0
    ? undefined
    : { author: names.join(', '), role: read.some((part) => part?.role === true) };
}

type Part = { readonly name: readonly string[]; readonly role: boolean; readonly joined: boolean };

/** `isBehind` a comma stand outlets too, and "Harbour Today" is one. */
function readPart(tokens: readonly string[], isBehind: boolean): Part | undefined {
  const name: string[] = [];
  let ended = false;
  let role = false;
  for (const [index, token] of tokens.entries()) {
    const isLast = index === tokens.length - 1;
    if (roles.test(token)) {
      role = true;
      ended = true;
    } else if (name.length > 0 && !connectors.has(token) && places.has(token.toLowerCase())) {
      ended = true;
    } else if (!isNamePart(token, name.length > 0 && !isLast) && !(isBehind && nameWord.test(token))) {
      return undefined;
    } else if (!ended) {
      name.push(token);
    }
  }
  const words = name.filter((word) => nameWord.test(word)).length;
  if (words > 8 || (words === 0 && !role && tokens.length > 0)) return undefined;
  return { name, role, joined: name.some((token) => connectors.has(token)) };
}

function isNamePart(token: string, isInside: boolean): boolean {
  if (nameWord.test(token)) return !notNames.test(token);
  return isInside
    ? connectors.has(token) || particles.has(token.toLowerCase())
    : particles.has(token.toLowerCase());
}

const agencyBehind =
  /(?: (?:AFP|AP|EFE|Reuters|ANSA|PTI|APA|KNA|(?:the )?agenc(?:e|es|ies|ias)|Agenturen))?(?: (?:avec|mit|con|with|e|y|et|und|and|&))?$/u;

function authorName(words: readonly string[]): string {
  return spelledName(words.join(' ').replace(agencyBehind, '') || words.join(' '));
}

/** "JANE O'NEIL" becomes "Jane O'Neil"; other spellings stay, and so do the letters of an agency. */
export function spelledName(name: string): string {
  if (!name.includes(' ') || name !== name.toUpperCase() || !/\p{Lu}{3}/u.test(name)) return name;
  return name
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<=\s)(?:And|Und|Et|Y|With)(?=\s)/g, (word) => word.toLowerCase());
}

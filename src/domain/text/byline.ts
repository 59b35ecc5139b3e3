const introduction =
  /^(?:(?:written|reported|story|text|words|posted|article|analysis|opinion|report|review)\s+by|by|von|par|por|de|di|da|door|av|af|автор|автор:|текст:|author:?|autor:|autorin:|auteur\s?:|text:)\s+/iu;
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
  /^(?:staff|senior|chief|political|foreign|national|business|science|health|sports?|crime|education|environment|technology|economics?|diplomatic|defen[cs]e|world|europe|asia|africa|us|uk|special|deputy|associate|assistant|contributing|freelance|investigative|correspondents?|korrespondent(?:in)?|reporters?|reporter(?:in)?|writers?|editors?|columnist|journalists?|journalist(?:e|in)|redakteur(?:in)?|redaktion|agencies|staff|desk|bureau|team|producer|newsroom|correspondante?|envoyée?|spéciale?|redacción|corresponsal|redactora?|периодист|корреспондент)$/iu;
const notNames =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|far|contrast|law|then|now|noon|midnight|default|design|accident|today|tomorrow|yesterday|next|early|late|mid|numbers?|week|month|year)$/iu;
const nameWord = /^(?:\p{Lu}\.){1,3}$|^(?:d['’]|l['’]|O['’]|al-|Al-)?\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const contact = /(?:\s*[|·•,–—-]\s*)?(?:\S{1,80}@\S{1,80}|@\w{1,30})\s*$/u;
const timeTail =
  /\s*[|·•,–—-]?\s*(?:(?:published|updated|posted|last updated)\b.*|\d{1,2}:\d{2}.*|(?:\p{L}{3,9}\.? )?\d{1,2}[.,]?(?: \p{L}{3,9}\.?)?,? \d{4}.*)$/iu;
const longestByline = 160;

export type Byline = { readonly author: string };

/**
 * The author, if the whole line is a byline: "By Jane Doe, Political Editor", "Von Jana Roth", "JANE DOE, staff writer".
 * A sentence that merely begins with such a word ("By Monday the river had risen.") is none.
 */
export function parseByline(line: string): Byline | undefined {
  if (line.length > longestByline) return undefined;
  const opening = introduction.exec(line);
  if (opening === null && (!/[,|–-]/.test(line) || /[.!?]["”]?$/.test(line))) return undefined;
  const rest = line
    .slice(opening?.[0].length ?? 0)
    .replace(timeTail, '')
    .replace(contact, '')
    .trim();
  const tokens = rest.split(/\s+|(?=[,|;/])|(?<=[,|;/])/).filter((token) => token !== '');
  const names = readNames(tokens);
  if (names === undefined || (opening === null && !names.role)) return undefined;
  if (opening !== null && /[.!?]$/.test(rest) && !/\b\p{Lu}\.$|\b[JS]r\.$/u.test(rest)) return undefined;
  return names.author === '' ? undefined : { author: names.author };
}

type Reading = { readonly author: string; readonly role: boolean };

/** Reads names, then roles and places; undefined when a word fits neither. */
function readNames(tokens: readonly string[]): Reading | undefined {
  const name: string[] = [];
  let nameEnded = false;
  let role = false;
  let lastBreak = -1;
  for (const [index, token] of tokens.entries()) {
    const bare = token.replace(/,$/, '');
    if (isDivider(token)) {
      lastBreak = name.length;
    } else if (roles.test(bare)) {
      role = true;
      nameEnded = true;
    } else if (!nameEnded && connectors.has(token) && name.length > 0 && index < tokens.length - 1) {
      name.push(token);
    } else if (places.has(bare.toLowerCase()) && name.length > 0) {
      nameEnded = true;
    } else if (nameWord.test(bare) && !notNames.test(bare)) {
      if (!nameEnded) name.push(bare);
    } else if (!particles.has(bare.toLowerCase())) {
      return undefined;
    } else if (!nameEnded) {
      name.push(bare);
    }
    if (!nameEnded && lastBreak === name.length - 1 && name.length > 4) nameEnded = false;
  }
  const words = name.filter((word) => nameWord.test(word)).length;
  return words === 0 || words > 12 ? undefined : { author: authorName(name), role };
}

function isDivider(token: string): boolean {
  return token === ',' || token === '|' || token === ';' || token === '/' || token === '-' || token === '–';
}

/** "JANE O'NEIL" becomes "Jane O'Neil"; other spellings stay. */
function authorName(words: readonly string[]): string {
  const name = words.join(' ');
  if (name !== name.toUpperCase() || !/\p{Lu}{3}/u.test(name)) return name;
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

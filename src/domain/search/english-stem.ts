/** Suffix, what takes its place, and the least measure of what stands before it. */
type Rule = readonly [suffix: string, replacement: string];

const vowels = 'aeiou';

const secondStep: readonly Rule[] = [
  ...(['ational:ate', 'tional:tion', 'enci:ence', 'anci:ance', 'izer:ize', 'abli:able', 'alli:al'] as const),
  ...(['entli:ent', 'eli:e', 'ousli:ous', 'ization:ize', 'ation:ate', 'ator:ate', 'alism:al'] as const),
  ...(['iveness:ive', 'fulness:ful', 'ousness:ous', 'aliti:al', 'iviti:ive', 'biliti:ble'] as const),
]
  .map(toRule)
  .sort((a, b) => b[0].length - a[0].length);
const thirdStep: readonly Rule[] = [
  ...(['icate:ic', 'ative:', 'alize:al', 'iciti:ic', 'ical:ic', 'ful:', 'ness:'] as const),
]
  .map(toRule)
  .sort((a, b) => b[0].length - a[0].length);
const fourthStep = 'ement ance ence able ible ment ant ent ion ism ate iti ous ive ize al er ic ou'.split(
  ' ',
);

/** M. F. Porter, "An algorithm for suffix stripping" (1980): the stem of a lower-case English word. */
export function englishStem(word: string): string {
  const plural = withoutPlural(word);
  const past = withoutPastOrIng(plural);
  const base = past.endsWith('y') && hasVowel(past.slice(0, -1)) ? `${past.slice(0, -1)}i` : past;
  return tidied(withoutFourth(replaced(replaced(base, secondStep), thirdStep)));
}

function toRule(text: string): Rule {
  const [suffix = '', replacement = ''] = text.split(':');
  return [suffix, replacement];
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function withoutPastOrIng(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const suffix = ['ed', 'ing'].find((ending) => word.endsWith(ending));
  if (suffix === undefined) return word;
  const rest = word.slice(0, -suffix.length);
  if (!hasVowel(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (endsInDouble(rest) && !/[lsz]$/.test(rest)) return rest.slice(0, -1);
  return measure(rest) === 1 && endsShort(rest) ? `${rest}e` : rest;
}

/** The longest suffix alone decides, even if what stands before it is too short. */
function replaced(word: string, rules: readonly Rule[]): string {
  const rule = rules.find(([suffix]) => word.endsWith(suffix));
  if (rule === undefined) return word;
  const rest = word.slice(0, -rule[0].length);
  return measure(rest) > 0 ? rest + rule[1] : word;
}

function withoutFourth(word: string): string {
  const suffix = fourthStep.find((ending) => word.endsWith(ending));
  if (suffix === undefined) return word;
  const rest = word.slice(0, -suffix.length);
  const isAllowed = suffix !== 'ion' || /[st]$/.test(rest);
  return isAllowed && measure(rest) > 1 ? rest : word;
}

function tidied(word: string): string {
  const rest = word.slice(0, -1);
  const isMute = word.endsWith('e') && (measure(rest) > 1 || (measure(rest) === 1 && !endsShort(rest)));
  const short = isMute ? rest : word;
  return short.endsWith('ll') && measure(short.slice(0, -1)) > 1 ? short.slice(0, -1) : short;
}

function isConsonant(word: string, place: number): boolean {
  const letter = word.charAt(place);
  if (letter === 'y') return place === 0 || !isConsonant(word, place - 1);
  return !vowels.includes(letter);
}

function hasVowel(word: string): boolean {
  for (let place = 0; place < word.length; place += 1) if (!isConsonant(word, place)) return true;
  return false;
}

/** How often a consonant follows a vowel. */
function measure(word: string): number {
  let count = 0;
  for (let place = 1; place < word.length; place += 1) {
    if (isConsonant(word, place) && !isConsonant(word, place - 1)) count += 1;
  }
  return count;
}

function endsInDouble(word: string): boolean {
  return word.length > 1 && word.at(-1) === word.at(-2) && isConsonant(word, word.length - 1);
}

/** Consonant, vowel, consonant, the last one none of w, x, y. */
function endsShort(word: string): boolean {
  const last = word.length - 1;
  if (last < 2 || /[wxy]$/.test(word)) return false;
  return isConsonant(word, last) && !isConsonant(word, last - 1) && isConsonant(word, last - 2);
}

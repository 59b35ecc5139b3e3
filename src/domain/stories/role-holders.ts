import { splitSentences } from '../text/sentences.ts';

const roles =
  'Prime Minister|President|Vice President|Chancellor|Mayor|Governor|Premier|Chief Executive|chief executive|CEO|Chairman|Chairwoman|chairman|chairwoman|head coach|Head Coach|coach|manager|captain|police chief|Police Chief|(?:[A-Z]\\p{Ll}+ )?[Mm]inister|Speaker|Director|director';
const holder = new RegExp(
  `(?<!\\p{L})(?<!(?:[Ff]ormer|[Ee]x-|[Vv]ice|[Dd]eputy|[Aa]ssistant|[Ff]uture) ?)(${roles}) (\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){1,2})`,
  'gu',
);
const succession =
  /\b(?:replac|succe|resign|step(?:s|ped)? down|sack|oust|dismiss|appoint|sworn in|takes? over|took over)/i;
const readSentences = 8;

/** Who holds a role, by the role in lower case; roles that two people hold in the same text are left out. */
export function roleHolders(text: string): ReadonlyMap<string, string> {
  const opening = splitSentences(text, 'en')
    .slice(0, readSentences)
    .map((sentence) => sentence.text)
    .join(' ');
  const holders = new Map<string, string>();
  const shared = new Set<string>();
  for (const [, role = '', name = ''] of opening.matchAll(holder)) {
    const key = role.toLowerCase();
    const known = holders.get(key);
    if (known !== undefined && surname(known) !== surname(name)) shared.add(key);
    else holders.set(key, known ?? name);
  }
  for (const key of shared) holders.delete(key);
  return holders;
}

/** Whether a later text says that somebody gave up or took over an office, and names both. */
export function tellsSuccession(text: string, names: readonly [string, string]): boolean {
  return succession.test(text) && names.every((name) => text.includes(surname(name)));
}

export function surname(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

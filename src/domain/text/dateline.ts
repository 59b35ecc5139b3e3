import { datelineInOtherScript } from './dateline-by-script.ts';

const agency =
  'AP|AFP|Reuters|REUTERS|dpa|DPA|dpa\\/\\p{L}{2,6}|KNA|epd|SID|sid|APA|ATS|sda|EFE|ANSA|Lusa|LUSA|PTI|ANI|IANS|UPI|Xinhua|TASS|ТАСС|РИА Новости|Интерфакс|Interfax|Kyodo|Yonhap|Bloomberg|CNN|BBC|CBS|NBC|ABC|NPR|PA|CP|AAP|ANP|Belga|NTB|TT|MTI|PAP|Anadolu|AA|Europa Press|AP Photo|AFP\\/Reuters|dpa-AFX|Agencies';
const place = "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[ /-]\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,4}";
const date = '\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,10}\\.?(?: \\d{4})?|\\p{L}{5,9}';
const dash = '(?:--?|[–—―]|\\.-|:)';
const withAgency = new RegExp(
  `^(?:${place}(?:, ${place})?(?:,? (?:${date}))?[,:]? ?)?[(/](?:${agency})(?:[/ ,][^()]{0,30})?[)/] ?(?:${dash} ?)?(?=[\\p{L}\\d"'“‘«„¿¡])`,
  'u',
);
const capitals = new RegExp(
  `^(?:\\p{Lu}[\\p{L}.]{2,30} - )?\\p{Lu}[\\p{Lu}.'’-]*(?:[ /-]\\p{Lu}[\\p{Lu}.'’-]*){0,4}(?:, ${place})?(?:,? (?:${date})| \\((?:${date})\\))?(?: ?[–—―]| --?| ?--|:) (?=[\\p{Lu}\\d"'“‘«„¿¡])`,
  'u',
);
// "ATHENS—The minister" and "HARBOURTON, Calif.A fire"; shorter capitals before a dash may be half of a pair ("NATO—Russia").
const joined = new RegExp(
  `^(?:(?:\\p{Lu}{5,}|\\p{Lu}{2,} \\p{Lu}{4,})(?: \\p{Lu}{2,}){0,3}(?:, ${place})?—|\\p{Lu}{2,}(?: \\p{Lu}{2,}){0,3}, (?:${place}—|(?!Inc|Ltd|Corp|Jr)\\p{Lu}\\p{L}{1,5}\\.(?=\\p{Lu}[\\p{Ll} ])))(?=[\\p{Lu}"“])`,
  'u',
);
// Any other outlet's name in brackets, when a dash and a capital follow: "PORT ALDER (Coast News) — Fire swept".
const withUnknownAgency = new RegExp(
  `^${place}(?:, ${place})?(?:,? (?:${date}))? \\(\\p{Lu}[\\p{L}&.'’-]*(?: \\p{Lu}[\\p{L}&.'’-]*){0,2}\\) ?(?:[–—―]|--?) ?(?=[\\p{Lu}"“«„])`,
  'u',
);
/** What is left where a page shows the place in a line of its own. */
const leadingDash = /^[–—] (?=\p{Lu}.{70})/u;
const longestDateline = 110;
const agencyTail = new RegExp(`\\s*(?:\\((?:${agency})(?:/[\\p{L}/ ]{1,30})?\\)|[–—-] ?(?:${agency}))$`, 'u');
const slashTail = /(?<=[.!?"”’»])\s*\/(?:PTI|ANI|IANS|AFP|AP|dpa|APA)\/?$/;

/** The paragraph without its dateline: "KAZAN, Russia (AP) — The leaders met" is "The leaders met". */
export function stripDateline(paragraph: string): string {
  const head = paragraph.slice(0, longestDateline);
  const length = datelineInOtherScript(head) || datelineInLatin(head);
  return length === 0 || length >= paragraph.length ? paragraph : paragraph.slice(length).trimStart();
}

function datelineInLatin(head: string): number {
  const match =
    withAgency.exec(head) ??
    withUnknownAgency.exec(head) ??
    (isShouted(head) ? null : (capitals.exec(head) ?? joined.exec(head) ?? leadingDash.exec(head)));
  return match?.[0].length ?? 0;
}

/** A line all in capitals is a heading; its first words are no place. */
function isShouted(head: string): boolean {
  return !/\p{Ll}{2}/u.test(head);
}

const continueReading =
  /(?:(?<=[.!?…”"»)\]])\s+(?:read more|continue reading|weiterlesen|lire la suite|leer más|seguir leyendo|mehr lesen)\s*[.…»›>→]*|\s*\[(?:…|\.\.\.)\])$/iu;

/** The paragraph without what feeds and agencies put at its end: "… he said. (dpa)", "… he said. Read more »", "… he […]". */
export function stripTail(paragraph: string): string {
  const tailAt = Math.max(0, paragraph.length - 60);
  const tail = paragraph.slice(tailAt);
  if (!/[)\]\p{L}/»›>→…]$/u.test(tail)) return paragraph;
  const kept = tail.replace(continueReading, '').replace(agencyTail, '').replace(slashTail, '');
  return kept === tail ? paragraph : (paragraph.slice(0, tailAt) + kept).trimEnd();
}

import { collapseSpace } from '../../domain/text/clean-characters.ts';
import { isSameOutlet } from '../../domain/text/outlet-names.ts';
import { isKicker } from '../../domain/text/metadata-lines.ts';
import { isOneOf } from './page-titles.ts';

/** Where a page says what it is called, and what its outlet is called. */
export type HeadlinePlaces = {
  /** What it declares for those who link to it. */
  readonly declared: string | undefined;
  readonly headings: readonly string[];
  /** Its `<title>`. */
  readonly whole: string;
  readonly outlets: readonly (string | undefined)[];
};

/** Characters; shorter headings are those of boxes. */
const shortestHeading = 13;
/** Words. */
const shortestWhole = 4;
/** Characters that are looked at. */
const longestTitle = 2_000;
const divider = /(\s*[|»«•·]\s*|\s+(?:[-–—]{1,2}|::?)\s+|(?<=\p{L})- (?=\p{Lu}))/u;

/** The headline of a page's article, without the outlet and its sections around it. */
export function headlineOf(places: HeadlinePlaces): string | undefined {
  const whole = legible(places.whole);
  const headings = places.headings.map(legible).filter(({ length }) => length >= shortestHeading);
  const declared = places.declared === undefined ? undefined : legible(places.declared);
  // One word is the name of a section where the page has more to say of itself.
  const offered =
    declared !== undefined && wordsIn(declared) < 2 && wordsIn(whole) >= shortestWhole ? undefined : declared;
  // A heading that the page's own title begins with is the headline without the outlet's name behind it.
  const heading = headings.find((text) => (offered ?? whole).startsWith(text));
  const lone =
    headings.length === 1 && isOneOf(whole === '' ? [] : [whole], headings[0] ?? '')
      ? headings[0]
      : undefined;
  const title = heading ?? offered ?? lone ?? whole;
  return title === '' ? undefined : saidOnce(withoutOutlets(title, places.outlets));
}

/** `News | Bridge closed | City Ledger` of the outlet City Ledger. */
function withoutOutlets(title: string, outlets: HeadlinePlaces['outlets']): string {
  const isOutlet = (part: string): boolean => outlets.some((outlet) => isSameOutlet(part, outlet));
  const parts = title.split(divider);
  let [start, end] = [0, parts.length];
  while (end - start > 2 && isOutlet(parts[start] ?? '')) start += 2;
  while (end - start > 2 && isOutlet(parts[end - 1] ?? '')) {
    end -= 2;
    while (end - start > 2 && isKicker(parts[end - 1] ?? '')) end -= 2;
  }
  const rest = parts.slice(start, end).join('');
  return wordsIn(rest) === 0 ? title : rest;
}

/** A heading that stands in two elements for two screens. */
function saidOnce(title: string): string {
  return /^(.{15,}?)\s+\1$/u.exec(title)?.[1] ?? title;
}

/** On one line, and without what scripts put before quotation marks. */
function legible(text: string): string {
  return collapseSpace(text.slice(0, longestTitle).replace(/\\(?=['"])/g, ''));
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0;
}

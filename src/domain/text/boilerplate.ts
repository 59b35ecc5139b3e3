import { channelInvitation, imperatives, isNotice, markers, prefixes } from './boilerplate-phrases.ts';
import { isCaption } from './caption.ts';
import { isShareBar } from './share-bar.ts';
import { isDeskNote } from './trimmings/desk-notes.ts';
import { kindInOtherScripts } from './trimmings/index.ts';
import { isInvitation } from './trimmings/invitations.ts';
import { isPageFurniture } from './trimmings/page-furniture.ts';

const longestBoilerplate = 360;
const longestOfSeveral = 240;
const longestFirst = 80;
const betweenSentences = /(?<=[.!?])\s+(?=[\p{Lu}\p{Lo}*])/u;
const rule = /^[\s*_=~#.•·|–—-]+$/;
const endsAsSentence = /[.!?…]["'”’»)]*$/;

/** What a line is that no reader came for, or undefined for the article's own words. */
export type Boilerplate = 'related' | 'other';

export function boilerplateKind(line: string): Boilerplate | undefined {
  if (line.length > longestBoilerplate) return undefined;
  if (rule.test(line)) return 'other';
  const text = withoutOrnaments(line);
  const kind = kindOfText(text);
  if (kind !== undefined || text.length > longestOfSeveral) return kind;
  return isAllTrimmings(text) ? 'other' : undefined;
}

/** "Your address will not be published. Required fields are marked *": trimmings from one sentence to the next. */
function isAllTrimmings(text: string): boolean {
  if (text.slice(0, longestFirst).search(betweenSentences) < 0) return false;
  return text.split(betweenSentences).every((piece) => kindOfText(withoutOrnaments(piece)) !== undefined);
}

function kindOfText(text: string): Boilerplate | undefined {
  const lower = text.toLowerCase();
  if (markers.related.test(lower)) return 'related';
  const foreign = kindInOtherScripts(lower);
  if (foreign !== undefined) return foreign;
  return isTrimming(text, lower) || isCaption(text) ? 'other' : undefined;
}

function isTrimming(text: string, lower: string): boolean {
  return (
    markers.other.test(lower) ||
    isShareBar(lower) ||
    prefixes.labelled.test(lower) ||
    isNotice(lower) ||
    isPageFurniture(lower) ||
    isInvitation(lower) ||
    isDeskNote(lower) ||
    (prefixes.bare.test(lower) && !endsAsSentence.test(text) && wordsIn(text) <= 18) ||
    (text.length <= 160 && channelInvitation.test(lower)) ||
    (imperatives.opening.test(lower) && imperatives.subject.test(lower))
  );
}

const ornament = /[\s•*#>_–—|»›→▶-]/;

function withoutOrnaments(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && ornament.test(line.charAt(start))) start += 1;
  while (end > start && ornament.test(line.charAt(end - 1))) end -= 1;
  return line.slice(start, end);
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}

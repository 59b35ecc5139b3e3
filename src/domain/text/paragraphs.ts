import { fullStops, questionMarks } from './sentence-marks.ts';
import { collapseSpace } from './clean-characters.ts';

const longestWrappedLine = 130;
const endsSentence = new RegExp(`[${fullStops}${questionMarks}:]["'”’»“)\\]」』]*$`);
const startsLower = /^["'“‘«(]?\p{Ll}/u;
const listItem = /^(?:[-*•‣▪◦–—]|\d{1,3}[.)])\s/;

/** The paragraphs of a text whose characters are clean: blank lines divide them; hard-wrapped lines are joined, other lines stand alone. */
export function splitParagraphs(text: string): string[] {
  const paragraphs: string[] = [];
  let block: string[] = [];
  for (const raw of text.split('\n')) {
    const line = collapseSpace(raw);
    if (line !== '') {
      block.push(line);
    } else if (block.length > 0) {
      closeBlock(block, paragraphs);
      block = [];
    }
  }
  closeBlock(block, paragraphs);
  return paragraphs;
}

function closeBlock(lines: readonly string[], paragraphs: string[]): void {
  if (lines.length < 2 || !isHardWrapped(lines)) {
    for (const line of lines) paragraphs.push(line);
    return;
  }
  const full = Math.max(...lines.slice(0, 5_000).map((line) => line.length)) * 0.6;
  let open: string[] = [];
  for (const line of lines) {
    if (open.length > 0 && listItem.test(line)) {
      paragraphs.push(open.join(' '));
      open = [];
    }
    open.push(line);
    if (line.length < full && endsSentence.test(line)) {
      paragraphs.push(open.join(' '));
      open = [];
    }
  }
  if (open.length > 0) paragraphs.push(open.join(' '));
}

/** Wrapped text has no long line, and most of its lines break off in the middle of a sentence. */
function isHardWrapped(lines: readonly string[]): boolean {
  let unfinished = 0;
  let continued = 0;
  for (const [index, line] of lines.entries()) {
    if (line.length > longestWrappedLine) return false;
    const next = lines[index + 1];
    if (next === undefined) break;
    if (line.length >= 40 && !endsSentence.test(line)) unfinished += 1;
    if (startsLower.test(next)) continued += 1;
  }
  const breaks = lines.length - 1;
  return unfinished / breaks > 0.5 && continued / breaks >= (breaks < 3 ? 0.5 : 0.25);
}

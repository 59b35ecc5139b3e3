import { decodeEntities } from '../../domain/text/html-entities.ts';
import { stripTags } from '../html-to-text.ts';
import type { Line } from './blocks.ts';

const shingle = 4;
/** Share of a paragraph's word groups that the other text must hold too. */
const isTheSame = 0.6;
/** Words; a shorter declaration is a teaser. */
const shortestBody = 60;
/** Words; whoever shows more than this shows his article, and the rest of the declaration is something else. */
const longestOpening = 200;
/** Share of what is shown; more than this below the declared text is no trimming. */
const longestEnd = 0.15;
/** Words; what stands between the paragraphs of an article and is none of them is shorter. */
const longParagraph = 40;
/** A declaration that ends otherwise was cut. */
const endsWhole = /(?<!\.\.)[.!?]["'”’»)\]]*$/;

/**
 * What the page shows, checked against the text that it declares in JSON-LD: paragraphs that the declared text does not hold
 * are trimmings, and a page that shows no more than an opening is read from the declaration.
 */
export function agreeWithLinked(blocks: readonly Line[], declared: string): readonly string[] {
  const shown = blocks.map(({ text }) => text);
  const declaredParagraphs = paragraphsOf(declared);
  const declaredWords = wordsOf(declaredParagraphs.join(' '));
  if (declaredWords.length < shortestBody) return shown;
  const known = shinglesOf(declaredWords);
  const agreed = blocks.map((block) => isIn(block.text, known));
  const shownLength = lengthOf(shown);
  const common = lengthOf(shown.filter((_, index) => agreed[index]));
  if (shownLength < Math.min(longestOpening, declaredWords.length * 0.6))
    return shownLength < shortestBody || common > shownLength / 2 ? declaredParagraphs : shown;
  // A declaration that tells of something else must not cut the article.
  if (common < declaredWords.length * 0.85) return shown;
  const isKept = keeping(blocks, agreed, { shownLength, isCut: !endsWhole.test(declared.trim()) });
  return shown.filter((_, index) => isKept(index));
}

type Declared = { readonly shownLength: number; readonly isCut: boolean };

/** Which blocks stay although the declaration lacks them: headings and lists inside, long paragraphs, and the end where it breaks off early. */
function keeping(
  blocks: readonly Line[],
  agreed: readonly boolean[],
  { shownLength, isCut }: Declared,
): (index: number) => boolean {
  const [first, last] = [agreed.indexOf(true), agreed.lastIndexOf(true)];
  const after = lengthOf(blocks.slice(last + 1).map(({ text }) => text));
  const keepsEnd = isCut || after > shownLength * longestEnd;
  return (index) => {
    if (agreed[index] === true) return true;
    if (index > last) return keepsEnd;
    const block = blocks[index];
    if (block === undefined) return false;
    return wordsOf(block.text).length >= longParagraph || (block.kind !== 'paragraph' && index > first);
  };
}

function paragraphsOf(declared: string): readonly string[] {
  const decoded = /&(?:[a-z]{2,8}|#x?[\da-f]{1,6});/i.test(declared) ? decodeEntities(declared) : declared;
  const text = /<\/?(?:p|br|div|h\d)\b/i.test(decoded) ? stripTags(decoded) : decoded;
  return text
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

function isIn(paragraph: string, known: ReadonlySet<string>): boolean {
  const words = wordsOf(paragraph);
  // Too few words to be a group of four: in doubt it stays, as a crosshead would.
  if (words.length < shingle) return true;
  const groups = [...shinglesOf(words)];
  return groups.filter((group) => known.has(group)).length / groups.length >= isTheSame;
}

function shinglesOf(words: readonly string[]): Set<string> {
  const groups = new Set<string>();
  for (let at = 0; at + shingle <= words.length; at += 1) groups.add(words.slice(at, at + shingle).join(' '));
  return groups;
}

function lengthOf(paragraphs: readonly string[]): number {
  return wordsOf(paragraphs.join(' ')).length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

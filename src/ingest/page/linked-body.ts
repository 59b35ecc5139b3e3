import { stripTags } from '../html-to-text.ts';

const shingle = 4;
/** Share of a paragraph's word groups that the other text must hold too. */
const isTheSame = 0.6;

/**
 * What the page shows, checked against the text that it declares in JSON-LD: paragraphs that the declared text does not hold
 * are trimmings, and a page that shows much less than it declares is read from the declaration.
 */
export function agreeWithLinked(shown: readonly string[], declared: string): readonly string[] {
  const declaredParagraphs = paragraphsOf(declared);
  const declaredWords = wordsOf(declaredParagraphs.join(' '));
  const shownLength = wordsOf(shown.join(' ')).length;
  if (declaredWords.length < 60) return shown;
  if (shownLength < declaredWords.length * 0.6) return declaredParagraphs;
  const known = shinglesOf(declaredWords);
  const agreed = shown.map((paragraph) => isIn(paragraph, known));
  const last = agreed.lastIndexOf(true);
  if (last === -1) return shown;
  const common = lengthOf(shown.filter((_, index) => agreed[index]));
  const after = lengthOf(shown.slice(last + 1));
  // A declaration that breaks off early must not cut the article.
  if (common < declaredWords.length * 0.85 || after > shownLength * 0.3) return shown;
  return shown.filter((_, index) => agreed[index]);
}

function paragraphsOf(declared: string): readonly string[] {
  const text = /<\/?(?:p|br|div|h\d)\b/i.test(declared) ? stripTags(declared) : declared;
  return text
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

function isIn(paragraph: string, known: ReadonlySet<string>): boolean {
  const words = wordsOf(paragraph);
  const groups = words.length < shingle ? [words.join(' ')] : [...shinglesOf(words)];
  // Too few words to be a group of four: in doubt it stays, as a crosshead would.
  if (words.length < shingle) return true;
  const held = groups.filter((group) => known.has(group)).length;
  return held / groups.length >= isTheSame;
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

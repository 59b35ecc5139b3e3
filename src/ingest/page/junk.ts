import { boilerplateKind } from '../../domain/text/boilerplate.ts';
import { countMatches } from '../../domain/text/count-matches.ts';
import { isDateLine } from '../../domain/text/metadata-lines.ts';
import type { Block } from './blocks.ts';

const clock = /^\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i;
/** Shorter blocks may well be said twice. */
const shortestRepeat = 40;
/** Characters of a sentence around the link in it. */
const shortestFrame = 14;

/** Blocks that belong to the article: no captions, links to others, dates, notices, nor what is said twice. */
export function withoutJunk(blocks: readonly Block[]): readonly Block[] {
  const kept = withoutRepeats(blocks.filter((block) => !isJunk(block)));
  // A heading with nothing under it was the title of a box.
  return kept.filter((block, index) => {
    const next = kept[index + 1];
    return block.kind !== 'heading' || (next !== undefined && next.kind !== 'heading');
  });
}

function isJunk({ kind, text, linkShare }: Block): boolean {
  if (kind === 'caption') return true;
  if (kind === 'cell') return !/[\p{L}\p{N}]/u.test(text);
  if (countMatches(text, /\p{L}/gu, 2) < 2) return true;
  if (isCode(text)) return true;
  if (linkShare > 0.75 && text.length < 200 && !namesInSentence({ text, linkShare })) return true;
  if (linkShare > 0.6 && text.length < 120 && !namesInSentence({ text, linkShare })) return true;
  if (kind === 'item' && linkShare > 0.5) return true;
  if (text.length < 60 && (clock.test(text) || isDateLine(text))) return true;
  return text.length <= 400 && boilerplateKind(text) !== undefined;
}

/** Data or markup that a script was to read. */
function isCode(text: string): boolean {
  return /^[{[].{0,40}"\s?:/.test(text) || /<\/(?:html|body|script)>$/.test(text);
}

/** "The study is published in the Annals of River Engineering.": a sentence of the article, although its long name is a link. */
function namesInSentence({ text, linkShare }: Pick<Block, 'text' | 'linkShare'>): boolean {
  return /^\p{Lu}.*[^.]\.["”’»]?$/u.test(text) && text.length * (1 - linkShare) >= shortestFrame;
}

/** Quotations pulled out of the text, and copies for other screens. */
function withoutRepeats(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<string>();
  const unique = blocks.filter(({ text }) => {
    if (text.length < shortestRepeat) return true;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
  const whole = unique
    .map(({ kind, text }) => (kind === 'quote' || kind === 'heading' ? '' : text))
    .join('\n');
  return unique.filter(
    ({ kind, text }) =>
      (kind !== 'quote' && kind !== 'heading') ||
      text.length < shortestRepeat ||
      !whole.includes(withoutMarks(text)),
  );
}

function withoutMarks(quotation: string): string {
  return quotation.replace(/^["“”„«»‘’'\s]+|["“”„«»‘’'\s.]+$/gu, '');
}

import { fullStops, questionMarks } from './sentence-marks.ts';
import { collapseSpace } from './clean-characters.ts';
import { sentenceBreaks } from './sentence-breaks.ts';

export type Sentence = {
  readonly text: string;
  /** Number of the paragraph it stands in, from 0. */
  readonly paragraph: number;
};

const listItem = /^(?:[-*•‣▪◦]|\d{1,3}[.)])\s/;
const endsSentence = new RegExp(`[${fullStops}${questionMarks}:;]["'”’»“)\\]」』]*$`);
const hasWord = /[\p{L}\p{N}]/u;

/**
 * The sentences of a text, in order, none of them crossing a paragraph (blank line or, after a finished sentence or before a list
 * item, a single line break). `language` (ISO 639-1) helps with German ordinals; all other rules hold in every language. Nothing but
 * white space is lost. Linear in the length of the text.
 */
export function splitSentences(text: string, language?: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const [paragraph, lines] of paragraphsOf(text).entries()) {
    for (const line of lines) {
      for (const sentence of sentencesOf(line, language)) sentences.push({ text: sentence, paragraph });
    }
  }
  return sentences;
}

/** A sentence as it is shown beside others, without the mark of the list that it was an item of. */
export function withoutListMark(sentence: string): string {
  return sentence.replace(/^[-*•‣▪◦]\s+/, '');
}

/** Paragraphs as lists of lines; a line that merely wraps is joined to the one before. */
function paragraphsOf(text: string): string[][] {
  const paragraphs: string[][] = [];
  let lines: string[] = [];
  let pending: string[] = [];
  const closeLine = (): void => {
    if (pending.length > 0) lines.push(pending.join(' '));
    pending = [];
  };
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const line = collapseSpace(raw);
    if (line === '') {
      closeLine();
      if (lines.length > 0) paragraphs.push(lines);
      lines = [];
      continue;
    }
    const previous = pending.at(-1);
    if (previous !== undefined && (endsSentence.test(previous.slice(-12)) || listItem.test(line)))
      closeLine();
    pending.push(line);
  }
  closeLine();
  if (lines.length > 0) paragraphs.push(lines);
  return paragraphs;
}

function sentencesOf(line: string, language: string | undefined): string[] {
  const found: string[] = [];
  let start = 0;
  for (const end of [...sentenceBreaks(line, language), line.length]) {
    const sentence = line.slice(start, end).trim();
    start = end;
    if (sentence === '') continue;
    const last = found.length - 1;
    // A stray quotation mark or dash is no sentence: it stays with the one before.
    if (last >= 0 && !hasWord.test(sentence)) found[last] = `${found[last] ?? ''} ${sentence}`;
    else found.push(sentence);
  }
  return found;
}

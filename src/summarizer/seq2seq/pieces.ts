import type { ArticleSentence } from '../article-sentences.ts';

/** A sentence with its length in the model's tokens. */
export type MeasuredSentence = Pick<ArticleSentence, 'paragraph' | 'text'> & { readonly tokens: number };

/** A piece that is at least so full ends with its paragraph rather than beginning the next one. */
const fullEnough = 0.6;

/**
 * Divides an article into pieces of at most `limit` tokens and about the same length, between sentences, and between paragraphs where
 * that leaves no piece too empty. Every sentence is in exactly one piece, in order.
 */
export function piecesOf(
  sentences: readonly MeasuredSentence[],
  limit: number,
): readonly (readonly MeasuredSentence[])[] {
  const total = tokensOf(sentences);
  // Without this the last piece may be a single sentence, of which the model makes nothing.
  const target = Math.min(
    limit,
    Math.ceil(total / Math.max(1, Math.ceil(total / limit))) + longest(sentences),
  );
  const pieces: MeasuredSentence[][] = [];
  let piece: MeasuredSentence[] = [];
  let filled = 0;
  for (const [index, sentence] of sentences.entries()) {
    const opensParagraph = index > 0 && sentence.paragraph !== sentences[index - 1]?.paragraph;
    const paragraphFits = filled + paragraphFrom(sentences, index) <= target;
    const endsHere = opensParagraph && !paragraphFits && filled >= fullEnough * target;
    if (piece.length > 0 && (filled + sentence.tokens > target || endsHere)) {
      pieces.push(piece);
      piece = [];
      filled = 0;
    }
    piece.push(sentence);
    filled += sentence.tokens;
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

/** Cuts a sentence that alone is longer than the model can read between words, as evenly as need be. */
export function cutLongSentence(sentence: MeasuredSentence, limit: number): readonly MeasuredSentence[] {
  if (sentence.tokens <= limit) return [sentence];
  const parts = Math.ceil((sentence.tokens * 1.2) / limit);
  const words = sentence.text.split(' ');
  const divided = words.length >= parts ? words : Array.from(sentence.text);
  const glue = divided === words ? ' ' : '';
  const size = Math.ceil(divided.length / parts);
  return Array.from({ length: Math.ceil(divided.length / size) }, (_, part) => ({
    paragraph: sentence.paragraph,
    text: divided.slice(part * size, (part + 1) * size).join(glue),
    tokens: Math.ceil(sentence.tokens / parts),
  }));
}

function tokensOf(sentences: readonly MeasuredSentence[]): number {
  return sentences.reduce((sum, { tokens }) => sum + tokens, 0);
}

function longest(sentences: readonly MeasuredSentence[]): number {
  return sentences.reduce((most, { tokens }) => Math.max(most, tokens), 0);
}

function paragraphFrom(sentences: readonly MeasuredSentence[], index: number): number {
  const paragraph = sentences[index]?.paragraph;
  const rest = sentences.slice(index);
  const end = rest.findIndex((sentence) => sentence.paragraph !== paragraph);
  return tokensOf(end < 0 ? rest : rest.slice(0, end));
}

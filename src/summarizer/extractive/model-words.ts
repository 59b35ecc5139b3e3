/**
 * The words that the model's features count. They are frozen together with the weights: the same function ran over the training
 * articles, so another idea of what a word is may go into the shared text functions, but not in here without training again.
 */

const CONTRACTED = /'(?:s|t|re|ve|ll|d|m)\b/g;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Lower-cased text with plain quotation marks, dashes and brackets, the form in which the model knows text. */
export function plainForModel(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/-lrb-|-lsb-/g, '(')
    .replace(/-rrb-|-rsb-/g, ')')
    .replace(/``|''|[“”„«»]/g, '"')
    .replace(/[‘’‚`´]/g, "'")
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words of a text that went through `plainForModel`: runs of letters and digits, without the endings of contractions. */
export function modelWords(plain: string): string[] {
  return plain.replace(CONTRACTED, ' ').match(WORD) ?? [];
}

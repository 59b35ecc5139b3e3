import { indexSentence, type ArticleIndex } from './article-index.ts';
import { isVerbatim } from './verbatim.ts';

const fewestWords = 3;
const leastKnown = 0.3;
/** Of fewer words with meaning, a true sentence may well have only one from the article. */
const fewestToShare = 8;

/** Whether a text is noise rather than a summary: a repetition loop, stray characters, or words the article hardly has. */
export function isGarbled(text: string, index: ArticleIndex): boolean {
  if (/\uFFFD|[\u0000-\u0008\u000e-\u001f]/.test(text)) return true;
  if (isVerbatim(text, index)) return false;
  const { tokens, stems } = indexSentence(text, index.language);
  if (tokens.length < fewestWords) return true;
  if (loops(tokens.map(({ stem }) => stem))) return true;
  const known = [...stems].filter((stem) => index.frequency.has(stem)).length;
  if (stems.size < fewestToShare) return stems.size > 0 && known === 0;
  return known / stems.size < leastKnown;
}

/** The same three words three times, or one word four times in a row. */
function loops(stems: readonly string[]): boolean {
  const seen = new Map<string, number>();
  for (let at = 0; at + 3 <= stems.length; at += 1) {
    const triple = stems.slice(at, at + 3).join(' ');
    const count = (seen.get(triple) ?? 0) + 1;
    if (count >= 3) return true;
    seen.set(triple, count);
  }
  return stems.some((stem, at) => at >= 3 && [1, 2, 3].every((back) => stems[at - back] === stem));
}

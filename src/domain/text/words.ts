const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const spacelessRun =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}ー]{1,400}/gu;
const word =
  /\p{N}+(?:[.,'’\u00a0\u202f]\p{N}+)*(?:\p{L}[\p{L}\p{M}\p{N}]*)?|(?:\p{L}\.){2,12}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}\p{N}]*)*/gu;
const grouped = /^\d{1,3}(?:[,.'’\u00a0\u202f]\d{3})+$/;
const elision = /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quelqu|dell|nell|sull|all|dall|un)'(?=\p{L}{2})/u;
const possessive = /'s?$/;
const ascii = /^[\u0000-\u007f]*$/;
/** Most English texts hold nothing else beyond ASCII; this is what NFKC and the divisions below make of it. */
const typographic = /[‘’“”–—…\u00a0]/g;
const plainForms: Readonly<Record<string, string>> = { '’': "'", '…': '...' };
/** What `word` finds in a text of ASCII alone, in a third of the time. */
const asciiWord = /\d+(?:[.,']\d+)*(?:[a-z][a-z0-9]*)?|(?:[a-z]\.){2,12}|[a-z][a-z0-9]*(?:'[a-z][a-z0-9]*)*/g;

/**
 * The words of a text for comparing and finding: lower case, compatibility forms unified (NFKC).
 * - Letters with their marks and digits make a word; everything else divides, hyphens too ("COVID-19" is "covid", "19").
 * - An apostrophe stays inside ("don't", "o'brien"); a possessive ("Russia's") and a French or Italian elision ("l'accord") go.
 * - Full stops inside an acronym go ("U.N." is "un"); in numbers decimal marks stay ("1.5") and thousands are joined ("12,000" is "12000").
 * - Chinese, Japanese, Thai, Lao, Khmer and Burmese are divided by `Intl.Segmenter`, only where they occur.
 */
export function words(text: string): string[] {
  const plain = ascii.test(text) ? text : text.replace(typographic, (mark) => plainForms[mark] ?? ' ');
  const folded = (ascii.test(plain) ? plain : plain.normalize('NFKC')).toLowerCase();
  const found: string[] = [];
  if (ascii.test(folded) || !spaceless.test(folded)) {
    collectWords(folded, found);
    return found;
  }
  let from = 0;
  for (const run of folded.matchAll(spacelessRun)) {
    collectWords(folded.slice(from, run.index), found);
    segmentWords(run[0], found);
    from = run.index + run[0].length;
  }
  collectWords(folded.slice(from), found);
  return found;
}

function collectWords(text: string, found: string[]): void {
  for (const match of text.match(ascii.test(text) ? asciiWord : word) ?? []) {
    const plain = plainWord(match);
    if (plain !== '') found.push(plain);
  }
}

function plainWord(match: string): string {
  const first = match.charCodeAt(0);
  if (first >= 48 && first <= 57) return grouped.test(match) ? match.replace(/\D/g, '') : match;
  if (match.includes('.')) return match.replaceAll('.', '');
  return match.includes("'") ? match.replace(possessive, '').replace(elision, '') : match;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmentWords(run: string, found: string[]): void {
  const language = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)
    ? 'ja'
    : /\p{Script=Han}/u.test(run)
      ? 'zh'
      : 'th';
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  for (const { segment, isWordLike } of segmenter.segment(run)) if (isWordLike === true) found.push(segment);
}

const readersWord = /[\p{L}\p{N}][^\s—–]*/gu;

/** How many words a reader would count: what stands between spaces (a hyphened word is one); the dictionary's words in scripts without spaces. */
export function countWords(text: string): number {
  if (!spaceless.test(text)) return text.match(readersWord)?.length ?? 0;
  return words(text).length;
}

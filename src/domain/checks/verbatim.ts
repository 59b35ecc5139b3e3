/** Fewer words may stand anywhere by chance. */
const fewestWords = 3;

/** An article and its sentences as `plainTextOf` gives them. */
type PlainArticle = { readonly plainText: string; readonly plainSentences: ReadonlySet<string> };

/** Whether the article has this very text: one of its sentences, or words in a row out of them. Such a text is true whatever is measured. */
export function isVerbatim(text: string, { plainSentences, plainText }: PlainArticle): boolean {
  const plain = plainTextOf(text);
  if (plainSentences.has(plain)) return true;
  return plain.split(' ').length >= fewestWords && plainText.includes(` ${plain} `);
}

/** Lower-cased, without quotation marks and the marks that end or divide sentences; what says something ("$", "%") stays. */
export function plainTextOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[“”„«»"]|[`'’‘]{2}/g, ' ')
    .replaceAll('’', "'")
    .replaceAll(/[.,;:!?…()]+(?=\s|$)|(?<=^|\s)[-–—(]+(?=\s|$)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

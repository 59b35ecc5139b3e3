import { likenessWords, nameLikeness } from './name-likeness.ts';

/** A word that the article does not have must look so much like a name, in logits. */
const leastAlone = 1;

/** The words of a text without capitals that look like names, each with its capital; a word is one everywhere or nowhere. English only. */
export function guessNameWords(sentences: readonly string[]): ReadonlyMap<string, string> {
  const sums = new Map<string, number>();
  for (const sentence of sentences) {
    const words = likenessWords(sentence);
    for (const [at, word] of words.entries())
      if (word.length > 1) sums.set(word, (sums.get(word) ?? 0) + nameLikeness(words, at));
  }
  return withCapitals([...sums].filter(([, sum]) => sum > 0).map(([word]) => word));
}

/** The words of a sentence that surely look like names and that `isKnown` does not know, each with its capital. */
export function guessNewNames(
  sentence: string,
  isKnown: (word: string) => boolean,
): ReadonlyMap<string, string> {
  const words = likenessWords(sentence);
  return withCapitals(
    words.filter((word, at) => word.length > 1 && !isKnown(word) && nameLikeness(words, at) > leastAlone),
  );
}

function withCapitals(words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    words.flatMap((word) => {
      const capital = word.charAt(0).toUpperCase();
      return capital.length === 1 && capital !== word.charAt(0) ? [[word, capital + word.slice(1)]] : [];
    }),
  );
}

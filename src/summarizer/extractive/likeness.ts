import { words as wordsOf } from '../../domain/text/words.ts';
import { FUNCTION_WORDS } from './word-classes.ts';

/** Most of its words or word triples that a sentence may share with what was chosen before it. */
const MOST_SHARED = { words: 0.5, triples: 0.2 };

/** What the chosen sentences have said so far. */
export class Said {
  readonly #sentences: ReadonlySet<string>[] = [];
  readonly #triples = new Set<string>();

  /** True when the sentence mostly says what was said before. */
  repeats(sentence: string): boolean {
    const { content, triples } = partsOf(sentence);
    const known = triples.filter((triple) => this.#triples.has(triple)).length;
    if (known > MOST_SHARED.triples * Math.max(1, triples.length)) return true;
    return this.#sentences.some((other) => {
      const shared = [...content].filter((word) => other.has(word)).length;
      return shared > MOST_SHARED.words * Math.min(content.size, other.size);
    });
  }

  add(sentence: string): void {
    const { content, triples } = partsOf(sentence);
    this.#sentences.push(content);
    for (const triple of triples) this.#triples.add(triple);
  }
}

function partsOf(sentence: string): { content: ReadonlySet<string>; triples: string[] } {
  const words = wordsOf(sentence);
  const triples = words.slice(2).map((word, i) => `${words[i] ?? ''} ${words[i + 1] ?? ''} ${word}`);
  return { content: new Set(words.filter((word) => !FUNCTION_WORDS.has(word))), triples };
}

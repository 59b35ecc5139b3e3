import { beginsSmall } from '../../domain/text/sentence-fitness.ts';
import { countWords, words as wordsOf } from '../../domain/text/words.ts';
import { insideQuotations } from './open-quotations.ts';
import { standing, type Standing } from './stands-alone.ts';
import { FUNCTION_WORDS } from './word-classes.ts';

const beginsLarge = /^["'“‘(]*\p{Lu}/u;
/** Most of its words or word triples that a sentence may share with others of the same summary. */
const MOST_SHARED = { words: 0.5, triples: 0.2 };

interface SentenceParts {
  readonly standing: Standing;
  readonly words: number;
  readonly content: ReadonlySet<string>;
  readonly triples: readonly string[];
}

/** The article's sentences with what the choice asks of them, each worked out when it is first needed. */
export class SentencePool {
  readonly #sentences: readonly string[];
  readonly #title: string | undefined;
  readonly #quoted: ReadonlySet<number>;
  /** Sentences begin with capitals here, so that one with a small letter has lost its beginning. */
  readonly #isCased: boolean;
  readonly #parts = new Map<number, SentenceParts>();

  constructor(sentences: readonly string[], title: string | undefined) {
    this.#sentences = sentences;
    this.#title = title;
    this.#quoted = insideQuotations(sentences);
    this.#isCased = sentences.filter((text) => beginsLarge.test(text)).length > sentences.length / 2;
  }

  isFit(sentence: number): boolean {
    return this.#of(sentence).standing !== 'unfit';
  }

  /** Words as a reader counts them. */
  words(sentence: number): number {
    return this.#of(sentence).words;
  }

  /** The sentence and the one it leans on, unless that is chosen already; empty when it cannot be shown. */
  withSupport(sentence: number, chosen: readonly number[]): readonly number[] {
    const how = this.#of(sentence).standing;
    if (how === 'unfit') return [];
    if (how === 'alone' || chosen.includes(sentence - 1)) return [sentence];
    return sentence > 0 && this.#of(sentence - 1).standing === 'alone' ? [sentence - 1, sentence] : [];
  }

  /** True when every sentence can be read and none mostly says what another says. `chosen` is in article order. */
  canStand(chosen: readonly number[]): boolean {
    return chosen.every((sentence, i) => {
      const how = this.#of(sentence).standing;
      if (how === 'unfit' || (how === 'leans' && chosen[i - 1] !== sentence - 1)) return false;
      return !this.repeats(sentence, chosen.slice(0, i));
    });
  }

  /** True when the sentence mostly says what the chosen ones say. */
  repeats(sentence: number, chosen: readonly number[]): boolean {
    const { content, triples } = this.#of(sentence);
    const others = chosen.map((other) => this.#of(other));
    const said = new Set(others.flatMap((other) => other.triples));
    const known = triples.filter((triple) => said.has(triple)).length;
    if (known > MOST_SHARED.triples * Math.max(1, triples.length)) return true;
    return others.some((other) => {
      const shared = [...content].filter((word) => other.content.has(word)).length;
      return shared > MOST_SHARED.words * Math.min(content.size, other.content.size);
    });
  }

  /** Of a longer sentence, or of what somebody says in several. */
  #isPart(sentence: number): boolean {
    return this.#quoted.has(sentence) || (this.#isCased && beginsSmall(this.#sentences[sentence] ?? ''));
  }

  #of(sentence: number): SentenceParts {
    const known = this.#parts.get(sentence);
    if (known !== undefined) return known;
    const text = this.#sentences[sentence] ?? '';
    const words = wordsOf(text);
    const parts = {
      standing: this.#isPart(sentence) ? 'unfit' : standing(text, this.#title),
      words: countWords(text),
      content: new Set(words.filter((word) => !FUNCTION_WORDS.has(word))),
      triples: words.slice(2).map((word, i) => `${words[i] ?? ''} ${words[i + 1] ?? ''} ${word}`),
    };
    this.#parts.set(sentence, parts);
    return parts;
  }
}

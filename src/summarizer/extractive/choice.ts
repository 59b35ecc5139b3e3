import { countWords } from '../../domain/text/words.ts';
import { Said } from './likeness.ts';
import { standing, type Standing } from './stands-alone.ts';

/** Fewest and most words, and the most sentences. */
export interface Room {
  readonly leastWords: number;
  readonly mostWords: number;
  readonly sentences: number;
}

interface Sentences {
  readonly title?: string | undefined;
  readonly sentences: readonly string[];
}

/** A summary in the making: takes sentences one after the other while there is room. */
export class Choice {
  readonly #article: Sentences;
  readonly #room: Room;
  readonly #chosen = new Set<number>();
  readonly #said = new Said();
  readonly #standings = new Map<number, Standing>();
  #words = 0;

  constructor(article: Sentences, room: Room) {
    this.#article = article;
    this.#room = room;
  }

  get isFull(): boolean {
    return this.#words >= this.#room.leastWords || this.#chosen.size >= this.#room.sentences;
  }

  get isEmpty(): boolean {
    return this.#chosen.size === 0;
  }

  inOrder(): readonly number[] {
    return [...this.#chosen].sort((a, b) => a - b);
  }

  /** Takes the sentence, with the one it leans on, if it can be shown, says something new and there is room. */
  consider(sentence: number): void {
    const group = this.#withSupport(sentence);
    const isNew = group.every((i) => !this.#said.repeats(this.#text(i)));
    if (group.length > 0 && isNew && this.#hasRoomFor(group)) for (const i of group) this.take(i);
  }

  /** Takes the sentence whatever it is. */
  take(sentence: number): void {
    if (this.#chosen.has(sentence)) return;
    this.#chosen.add(sentence);
    this.#said.add(this.#text(sentence));
    this.#words += this.#wordsOf(sentence);
  }

  /** The sentence and what it needs before it; empty when it cannot be shown. */
  #withSupport(sentence: number): number[] {
    if (sentence < 0 || this.#chosen.has(sentence)) return [];
    const how = this.#standing(sentence);
    if (how === 'unfit') return [];
    if (how === 'alone' || this.#chosen.has(sentence - 1)) return [sentence];
    return this.#standing(sentence - 1) === 'alone' ? [sentence - 1, sentence] : [];
  }

  #hasRoomFor(group: readonly number[]): boolean {
    const words = group.reduce((sum, i) => sum + this.#wordsOf(i), this.#words);
    return words <= this.#room.mostWords && this.#chosen.size + group.length <= this.#room.sentences;
  }

  #standing(sentence: number): Standing {
    const known = this.#standings.get(sentence) ?? standing(this.#text(sentence), this.#article.title);
    this.#standings.set(sentence, known);
    return known;
  }

  #wordsOf(sentence: number): number {
    return countWords(this.#text(sentence));
  }

  #text(sentence: number): string {
    return this.#article.sentences[sentence] ?? '';
  }
}

import { editDistance } from '../domain/search/edit-distance.ts';
import type { Unit } from '../domain/search/query.ts';
import { isPaired, searchTerms } from '../domain/search/terms.ts';
import { integer, text } from './rows.ts';
import type { Sqlite } from './sqlite.ts';

const shortest = 4;
const proposals = 6;

/** Words that a reader may have meant. They come from all headlines: whoever shows one must first have found it for the audience. */
export class Spelling {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  /** Nearest first, among equals the commonest. `isPrefix`: the word is still being typed. */
  like(word: string, options: { readonly isPrefix?: boolean } = {}): string[] {
    if (word.length < shortest || isPaired(word)) return [];
    const furthest = word.length < 8 ? 1 : 2;
    return this.#neighbours(word, furthest, options.isPrefix === true)
      .map(({ known, seen }) => {
        const compared = options.isPrefix === true ? known.slice(0, word.length) : known;
        return { known, seen, distance: editDistance(word, compared, furthest) };
      })
      .filter(({ distance, known }) => distance <= furthest && known !== word)
      .sort((a, b) => a.distance - b.distance || b.seen - a.seen)
      .slice(0, proposals)
      .map(({ known }) => known);
  }

  /** Words with the same beginning, or one that differs in the first two letters only. */
  #neighbours(word: string, furthest: number, isPrefix: boolean): { known: string; seen: number }[] {
    const [first = '', second = '', third = ''] = Array.from(word);
    const beginnings = [first, second + first, second + third, ...this.#otherFirstLetters(word)];
    const longest = isPrefix ? 64 : word.length + furthest;
    return beginnings.flatMap((beginning) =>
      this.#sqlite
        .all(
          `SELECT word, seen FROM title_words WHERE word >= ?1 AND word < ?1 || char(1114111)
           AND length(word) BETWEEN ?2 AND ?3`,
          [beginning, word.length - furthest, longest],
        )
        .map((row) => ({ known: text(row, 'word'), seen: integer(row, 'seen') })),
    );
  }

  #otherFirstLetters(word: string): string[] {
    return Array.from('abcdefghijklmnopqrstuvwxyz').map((letter) => letter + word.slice(1, 3));
  }
}

/** The unit that stands for a corrected word. */
export function correctedUnit(word: string): Unit {
  return { words: [word], terms: searchTerms(word), isExact: false };
}

import { editDistance } from '../domain/search/edit-distance.ts';
import { nearMisses } from '../domain/search/near-misses.ts';
import type { Unit } from '../domain/search/query.ts';
import { isPaired, searchTerms } from '../domain/search/terms.ts';
import { integer, text } from './rows.ts';
import type { Row, Sqlite } from './sqlite.ts';

const shortest = 4;
/** Shorter words with two errors may be anything. */
const shortestWithTwo = 8;
const proposals = 6;

type Known = { readonly word: string; readonly seen: number };

const asWritten = 'SELECT word, seen FROM title_words WHERE word IN (SELECT value FROM json_each(?))';
/** The commonest word that begins like each. */
const asBeginnings = `
SELECT j.value AS word, (SELECT max(seen) FROM title_words
  WHERE word >= j.value AND word < j.value || char(1114111)) AS seen FROM json_each(?) j WHERE seen > 0`;
const inRange = `
SELECT word, seen FROM title_words WHERE word >= ?1 AND word < ?1 || char(1114111) AND length(word) BETWEEN ?2 AND ?3`;

/** Words that a reader may have meant. They come from all headlines: whoever shows one must first have found it for the audience. */
export class Spelling {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  /**
   * Nearest first, among equals the commonest. One error may be anywhere, a second one in a long word behind its first
   * two letters. `isPrefix`: the word is still being typed, and so are the proposals.
   */
  like(word: string, options: { readonly isPrefix?: boolean } = {}): string[] {
    if (word.length < shortest || isPaired(word)) return [];
    const sql = options.isPrefix === true ? asBeginnings : asWritten;
    const near = this.#known(sql, [JSON.stringify(nearMisses(word))]);
    const isLong = word.length >= shortestWithTwo && options.isPrefix !== true;
    const found = near.length > 0 || !isLong ? near : this.#withTwoErrors(word);
    return found
      .sort((a, b) => b.seen - a.seen)
      .slice(0, proposals)
      .map((known) => known.word);
  }

  /** Only among words with the same first letters: all others would take too long. */
  #withTwoErrors(word: string): Known[] {
    const [first = '', second = '', third = ''] = Array.from(word);
    const beginnings = [...new Set([first + second, second + first, first + third])];
    return beginnings
      .flatMap((beginning) => this.#known(inRange, [beginning, word.length - 2, word.length + 2]))
      .filter((known) => editDistance(word, known.word, 2) === 2);
  }

  #known(sql: string, values: readonly (string | number)[]): Known[] {
    return this.#sqlite.all(sql, values).map(toKnown);
  }
}

function toKnown(row: Row): Known {
  return { word: text(row, 'word'), seen: integer(row, 'seen') };
}

/** The unit that stands for a corrected word. */
export function correctedUnit(word: string): Unit {
  return { words: [word], terms: searchTerms(word), isExact: false };
}

import { editDistance } from '../domain/search/edit-distance.ts';
import { nearMisses } from '../domain/search/near-misses.ts';
import type { Unit } from '../domain/search/query.ts';
import { stem } from '../domain/search/stem.ts';
import { isPaired, searchTerms, wholeTerms } from '../domain/search/terms.ts';
import { integer, text } from './rows.ts';
import type { Row, Sqlite } from './sqlite.ts';

const shortest = 4;
/** Shorter words with two errors may be anything. */
const shortestWithTwo = 8;
const proposals = 6;
/** Commoner words are all equally common. */
const mostSeen = 200;

type Known = { readonly word: string; readonly seen: number };

const asWritten = 'SELECT word, seen FROM title_words WHERE word IN (SELECT value FROM json_each(?))';
/** The commonest word that begins like each. */
const asBeginnings = `
SELECT j.value AS word, (SELECT max(seen) FROM title_words
  WHERE word >= j.value AND word < j.value || char(1114111)) AS seen FROM json_each(?) j WHERE seen > 0`;
const inRange = `
SELECT word, seen FROM title_words WHERE word >= ?1 AND word < ?1 || char(1114111) AND length(word) BETWEEN ?2 AND ?3`;
/** The same in the texts, of which the index knows the stems. */
const asStems = `
SELECT j.value AS word, (SELECT count(*) FROM (SELECT 1 FROM article_terms WHERE term = j.value LIMIT ${mostSeen})) AS seen
FROM json_each(?) j WHERE seen > 0`;

/** Texts that are read to see how a word with a stem is written. */
const readTexts = 4;
const someTexts = `
SELECT text FROM article_texts WHERE key IN (SELECT DISTINCT doc FROM article_terms WHERE term = ? LIMIT ${readTexts})`;

/** Words that a reader may have meant. They come from all headlines and, where those have none, all texts: whoever shows one must first have found it for the audience. */
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
    const found = near.length > 0 || options.isPrefix === true ? near : this.#lessLike(word);
    return found
      .sort((a, b) => b.seen - a.seen)
      .slice(0, proposals)
      .map((known) => known.word);
  }

  #lessLike(word: string): Known[] {
    const inTexts = this.#inTexts(word);
    return inTexts.length > 0 || word.length < shortestWithTwo ? inTexts : this.#withTwoErrors(word);
  }

  #inTexts(word: string): Known[] {
    const words = nearMisses(word).map((each) => ({ each, term: stem(each) }));
    const stems = [...new Set(words.map(({ term }) => term))];
    return this.#known(asStems, [JSON.stringify(stems)]).flatMap(({ word: known, seen }) => {
      const likely = words.filter(({ term }) => term === known).map(({ each }) => each);
      const written = this.#writtenOf(known, likely);
      return written === undefined ? [] : [{ word: written, seen }];
    });
  }

  /** Which of the words the first texts with this stem have: they may have no more than another word of the same stem. */
  #writtenOf(term: string, words: readonly string[]): string | undefined {
    const written = new Set(
      this.#sqlite.column(someTexts, [term]).flatMap((found) => wholeTerms(String(found))),
    );
    return words.find((each) => written.has(each));
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

const rowSize = 128;
const digit = /\p{Nd}/u;

/**
 * Every word that differs from this one in one letter too many, too few or wrong, or in two that changed places. Letters
 * are those of the word's own scripts.
 */
export function nearMisses(word: string): readonly string[] {
  const letters = Array.from(word);
  const alphabet = alphabetOf(word);
  const found = new Set<string>();
  for (let place = 0; place <= letters.length; place += 1) {
    const [before, after] = [letters.slice(0, place).join(''), letters.slice(place)];
    const [here = '', next, ...rest] = after;
    for (const letter of alphabet) {
      found.add(before + letter + after.join(''));
      if (here !== '') found.add(before + letter + after.slice(1).join(''));
    }
    if (here !== '') found.add(before + after.slice(1).join(''));
    if (next !== undefined) found.add(before + next + here + rest.join(''));
  }
  found.delete(word);
  return [...found];
}

const alphabets = new Map<number, readonly string[]>();

/** Unicode keeps the small letters of a script in one row, or in few. */
function alphabetOf(word: string): readonly string[] {
  const rows = new Set(Array.from(word, (letter) => Math.floor((letter.codePointAt(0) ?? 0) / rowSize)));
  const letters = [...rows].flatMap((row) => {
    const known = alphabets.get(row) ?? lettersOf(row);
    alphabets.set(row, known);
    return known;
  });
  // Nobody types a digit for a letter, and each look-up costs time.
  return digit.test(word) ? letters : letters.filter((letter) => !digit.test(letter));
}

function lettersOf(row: number): readonly string[] {
  const all = Array.from({ length: rowSize }, (_, place) => String.fromCodePoint(row * rowSize + place));
  return all.filter((letter) => /[\p{L}\p{M}\p{Nd}]/u.test(letter) && letter === letter.toLowerCase());
}

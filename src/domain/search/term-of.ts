const plainWord = /^[a-z0-9]*$/;
const innerMarks = /['.,\u00a0\u202f]/g;
/** Longer ones are no words; they are cut, in texts and queries alike. */
const maxTermLength = 64;

/** FTS5's `ascii` tokenizer divides at every ASCII sign, so "o'brien" and "1.5" keep none. */
export function termOf(word: string): string {
  const plain = plainWord.test(word) ? word : word.replace(innerMarks, (mark) => (mark === "'" ? '' : '·'));
  return plain.length > maxTermLength ? plain.slice(0, maxTermLength) : plain;
}

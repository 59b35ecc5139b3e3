const plainWord = /^[a-z0-9]*$/;
const innerMarks = /['.,\u00a0\u202f]/g;
/** Longer ones are no words; they are cut, in texts and queries alike. */
const maxTermLength = 64;

// What Turkish puts behind names, by the sound before it, and Polish behind foreign ones. Elsewhere the apostrophe stands within a word.
const behindVowel = endings('ya ye yi yu nin nun da de dan den la le yla yle lar ler daki deki ego emu');
const behindConsonant = endings(
  'a e i u in un da de ta te dan den tan ten la le lar ler daki deki taki teki',
);
const name = /^(\p{L}{2,}(\p{L}))'(\p{L}+)$/u;
const vowel = /[aeiouy]/;
/** Behind shorter words a single letter is more often a part of the word (Dar'a). */
const shortestBeforeLetter = 4;

/** FTS5's `ascii` tokenizer divides at every ASCII sign, so "o'brien" and "1.5" keep none. */
export function termOf(word: string): string {
  const plain = plainWord.test(word)
    ? word
    : withoutEnding(word).replace(innerMarks, (mark) => (mark === "'" ? '' : '·'));
  return plain.length > maxTermLength ? plain.slice(0, maxTermLength) : plain;
}

function withoutEnding(word: string): string {
  if (!word.includes("'")) return word;
  const [, base, last = '', ending = ''] = name.exec(word) ?? [];
  if (base === undefined || (ending.length === 1 && base.length < shortestBeforeLetter)) return word;
  return (vowel.test(last) ? behindVowel : behindConsonant).has(ending) ? base : word;
}

function endings(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

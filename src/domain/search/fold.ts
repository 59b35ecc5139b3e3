const combiningMarks = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g;
const lettersOfTheirOwn = /[ßæœøłđıþðħŧ\u0649\u0629\u06cc\u06a9]/g;
const foldedLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  þ: 'th',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  '\u0649': '\u064a', // Arabic: alef maksura is often written for yeh,
  '\u0629': '\u0647', // and heh for teh marbuta;
  '\u06cc': '\u064a', // the Persian forms of yeh
  '\u06a9': '\u0643', // and kaf look the same.
};

/** Lower case without accents, width or presentation forms: what two writings of a word have in common. */
export function foldForSearch(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\t\n\r -~]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(combiningMarks, '')
    .normalize('NFC')
    .replace(lettersOfTheirOwn, (letter) => foldedLetters[letter] ?? letter);
}

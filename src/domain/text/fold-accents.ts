const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
};
const special = /[ßẞæÆœŒøØđĐðÐþÞłŁıħĦ]/g;
// Marks on Latin and Greek letters only: in other scripts (й, Hindi, Arabic, Thai) they make different letters.
const accented = /([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu;
const needsWork = /[\u00c0-\u03ff\u1e00-\u1fff\u0300-\u036f]/;

/** "São Tomé" as "Sao Tome", "Straße" as "Strasse"; letters of other scripts stay as they are. */
export function foldAccents(text: string): string {
  if (!needsWork.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(accented, '$1')
    .normalize('NFC')
    .replace(special, (letter) => letters[letter] ?? letter);
}

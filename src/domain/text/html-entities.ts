const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  bull: '•',
  middot: '·',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  sect: '§',
  para: '¶',
  times: '×',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  iexcl: '¡',
  iquest: '¿',
  ordf: 'ª',
  ordm: 'º',
  shy: '',
  zwj: '\u200d',
  zwnj: '\u200c',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
  aring: 'å',
  Aring: 'Å',
};

const accents: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
  caron: '\u030c',
};

const entity = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});/g;

// Windows-1252 numbers in place of Unicode ones, as browsers read them too (HTML, "Numeric character reference end state").
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes what sloppy feeds leave behind (`&amp;`, `&#8217;`, `&eacute;`, also encoded twice). Unknown entities stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const once = text.replace(entity, decodeOne);
  return once.includes('&') ? once.replace(entity, decodeOne) : once;
}

function decodeOne(whole: string): string {
  if (/^&#[xX]/.test(whole)) return characterFor(Number.parseInt(whole.slice(3), 16));
  if (whole.startsWith('&#')) return characterFor(Number.parseInt(whole.slice(2), 10));
  const name = whole.slice(1, -1);
  return Object.hasOwn(namedEntities, name) ? (namedEntities[name] ?? whole) : (accented(name) ?? whole);
}

function accented(name: string): string | undefined {
  const mark = Object.hasOwn(accents, name.slice(1)) ? accents[name.slice(1)] : undefined;
  return mark === undefined ? undefined : (name.charAt(0) + mark).normalize('NFC');
}

function characterFor(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows1252.charAt(code - 0x80);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}

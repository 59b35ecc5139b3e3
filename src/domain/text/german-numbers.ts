const ones =
  'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const tens = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');
const longest = 60;

/** The value of a German number word in lower case ("achtundvierzigtausend"), or undefined. Articles ("ein", "eine") are no numbers. */
export function germanNumber(word: string): number | undefined {
  if (word.length < 3 || word.length > longest || word === 'ein') return undefined;
  if (word === 'eins') return 1;
  const [thousands, rest] = splitAt(word, 'tausend');
  const low = rest === '' ? 0 : belowThousand(rest);
  if (low === undefined) return undefined;
  if (thousands === undefined) return low;
  const high = thousands === '' ? 1 : belowThousand(thousands);
  return high === undefined ? undefined : high * 1000 + low;
}

function belowThousand(word: string): number | undefined {
  const [hundreds, rest] = splitAt(word, 'hundert');
  const low = rest === '' ? 0 : belowHundred(rest);
  if (low === undefined) return undefined;
  if (hundreds === undefined) return low;
  const high = hundreds === '' ? 1 : ones.indexOf(hundreds);
  return high < 1 || high > 19 ? undefined : high * 100 + low;
}

function belowHundred(word: string): number | undefined {
  const alone = ones.indexOf(word === 'eins' ? 'ein' : word.replace(/^und/, ''));
  if (alone >= 0) return alone;
  const [unit, ten] = splitAt(word, 'und');
  const place = tens.indexOf(ten.replace('dreissig', 'dreißig'));
  if (place < 0) return undefined;
  const one = unit === undefined ? 0 : ones.indexOf(unit);
  return one < 0 || one > 9 ? undefined : (place + 2) * 10 + one;
}

/** What stands before and after a part of a compound; before is undefined where the part is missing. */
function splitAt(word: string, part: string): readonly [string | undefined, string] {
  const at = word.indexOf(part);
  // "hundert" ends in no "und" of its own, yet contains one.
  if (at < 0 || (part === 'und' && word.startsWith('hundert'))) return [undefined, word];
  return [word.slice(0, at), word.slice(at + part.length)];
}

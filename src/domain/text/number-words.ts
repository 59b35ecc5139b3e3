import { inOrder, type NumberLexicon } from './number-lexicon.ts';
import { romanceNumbers } from './romance-numbers.ts';

const english: NumberLexicon = {
  small: {
    ...inOrder(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    ...inOrder('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  },
  multipliers: {
    dozen: 12,
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    lakh: 1e5,
    crore: 1e7,
  },
  ordinals: {
    ...inOrder(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
      1,
    ),
    ...inOrder(
      'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth',
      20,
      10,
    ),
  },
  fractions: { half: 0.5, halves: 0.5 },
  parts: {
    ...inOrder('third quarter fifth sixth seventh eighth ninth tenth', 3),
    ...inOrder('thirds quarters fifths sixths sevenths eighths ninths tenths', 3),
    fourth: 4,
    fourths: 4,
  },
  magnitudes: { dozens: 12, hundreds: 100, thousands: 1e3, millions: 1e6, billions: 1e9, trillions: 1e12 },
  articles: ['a', 'an'],
  joints: ['and'],
};

// German numbers below a million are one word each: german-numbers.ts takes them apart.
const german: NumberLexicon = {
  small: {},
  multipliers: {
    dutzend: 12,
    million: 1e6,
    millionen: 1e6,
    milliarde: 1e9,
    milliarden: 1e9,
    mio: 1e6,
    mrd: 1e9,
    billionen: 1e12,
  },
  ordinals: {
    ...inOrder('erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte', 1),
    ...inOrder(
      'ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten elften zwölften',
      1,
    ),
    ...inOrder('erster zweiter dritter vierter fünfter sechster siebter achter neunter zehnter', 1),
    ...inOrder('erstes zweites drittes viertes fünftes', 1),
  },
  fractions: { hälfte: 0.5, halb: 0.5, halbe: 0.5, halben: 0.5 },
  parts: inOrder('drittel viertel fünftel sechstel siebtel achtel neuntel zehntel', 3),
  magnitudes: {
    dutzende: 12,
    hunderte: 100,
    hunderten: 100,
    tausende: 1e3,
    tausenden: 1e3,
    zehntausende: 1e4,
    hunderttausende: 1e5,
  },
  articles: ['ein', 'eine', 'einem', 'einer', 'einen'],
  joints: [],
};

/** The number words of a language (ISO 639-1); English where the language is unknown or has none here. */
export function numberWords(language: string | undefined): NumberLexicon {
  if (language === 'de') return german;
  if (language === 'fr' || language === 'es') return romanceNumbers[language];
  return english;
}

type Script = {
  readonly pattern: RegExp;
  /** Longest first. */
  readonly endings: readonly string[];
  readonly beginnings: readonly string[];
  /** How many letters must stay. */
  readonly keep: number;
};

function list(endings: string): readonly string[] {
  return endings.split(' ').sort((a, b) => b.length - a.length);
}

// Endings of case, number, gender and the commonest of verbs, in folded writing (й is и, ة is ه, vowel marks are gone).
const scripts: readonly Script[] = [
  {
    pattern: /^\p{Script=Cyrillic}+$/u,
    endings: list(
      'иями ями ами иях ях ах ого его ому ему ыми ими ои еи ыи ии ая яя ое ее ые ие ую юю ом ем ам ям ов ев ия ью ья ье ием ость ости ть ться ется ются ится лся лась лось лись ла ло ли ет ют ит ят а е и о у ы ь ю я',
    ),
    beginnings: [],
    keep: 3,
  },
  {
    pattern: /^\p{Script=Arabic}+$/u,
    endings: list('ها ان ات ون ين يه ه ي'),
    beginnings: list('وال بال كال فال لل ال'),
    keep: 3,
  },
  {
    pattern: /^[\p{Script=Devanagari}\p{M}]+$/u,
    endings: list('ियों ाओं ियाँ ाएं ों ें ीं ो े ू ु ी ि ा'),
    beginnings: [],
    keep: 2,
  },
];

/** Without the longest ending that leaves enough of the word, and in Arabic without the article. */
export function stripEnding(word: string): string {
  const script = scripts.find(({ pattern }) => pattern.test(word));
  if (script === undefined) return word;
  const { beginnings, endings, keep } = script;
  const beginning = beginnings.find((part) => word.startsWith(part) && word.length - part.length >= keep);
  const base = word.slice(beginning?.length ?? 0);
  const ending = endings.find((part) => base.endsWith(part) && base.length - part.length >= keep);
  return ending === undefined ? base : base.slice(0, -ending.length);
}

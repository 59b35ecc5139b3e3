type Endings = ReadonlySet<string>;

function set(endings: string): Endings {
  return new Set(['', ...endings.split(' ')]);
}

// Endings of nouns and adjectives by families of languages, folded; the stem of English and Cyrillic is not told by them.
const latin: readonly Endings[] = [
  set('e en er em es n s ern nen in innen t r a ar or na erna arna ene ens ets et'),
  set('n a t ta ja na ksi ssa sta an en in on un seen lla lta lle i ia ien iin issa ista illa ilta ille'),
  set('iksi ina it ita iden jen oita oiden oissa oista oihin oja'),
  set(
    'a e i o u y ow owi owie om ami ach em mi ie ia ii iem iego iemu ego emu ej ym ymi ych im imi ich ou ama ima',
  ),
  set('t at et ot k ak ek ok nak nek ban ben bol rol tol hoz hez ba be ra re n on en ig val vel a e i ja je'),
  set('i u a e in un da de ta te dan den tan ten lar ler lari leri larin lerin ya ye yi yu nin nun la le'),
  set('a e i o s as es os is us ai ul ului lor le ei ii'),
];
const greek = set('ος ου ο οι ους ων ον α ας η ης ες ε εις εως υ');
const cyrillic = set(
  'а ам ами ах е еи ем и ии им ими их о ов ои ом у ую ы ые ыи ым ыми ых ь ю я ям ями ях ого его ому ему ая яя ое ее',
);
const scripts: readonly (readonly [RegExp, readonly Endings[]])[] = [
  [/^\p{Script=Latin}+$/u, latin],
  [/^\p{Script=Greek}+$/u, [greek]],
  [/^\p{Script=Cyrillic}+$/u, [cyrillic]],
];
const leastLetters = 4;

/**
 * What a folded word may be called with another ending: at least four letters of it stay, and what goes and what comes are endings of
 * the same languages. None of a word with digits;
 * `undefined` where the endings of its script are not known.
 */
export function inflectionsOf(word: string): readonly string[] | undefined {
  const known = scripts.find(([script]) => script.test(word))?.[1];
  if (known === undefined) return /\p{N}/u.test(word) ? [] : undefined;
  const found = new Set<string>();
  for (const endings of known) {
    for (let length = leastLetters; length <= word.length; length += 1) {
      if (!endings.has(word.slice(length))) continue;
      for (const ending of endings) found.add(word.slice(0, length) + ending);
    }
  }
  found.delete(word);
  return [...found];
}

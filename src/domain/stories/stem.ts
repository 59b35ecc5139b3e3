/**
 * The word without the ending that changes from one outlet to the next: “kills”, “killed” and “killing” meet.
 * Light on purpose: two words that mean different things must not meet. English endings; other languages pass
 * through nearly unchanged.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const singular = withoutPlural(word);
  const bare = withoutSuffix(singular);
  return bare.length > 3 && bare.endsWith('e') ? bare.slice(0, -1) : bare;
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/(?:ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function withoutSuffix(word: string): string {
  const ending = /(?:ied|ed|ing)$/.exec(word)?.[0];
  if (ending === undefined) return word;
  const rest = word.slice(0, -ending.length);
  if (rest.length < 3 || !/[aeiouy]/.test(rest)) return word;
  if (ending === 'ied') return `${rest}y`;
  return /([bdfgkmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest;
}

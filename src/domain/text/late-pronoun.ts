import { englishCalendar } from './calendar-words.ts';

const opening =
  /^["'“‘(]*(?:after|at|before|by|during|for|from|in|on|since|under|until|when|while|with|within|without) ((?:[\p{L}\p{N}'’.:-]+ ){0,3}[\p{L}\p{N}'’.:-]+),? (?:he|she|they)\b(?! (?:say|who)\b)/iu;
/** "Even though they were fewer, they won." */
const subordinate =
  /^["'“‘(]*(?:even )?(?:if|when|as|after|before|while|once|because|although|though|since|until|unless) (?:it|he|she|they)\b[^,]*,? (?:it|he|she|they)\b/iu;
const feasts = /^(?:Christmas|Easter)$/;

/**
 * "By noon they had counted 5,140", "If it wins, it will move": an English sentence whose subject is a pronoun after words that name nobody. Only
 * what begins with a capital can be told for a name; in a text without capitals every such sentence counts.
 */
export function hasLatePronoun(sentence: string): boolean {
  if (subordinate.test(sentence)) return true;
  const between = opening.exec(sentence)?.[1];
  if (between === undefined) return false;
  return !between.split(' ').some(mayBeName);
}

function mayBeName(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word) && !englishCalendar.has(word.toLowerCase()) && !feasts.test(word);
}

import type { NumberFact } from '../text/number-fact.ts';

const approximate =
  /(?:about|around|roughly|nearly|almost|some|approximately|more than|less than|fewer than|over|under|at least|at most|up to|close to|just|well above|estimated|rund|etwa|fast|mehr als|environ|près de|plus de|cerca de|casi|más de)\s+(?:an? )?(?:[$€£¥]\s*)?$/iu;

/** Nobody rounds by more than this share. */
const farthest = 0.05;

/** Whether a number of the summary says what a number of the article says, whatever the words. */
export function sameNumber(said: NumberFact, known: NumberFact, before: string): boolean {
  if (!areComparable(said, known)) return false;
  const [value, other] = [asPlain(said), asPlain(known)];
  if (close(value, other)) return true;
  if (said.kind === 'magnitude') return other >= value && other < value * 10;
  if (known.kind === 'magnitude') return false;
  return (
    mayRound(said, before) && Math.abs(value - other) <= Math.min(roundingStep(said) / 2, farthest * value)
  );
}

/** "One of them", "no one", "first heard": hardly ever a count. */
export function isPronounLike(fact: NumberFact): boolean {
  return (
    fact.value === 1 && /^\p{L}+$/u.test(fact.text) && (fact.kind === 'cardinal' || fact.kind === 'ordinal')
  );
}

/** Whether the number is one of a pair that the article has, too: the score "3-1", from either side. */
export function isOfKnownPair({ start, end }: NumberFact, text: string, article: string): boolean {
  const behind = /^[-–](\d+)(?!\d)/.exec(text.slice(end));
  const ahead = /(?<!\d)(\d+)[-–]$/.exec(text.slice(0, start));
  const own = text.slice(start, end);
  const pair = behind === null ? [ahead?.[1], own] : [own, behind[1]];
  if (pair.some((each) => each === undefined || !/^\d{1,3}$/.test(each))) return false;
  const [one = '', other = ''] = pair;
  return new RegExp(`(?<![\\d-])(?:${one}[-–]${other}|${other}[-–]${one})(?![\\d-])`).test(article);
}

function areComparable(said: NumberFact, known: NumberFact): boolean {
  if (said.unit !== undefined && known.unit !== undefined && said.unit !== known.unit) return false;
  const kinds = new Set([said.kind, known.kind]);
  if (kinds.size === 1) return true;
  if (kinds.has('percent')) return kinds.has('fraction');
  if (kinds.has('time')) return false;
  // "The third time" beside "three times"; "the 5 million" beside "$5 million".
  return !kinds.has('fraction');
}

function asPlain({ kind, value }: NumberFact): number {
  return kind === 'percent' ? value / 100 : value;
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-3 * Math.max(Math.abs(a), Math.abs(b));
}

/** Said with "about" or the like, or with a decimal point before its "million": such figures are rounded. */
function mayRound(said: NumberFact, before: string): boolean {
  return approximate.test(before) || (said.scale > 1 && said.kind !== 'ordinal');
}

/** The unit of the last digit that is said: 1,000 for 48,000, 100,000 for "1.2 million", a million for "60 million". */
function roundingStep({ value, scale, kind }: NumberFact): number {
  const plain = kind === 'percent' ? value / 100 : value;
  if (plain === 0) return 0;
  let step = kind === 'percent' ? 0.01 : scale;
  while (Math.abs(plain / step - Math.round(plain / step)) > 1e-6 && step > 1e-9) step /= 10;
  if (scale > 1) return step;
  while (Math.abs(plain / (step * 10) - Math.round(plain / (step * 10))) < 1e-9) step *= 10;
  return step;
}

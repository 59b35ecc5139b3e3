import { wordsOf, type FaultRule } from './shown-summary.ts';

const SHORT_WORD = 3;

export const repeatedFact: FaultRule = {
  name: 'same fact twice',
  rule: 'Two points share six in ten of the longer words of the shorter one, and at least four of them.',
  find: ({ points }) =>
    points
      .map((point) => point.text)
      .filter((text, i) => points.slice(0, i).some((other) => saysTheSame(text, other.text))),
};

function saysTheSame(a: string, b: string): boolean {
  const [first, second] = [a, b].map(
    (text) => new Set(wordsOf(text).filter((word) => word.length > SHORT_WORD)),
  );
  if (first === undefined || second === undefined) return false;
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared >= 4 && shared >= 0.6 * Math.min(first.size, second.size);
}

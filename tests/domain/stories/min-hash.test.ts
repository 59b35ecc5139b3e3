import { describe, expect, it } from 'vitest';
import { hashText } from '../../../src/domain/text/hash.ts';
import { overlap, signatureOf, type Signature } from '../../../src/domain/stories/min-hash.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const random = seededRandom(7);

function someWords(count: number): number[] {
  return Array.from({ length: count }, () => hashText(`w${Math.floor(random() * 4000)}`));
}

function signature(words: readonly number[]): Signature {
  const made = signatureOf(words);
  if (made === undefined) throw new Error('Too few words.');
  return made;
}

describe('signatures', () => {
  it('are equal for equal texts, short ones too', () => {
    for (const length of [12, 20, 60, 600]) {
      const words = someWords(length);
      expect(overlap(signature(words), signature([...words]))).toBe(1);
    }
  });

  it('tell a light edit of a copy from another text', () => {
    const words = someWords(400);
    const edited = words.map((word, index) => (index % 40 === 0 ? hashText('edited') : word)).slice(20);
    expect(overlap(signature(words), signature(edited))).toBeGreaterThan(0.6);
    expect(overlap(signature(words), signature(someWords(400)))).toBeLessThan(0.15);
  });

  it('are not made of too few words', () => {
    expect(signatureOf(someWords(11))).toBeUndefined();
  });
});

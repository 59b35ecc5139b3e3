import { wordOf } from './corpus.ts';
import { seeded } from './random.ts';

export type QueryKind = 'rare' | 'middle' | 'common' | 'two words' | 'two common' | 'phrase' | 'excluding';

const perKind = 250;

/** The same queries every time; phrases come from the texts themselves. */
export function queriesOf(texts: readonly string[]): ReadonlyMap<QueryKind, readonly string[]> {
  const random = seeded(77);
  const between = (from: number, to: number): string => wordOf(Math.floor(from + random() * (to - from)));
  const any = (): string => between(0, Math.floor(10 ** (1 + random() * 4)));
  const many = (make: () => string): string[] => Array.from({ length: perKind }, make);
  const phrase = (): string => {
    const words = (texts[Math.floor(random() * texts.length)] ?? '').match(/[a-z]+/g) ?? [];
    const at = Math.floor(random() * Math.max(1, words.length - 3));
    return `"${words.slice(at, at + 2 + Math.floor(random() * 2)).join(' ')}"`;
  };
  return new Map<QueryKind, readonly string[]>([
    ['rare', many(() => between(20_000, 200_000))],
    ['middle', many(() => between(500, 10_000))],
    ['common', many(() => between(0, 60))],
    ['two words', many(() => `${any()} ${any()}`)],
    ['two common', many(() => `${between(0, 60)} ${between(0, 60)}`)],
    ['phrase', many(phrase)],
    ['excluding', many(() => `${any()} -${any()}`)],
  ]);
}

/** What a reader has typed of a word: 1 to 6 letters, now and then after a whole word. */
export function halfTyped(): readonly string[] {
  const random = seeded(78);
  return Array.from({ length: perKind }, () => {
    const word = wordOf(Math.floor(10 ** (random() * 5)));
    const before = random() < 0.3 ? `${wordOf(Math.floor(random() * 200))} ` : '';
    return before + word.slice(0, 1 + Math.floor(random() * 6));
  });
}

import { describe, expect, it } from 'vitest';
import { scoreWithoutModel } from '../../../src/summarizer/extractive/score-without-model.ts';

describe('ranking without the model', () => {
  it('prefers the opening when the sentences say equally much', () => {
    const scores = scoreWithoutModel({ sentences: ['Eins zwei drei vier.', 'Fünf sechs sieben acht.'] });

    expect(scores[0]).toBeGreaterThan(scores[1] ?? Infinity);
  });

  it('prefers the sentence that shares words with the headline', () => {
    const sentences = [
      'Am Abend kam Regen auf.',
      'Viele blieben zu Hause.',
      'Die Brücke bleibt bis Mai gesperrt.',
    ];

    const [, second, third] = scoreWithoutModel({ title: 'Brücke gesperrt', sentences });

    expect(third).toBeGreaterThan(second ?? Infinity);
  });

  it('prefers the sentence that shares words with the others', () => {
    const sentences = [
      'Мост закрыт.',
      'Погода была хорошей вчера.',
      'Мост закрыт из-за трещины в опоре.',
      'Трещины нашли в опоре моста.',
    ];

    const [, weather, crack] = scoreWithoutModel({ sentences });

    expect(crack).toBeGreaterThan(weather ?? Infinity);
  });

  it('gives a finite score to every sentence, empty ones too', () => {
    const scores = scoreWithoutModel({ title: '', sentences: ['', '…', '速報です。'] });

    expect(scores).toHaveLength(3);
    expect(scores.every(Number.isFinite)).toBe(true);
  });
});

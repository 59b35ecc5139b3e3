import type { ArticleTerms } from './article-terms.ts';

/** Where the sentence stands, and how long it is beside the others. */
export const POSITION_FEATURES = [
  'inverse position',
  'relative position',
  'log position',
  'is first',
  'is second',
  'is third',
  'is fourth or fifth',
  'is sixth to tenth',
  'is last',
  'is one of the last three',
  'log words before',
  'within the first 60 words',
  'log sentences of the article',
  'log words of the article',
  'words',
  'log words',
  'has fewer than six words',
  'has more than forty words',
  'words beside the mean',
  'words of the sentence before',
  'words of the sentence after',
] as const;

export function positionFeatures({ sentences }: ArticleTerms): number[][] {
  const lengths = sentences.map((sentence) => sentence.words.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const mean = total / Math.max(1, lengths.length);
  const last = lengths.length - 1;
  let before = 0;
  return lengths.map((words, i) => {
    const row = [
      1 / (1 + i),
      last > 0 ? i / last : 0,
      Math.log(1 + i) / 4,
      flag(i === 0),
      flag(i === 1),
      flag(i === 2),
      flag(i === 3 || i === 4),
      flag(i >= 5 && i < 10),
      flag(i === last),
      flag(i > last - 3),
      Math.log(1 + before) / 6,
      flag(before < 60),
      Math.log(1 + last) / 4,
      Math.log(1 + total) / 7,
      Math.min(words, 90) / 30,
      Math.log(1 + words) / 4,
      flag(words < 6),
      flag(words > 40),
      Math.min(3, words / Math.max(1, mean)),
      Math.min(lengths[i - 1] ?? 0, 90) / 30,
      Math.min(lengths[i + 1] ?? 0, 90) / 30,
    ];
    before += words;
    return row;
  });
}

export function flag(holds: boolean): number {
  return holds ? 1 : 0;
}

export type Values = Readonly<Record<string, number>>;

/** The number words of one language, in lower case. */
export type NumberLexicon = {
  /** Numbers that add up: "forty", "eight". */
  readonly small: Values;
  /** Words that multiply what stands before them: "dozen", "thousand". */
  readonly multipliers: Values;
  readonly ordinals: Values;
  /** Fractions that stand alone: "half". */
  readonly fractions: Values;
  /** What a fraction divides by: "third" in "a third". */
  readonly parts: Values;
  /** Plurals that only say the order of size: "hundreds". */
  readonly magnitudes: Values;
  /** What stands for one before a multiplier or part: "a". */
  readonly articles: readonly string[];
  /** What may stand between the words of one number: "and". */
  readonly joints: readonly string[];
};

/** `"zero one two"` as 0, 1, 2, with another first value or step where given. */
export function inOrder(list: string, first = 0, step = 1): Values {
  return Object.fromEntries(list.split(' ').map((word, index) => [word, first + index * step]));
}

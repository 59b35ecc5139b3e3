/** What a sentence can get wrong. */
export type FactKind = 'number' | 'name' | 'date' | 'quotation' | 'negation' | 'pronoun' | 'alteration';

/**
 * Why a fact of a summary sentence does not stand: `missing`: the article does not contain it; `misplaced`: it does, but says it of
 * something else.
 */
export type UnsupportedFact = {
  readonly kind: FactKind;
  readonly text: string;
  readonly problem: 'missing' | 'misplaced';
};

import type { NumberKind } from './number-fact.ts';
import type { NumberLexicon } from './number-lexicon.ts';

export type WordToken = { readonly word: string; readonly start: number; readonly end: number };

/** Where a phrase may begin: the words of a text, the position among them, and the language's number words. */
export type NumberPlace = {
  readonly text: string;
  readonly tokens: readonly WordToken[];
  readonly index: number;
  readonly lexicon: NumberLexicon;
  readonly value: (word: string) => number | undefined;
};

export type NumberReading = {
  readonly kind: NumberKind;
  readonly value: number;
  /** Index of the word after the phrase. */
  readonly next: number;
  readonly scale: number;
};

import { foldAccents } from '../text/fold-accents.ts';
import { isStopWord } from '../text/stop-words.ts';

/** A word with its place; `stem` compares it across plurals, possessives and the commonest endings. */
export type Token = {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** Carries meaning: no stop word and no bare number. */
  readonly isContent: boolean;
};

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.&-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;

export function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(word), (match) => {
    const lower = match[0].toLowerCase().replaceAll('’', "'");
    return {
      stem: stemOf(lower),
      start: match.index,
      end: match.index + match[0].length,
      isContent: !isStopWord(lower.replace(/'s$/, '')) && /\p{L}/u.test(lower),
    };
  });
}

/** Without possessive and plural, and "closed", "closing", "closure" near "close": rough, for comparing only. */
export function stemOf(word: string): string {
  const plain = foldAccents(word)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s?$/, '')
    .replaceAll(/[.'-]/g, '');
  if (plain.length < 4) return plain;
  const stem = plain
    .replace(/ies$/, 'y')
    .replace(/(?<=(?:ss|sh|ch|x|z))es$/, '')
    .replace(/(?<=[^su])s$/, '');
  const bare = stem.replace(/(?:ing|edly|ed|ly|er|ers|ment|ation|ion)$/, '');
  const kept = bare.length >= 3 ? bare : stem;
  return kept.length > 3 ? kept.replace(/e$/, '').replace(/([^aeiouls])\1$/, '$1') : kept;
}

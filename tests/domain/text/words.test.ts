import { describe, expect, it } from 'vitest';
import { foldAccents } from '../../../src/domain/text/fold-accents.ts';
import { isStopWord } from '../../../src/domain/text/stop-words.ts';
import { countWords, words } from '../../../src/domain/text/words.ts';

describe('words', () => {
  it.each([
    ["Don't stop", ["don't", 'stop']],
    ['Russia’s U.N. envoy in the U.S.', ['russia', 'un', 'envoy', 'in', 'the', 'us']],
    ['12,000 people, 1.5 million, 3.500 Euro', ['12000', 'people', '1.5', 'million', '3500', 'euro']],
    ['COVID-19 re-elected', ['covid', '19', 're', 'elected']],
    ["l’accord d'Orsay qu’il", ['accord', 'orsay', 'il']],
    ['“Wait…” he said — O’Brien’s 3–2', ['wait', 'he', 'said', "o'brien", '3', '2']],
    ["O’Brien's ﬁle", ["o'brien", 'file']],
    ['北京大学今天', ['北京', '大学', '今天']],
    ['हिन्दी में', ['हिन्दी', 'में']],
    ['— … 🙂 !', []],
  ])('are found in %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['A well-known “man” — he said 12,000 times.', 7],
    ['', 0],
    ['🙂 – …', 0],
    ['北京大学今天', 3],
  ])('are counted as a reader would in %j', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('lose their accents in Latin and Greek, not where a mark makes another letter', () => {
    expect(foldAccents('São Tomé Straße Łódź Ἀθήνα йод हिन्दी')).toBe('Sao Tome Strasse Lodz Αθηνα йод हिन्दी');
  });

  it('are common or telling', () => {
    expect(['the', 'und', 'que', 'us'].every(isStopWord)).toBe(true);
    expect(['not', 'bridge', 'no'].some(isStopWord)).toBe(false);
  });
});

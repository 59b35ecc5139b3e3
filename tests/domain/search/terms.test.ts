import { describe, expect, it } from 'vitest';
import { asciiWords } from '../../../src/domain/search/ascii-words.ts';
import { words } from '../../../src/domain/text/words.ts';
import { editDistance } from '../../../src/domain/search/edit-distance.ts';
import { englishStem } from '../../../src/domain/search/english-stem.ts';
import { searchTerms } from '../../../src/domain/search/terms.ts';

describe('search terms', () => {
  it.each([
    ['Elections, electing: the ELECTED', 'election'],
    ['São Tomé’s cafés', 'cafe'],
    ['14,000 people', '14000'],
    ['the U.N. said', 'UN'],
    ['Straße', 'strasse'],
    ['выборы президента', 'президент'],
    ['Новости о войне', 'война'],
    ['والرئيس', 'رئيس'],
    ['O’Brien', "O'Brien"],
    ['growth of 1.5 %', '1.5'],
    ['İstanbul’da, Ankara’ya', 'istanbul ankara'],
    ['Erdoğan’ın, ABD’den', 'Erdogan ABD'],
    ['prezydenta Kennedy’ego', 'Kennedy'],
    ['Hawai’i, Sana’a, Ken’ya', 'Hawaii Sanaa Kenya'],
    ['Xi’an, Qur’an, Dar’a and the Shi’a', 'Xian Quran Dara Shia'],
  ])('of “%s” are found by “%s”', (text, typed) => {
    expect(searchTerms(text)).toEqual(expect.arrayContaining(searchTerms(typed)));
  });

  it('are pairs of characters where words have no spaces', () => {
    expect(searchTerms('北朝鮮 BBC')).toEqual(['北朝', '朝鮮', '鮮', 'bbc']);
    expect(searchTerms('서울에서')).toContain('서울');
    expect(searchTerms('ประเทศไทย').length).toBeGreaterThan(4);
  });

  it('never hold a sign that divides words in the index', () => {
    const odd = searchTerms(`don't 3.14 a-b c_d "x" O’Neil l'été e.g. U.S.A. 5% x*y ${'z'.repeat(10_000)}`);

    for (const term of odd) expect(term).toMatch(/^[a-z0-9\u0080-\uffff]{1,64}$/);
  });
});

describe('the words of a text of ASCII', () => {
  it('are the same as those of any text', () => {
    const signs = Array.from("ab1'.,- u.n s\n");
    let state = 7;
    const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
    for (let round = 0; round < 3_000; round += 1) {
      const text = Array.from({ length: 30 }, () => signs[(next() >>> 8) % signs.length]).join('');
      expect(asciiWords(text), JSON.stringify(text)).toEqual(words(text));
    }
  });
});

describe('the English stem', () => {
  it.each(
    (
      'caresses:caress ponies:poni cats:cat agreed:agre plastered:plaster motoring:motor sing:sing conflated:conflat ' +
      'hopping:hop falling:fall filing:file happy:happi sky:sky relational:relat vietnamization:vietnam operator:oper ' +
      'decisiveness:decis triplicate:triplic electrical:electr goodness:good replacement:replac adoption:adopt rate:rate roll:roll'
    )
      .split(' ')
      .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)] as const),
  )('of %s is %s', (word, stem) => {
    expect(englishStem(word)).toBe(stem);
  });
});

describe('the distance of two words', () => {
  it.each([
    ['bridge', 'bridge', 0],
    ['bridge', 'brigde', 1],
    ['harbour', 'harbor', 1],
    ['putin', 'pution', 1],
    ['election', 'elecshun', 3],
    ['a', 'abcd', 3],
  ])('from %s to %s is %i (up to 2, then 3)', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });
});

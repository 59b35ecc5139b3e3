import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/domain/search/query.ts';

/** The words of each group, alternatives joined by `|`, exact phrases in quotation marks. */
function groupsOf(typed: string): string[] {
  return parseQuery(typed).groups.map((group) =>
    group.map(({ words, isExact }) => (isExact ? `"${words.join(' ')}"` : words.join(' '))).join('|'),
  );
}

describe('the query language', () => {
  it('reads words, phrases, alternatives and what is unwanted', () => {
    const query = parseQuery('bridge "cracked girder" -ferry harbour OR port -"toll booth"');

    expect(groupsOf('bridge "cracked girder" -ferry harbour OR port')).toEqual([
      'bridge',
      '"cracked girder"',
      'harbour|port',
    ]);
    expect(query.excluded.map(({ words }) => words.join(' '))).toEqual(['ferry', 'toll booth']);
  });

  it('reads source, topic and dates', () => {
    const query = parseQuery('bridge source:"City Ledger" Topic:sport after:2026-02 before:2026-03-15');

    expect(query).toMatchObject({
      sources: ['City Ledger'],
      topics: ['sport'],
      after: new Date('2026-02-01T00:00:00Z'),
      before: new Date('2026-03-15T00:00:00Z'),
    });
    expect(query.groups).toHaveLength(1);
  });

  it('knows no word in an OR between filters', () => {
    expect(groupsOf('source:ledger OR source:quarz zeppelin')).toEqual(['zeppelin']);
    expect(groupsOf('zeppelin topic:air | topic:sea')).toEqual(['zeppelin']);
    expect(groupsOf('source:ledger OR source:quarz OR topic:air')).toEqual([]);
    expect(groupsOf('source:ledger OR zeppelin OR airship')).toEqual(['zeppelin|airship']);
  });

  it('takes a pasted sentence for words, its quotations and capitals too', () => {
    const sentence =
      'The mayor of Westmark said that the anglo-american "deep port" is a burden to the city.';
    const shouted = 'EFFORTS OF THE MINISTER OR THE COUNCIL TO REOPEN THE HARBOUR BRIDGE';

    expect(groupsOf(sentence)).toEqual([
      'mayor',
      'westmark',
      'anglo',
      'american',
      'deep',
      'port',
      'burden',
      'city',
    ]);
    expect(groupsOf(shouted).join(' ')).toBe('efforts minister council reopen harbour bridge');
  });

  it('keeps the phrase of a long query that is no sentence', () => {
    expect(groupsOf('bridge ferry harbour storm "cracked girder"')).toContain('"cracked girder"');
  });

  it('reads typographic quotation marks', () => {
    expect(groupsOf('“cracked girder” «deep port»')).toEqual(['"cracked girder"', '"deep port"']);
  });

  it.each([
    ['OR', ['or']],
    ['OR bridge', ['bridge']],
    ['bridge OR', ['bridge']],
    ['"cracked girder', ['cracked', 'girder']],
    ['bridge " girder', ['bridge', 'girder']],
    ['before:yesterday bridge', ['before yesterday', 'bridge']],
    ['after:2026-02-31', ['after 2026 02 31']],
    ['source: bridge', ['source', 'bridge']],
    ['- bridge -', ['bridge']],
    ['NEAR(bridge girder, 3) AND title:x*', ['near bridge', 'girder', '3', 'title x']],
    ['""', []],
    ['', []],
    ['😀 🎉 -😀', []],
    ['https://example.org/a?b=c', ['https example org', 'c']],
  ])('takes what is not valid for plain words: %s', (typed, words) => {
    const found = groupsOf(typed);

    for (const word of words) expect(found.join(' ')).toContain(word);
    if (words.length === 0) expect(found).toEqual([]);
  });

  it('drops words that tell nothing, unless there are no others', () => {
    expect(groupsOf('the president of France')).toEqual(['president', 'france']);
    expect(groupsOf('who is who')).toEqual(['who', 'is', 'who']);
    expect(groupsOf('"to be or not to be"')).toEqual(['"to be or not to be"']);
  });

  it('survives a word of 10,000 characters and a thousand words', () => {
    expect(parseQuery('x'.repeat(10_000)).groups).toHaveLength(1);
    expect(parseQuery('bridge '.repeat(1_000)).groups.length).toBeLessThan(60);
  });
});

import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/domain/search/query.ts';
import { parseQuery } from '../../../src/domain/search/query.ts';
import { snippetOf } from '../../../src/domain/search/snippet.ts';

function units(typed: string): Unit[] {
  return parseQuery(typed).groups.flat();
}

/** With what matches in square brackets. */
function shown(text: string, typed: string): string {
  return snippetOf(text, units(typed))
    .map(({ text: part, isMatch }) => (isMatch ? `[${part}]` : part))
    .join('');
}

const filler = 'The weather stayed calm along the coast all through that long week. '.repeat(8);

describe('a snippet', () => {
  it('marks the words in all their forms, and only them', () => {
    expect(shown('Bridges closed. The BRIDGE’S girder cracked; a bridgehead stood.', 'bridge')).toBe(
      '[Bridges] closed. The [BRIDGE’S] girder cracked; a bridgehead stood.',
    );
  });

  it('begins with the sentence where the words stand together, cut at a word', () => {
    const text = `A bridge was mentioned. ${filler}Engineers found the cracked girder under the bridge on Tuesday. ${filler}`;

    const snippet = shown(text, 'bridge girder');

    expect(snippet).toMatch(
      /^Engineers found the cracked \[girder\] under the \[bridge\] on Tuesday\. The weather/,
    );
    expect(snippet).toMatch(/\w…$/);
    expect(text).toContain(
      snippet
        .replaceAll(/[[\]…]/g, '')
        .split(' ')
        .slice(-3)
        .join(' '),
    );
  });

  it('shows the beginning when nothing matches, and all of a short text', () => {
    expect(shown('Only a few words.', 'absent')).toBe('Only a few words.');
    expect(shown(filler, 'absent')).toMatch(/^The weather stayed/);
    expect(shown('', 'absent')).toBe('');
  });

  it('marks matches where words have no spaces', () => {
    expect(shown('米国は北朝鮮に警告した。', '北朝鮮')).toBe('米国は[北朝鮮]に警告した。');
  });

  it.each([
    ['東京 ドーム', '東京ドームで開催', '[東京ドーム]で開催'],
    ['東京ドーム 京ド', '東京ドームで開催', '[東京ドーム]で開催'],
    ['ドーム 東京', '東京ドームと東京駅', '[東京ドーム]と[東京]駅'],
    ['iphone', '東京でiPhone17が', '東京でiPhone17が'],
    ['iphone17', '東京でiPhone17が', '東京で[iPhone17]が'],
    ['東京', 'NHK東京が報じた', 'NHK[東京]が報じた'],
    ['東京 nhk', 'NHK東京が報じた', '[NHK東京]が報じた'],
    ['東京nhk', '東京NHKが報じた', '[東京NHK]が報じた'],
    ['น้ำท่วม', 'ข่าวน้ำท่วมวันนี้', 'ข่าว[น้ำท่วม]วันนี้'],
    ['ミサイル', '昨日ﾐｻｲﾙ発射', '昨日[ﾐｻｲﾙ]発射'],
    ['東京', '東京と東京', '[東京]と[東京]'],
    ['elections', '東京でElectionが', '東京で[Election]が'],
  ])('marks “%s” in “%s” without breaks, and no parts of words', (typed, text, marked) => {
    expect(shown(text, typed)).toBe(marked);
  });

  it('marks accents and cases that the query left out', () => {
    expect(shown('Le café de l’Élysée', 'elysee cafe')).toContain('[café]');
  });

  it('never cuts a character in two and stays short, whatever the text', () => {
    const snippet = shown('😀'.repeat(2_000), 'absent');

    expect(snippet).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    expect(snippet.length).toBeLessThan(240);
  });
});

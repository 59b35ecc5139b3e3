import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/domain/text/clean-article.ts';

const title = 'Harbour bridge closed';
const clean = (text: string) => cleanArticle({ title, text }).text;
const sentence = 'The city shut the Harbour Bridge on Tuesday.';

describe('a dateline', () => {
  it.each([
    'KAZAN, Russia (AP) — ',
    'PORT ALDER (Coast News) — ',
    'Geneva (Meridian Agency) - ',
    'BERLIN (dpa) - ',
    'LONDON, Nov 3 (Reuters) - ',
    '(Reuters) - ',
    'WASHINGTON — ',
    'NEW DELHI: ',
    'Berlin (dpa) - ',
    'Berlin/München (dpa/epd) – ',
    'PARIS (AFP) – ',
    '(CNN) — ',
    '(CNN)',
    'Madrid, 3 nov (EFE).- ',
    'ST. LOUIS (AP) — ',
    'RIO DE JANEIRO — ',
    'ATHENS—',
    'SAN FRANCISCO—',
    'NEW YORK—',
    'LUVALE, West Bank—',
    'NEW YORK -- ',
    'NEW YORK (Sept. 3) -- ',
    'HARBOURTON, Calif.',
    'THURSDAY, June 6 (HealthNews) -- ',
    'Ledger - SAN FELIPE -- ',
  ])('%s is no part of the first sentence', (dateline) => {
    expect(clean(`${dateline}${sentence}`)).toBe(sentence);
  });

  it.each([
    'NATO — the alliance formed in 1949 — met on Tuesday.',
    'Dover — a town on the coast — closed its bridge.',
    'UNICEF - the children’s agency - sent tents.',
    'U.S. officials (and others) met on Tuesday.',
    'Ruiz (54) — the mayor — resigned.',
    'Hale: “I resign.”',
    'U.S.–Mexico talks resumed on Tuesday.',
    'NATO—Russia talks resumed on Tuesday.',
    'IBM, Inc.The share fell.',
  ])('is not found in %s', (text) => {
    expect(clean(text)).toBe(text);
  });

  it('may be gone but for its dash', () => {
    const opening = `${sentence.slice(0, -1)} after engineers found a crack in one of its girders.`;
    expect(clean(`– ${opening}`)).toBe(opening);
    expect(clean(`— ${opening}`)).toBe(opening);
  });

  it('may stand below labels and a standfirst', () => {
    const head = 'Font size\n\nA decision comes after a second look at the books\n\nLedger reporter\n\n';
    expect(clean(`${head}BERLIN (dpa) - ${sentence}`)).toContain(`\n\n${sentence}`);
  });

  it.each([' (AP)', ' (dpa)', ' - dpa', ' /PTI', ' (AFP)', ' Read more', ' Continue reading →', ' […]'])(
    'has its counterpart at the end: %j',
    (tail) => {
      expect(clean(`${sentence}\n\nFerries run.${tail}`)).toBe(`${sentence}\n\nFerries run.`);
    },
  );
});

describe('the characters of a text', () => {
  it.each([
    ['Caf&eacute; &amp; bar &#8217;s &#x2014; &nbsp;open', 'Café & bar ’s — open'],
    ['doubly &amp;#8217; &amp;amp; encoded', 'doubly ’ & encoded'],
    ['old &#146;quotes&#148; and &unknown; &', 'old ’quotes” and &unknown; &'],
    ['nul\u0000 and bell\u0007', 'nul and bell'],
    ['hidden &#8238;bidi\u202e \u2066x\u2069', 'hidden bidi x'],
    ['zero\u200bwidth \ufeffmark soft\u00adhyphen', 'zerowidth mark softhyphen'],
    ['e\u0301cole', 'école'],
    ['many   spaces\t and\u00a0nbsp', 'many spaces and nbsp'],
    ['mojibake â€™ stays', 'mojibake â€™ stays'],
    ['می‌خواهم क्‍ष 👨‍👩‍👧', 'می‌خواهم क्‍ष 👨‍👩‍👧'],
    ['half \ud800 pair', 'half \ufffd pair'],
  ])('%j becomes %j', (text, expected) => {
    expect(clean(text)).toBe(expected);
  });
});

describe('paragraphs', () => {
  it.each([
    ['blank lines', 'One is here.\n\n\n\nTwo is here.'],
    ['Windows line ends', 'One is here.\r\n\r\nTwo is here.'],
    ['old Mac line ends', 'One is here.\r\rTwo is here.'],
    ['blank lines with spaces', 'One is here.\n  \t \nTwo is here.'],
    ['single line ends', 'One is here.\nTwo is here.'],
    ['a paragraph separator', 'One is here.\u2029Two is here.'],
  ])('are divided by %s', (_name, text) => {
    expect(clean(text)).toBe('One is here.\n\nTwo is here.');
  });

  it('of hard-wrapped text are joined again', () => {
    const wrapped =
      'The city shut the Harbour Bridge on Tuesday after engineers found a\ncrack in a main girder, the mayor said at a meeting that went on until\nlate in the evening.\n\n' +
      'Ferries run every ten minutes, and the council wants to add buses in\nthe morning and in the evening.';

    expect(clean(wrapped)).toBe(
      'The city shut the Harbour Bridge on Tuesday after engineers found a crack in a main girder, the mayor said at a meeting that went on until late in the evening.\n\n' +
        'Ferries run every ten minutes, and the council wants to add buses in the morning and in the evening.',
    );
  });

  it('that are lists stay lists', () => {
    expect(clean('What to know:\n- The bridge is closed\n- Ferries run\n- Buses are full')).toBe(
      'What to know:\n\n- The bridge is closed\n\n- Ferries run\n\n- Buses are full',
    );
  });
});

describe('a hostile text', () => {
  it.each([
    ['one endless line', 'a'.repeat(5_000_000), 5_000_000],
    ['spaces', `${' '.repeat(3_000_000)}x`, 1],
    ['line ends', `${'\n'.repeat(1_000_000)}x`, 1],
    ['ampersands', '&'.repeat(3_000_000), 3_000_000],
    ['brackets', '('.repeat(3_000_000), 3_000_000],
    ['a sentence without end', `A${' lower case word'.repeat(200_000)}`, 3_200_001],
    ['capitals', `${'A '.repeat(1_000_000)}B`, 2_000_001],
    ['words of 10,000 letters', Array.from({ length: 50 }, () => 'w'.repeat(10_000)).join(' '), 500_049],
    ['emoji only', '🙂'.repeat(100_000), 200_000],
  ])('of %s is cleaned like any other', (_name, text, length) => {
    expect(cleanArticle({ title, text }).text).toHaveLength(length);
  });

  it('of very many short lines keeps them', () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `Line number ${index} is here.`);

    expect(clean(lines.join('\n')).split('\n\n')).toEqual(lines);
  });
});

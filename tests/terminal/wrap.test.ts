import { describe, expect, it } from 'vitest';
import { cellWidth } from '../../src/terminal/cell-width.ts';
import { lineWidth, styleFor } from '../../src/terminal/style.ts';
import { wrap } from '../../src/terminal/wrap.ts';

describe('a line in a terminal', () => {
  it('is broken between words, and goes on under its indent', () => {
    expect(wrap('The ferry was full of people', 12, '  ')).toBe('The ferry\n  was full\n  of people');
  });

  it('keeps a word that is longer than the line whole', () => {
    expect(wrap('see https://ledger.example/ferry now', 10)).toBe('see\nhttps://ledger.example/ferry\nnow');
  });

  it('counts two columns for each character of a script without spaces, and is broken between them', () => {
    const text = '港のトンネルは金曜日の午前6時30分、海水が流れ込んだため閉鎖された。';
    const lines = wrap(text, 20).split('\n');

    expect(lines.join('')).toBe(text);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(cellWidth(line)).toBeLessThanOrEqual(22);
    expect(lines.some((line) => /^[、。]/.test(line))).toBe(false);
  });

  it('counts no column for marks, and none for colour and links', () => {
    const { bold, link } = styleFor({ isTerminal: true, columns: 80, noColor: false, isDumb: false });

    expect(cellWidth('पुल')).toBe(2);
    expect(cellWidth(`${bold('ferry')} ${link('fire', 'https://ledger.example')}`)).toBe(10);
    expect(cellWidth('🚢')).toBe(2);
  });

  it.each([
    [undefined, 100],
    [5, 20],
    [64, 64],
    [400, 100],
  ])('is as wide as a terminal of %s columns allows: %i', (columns, width) => {
    expect(lineWidth(columns)).toBe(width);
  });
});

import { describe, expect, it } from 'vitest';
import { cutText } from '../../../src/domain/text/cut-text.ts';
import { terminalText } from '../../../src/domain/text/terminal-text.ts';
import { visibleLine, visibleText } from '../../../src/domain/text/visible-text.ts';

describe('text that is cut', () => {
  it.each([
    ['The harbour bridge is closed', 14, 'The harbour…'],
    ['The harbour bridge, closed', 20, 'The harbour bridge…'],
    ['short', 5, 'short'],
    ['Donaudampfschifffahrtsgesellschaft', 10, 'Donaudamp…'],
    ['北京大学今天宣布', 5, '北京大学…'],
    ['🇺🇦🇺🇦🇺🇦', 9, '🇺🇦🇺🇦…'],
    ['नमस्ते दुनिया', 6, 'नम…'],
    ['abc', 1, '…'],
    ['abc', 0, ''],
  ])('%j to %i characters is %j', (text, limit, expected) => {
    expect(cutText(text, limit)).toBe(expected);
  });
});

describe('text for other places', () => {
  it('has one line for labels, without backslashes', () => {
    expect(visibleLine('a\u200b\nb *c*')).toBe('a b *c*');
  });

  it.each([
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007', 'link'],
    ['\u001b]0;title\u001b\\x', 'x'],
    ['\u009b31mred', 'red'],
    ['\u001bPq#0;2;0\u001b\\x', 'x'],
    ['a\rb\u0008c', 'a\nbc'],
    ['*stars* stay', '*stars* stay'],
  ])('in a terminal %j is %j', (text, shown) => {
    expect(terminalText(text)).toBe(shown);
  });

  it('collapses spaces and keeps at most one empty line', () => {
    expect(visibleText('  a \u00a0 b\t\n\n\n\n c  ')).toBe('a b\n\nc');
  });
});

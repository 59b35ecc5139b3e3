import { describe, expect, it } from 'vitest';
import { cutText } from '../../../src/domain/text/cut-text.ts';
import { plainText, plainTextWithin } from '../../../src/domain/text/plain-text.ts';
import { terminalText } from '../../../src/domain/text/terminal-text.ts';
import { visibleLine } from '../../../src/domain/text/visible-text.ts';

describe('text from outside', () => {
  it('is escaped for Discord', () => {
    expect(plainText('# **Hi** @everyone <@1>')).toBe('\\# \\*\\*Hi\\*\\* ＠everyone \\<\\@1\\>');
  });

  it('fits after it was escaped', () => {
    expect(plainTextWithin('*'.repeat(100), 11)).toBe('\\*\\*\\*\\*\\*…');
  });

  it('is cut at a word', () => {
    expect(cutText('The harbour bridge is closed', 14)).toBe('The harbour…');
  });

  it('has one line for labels and no escapes in a terminal', () => {
    expect(visibleLine('a\u200b\nb *c*')).toBe('a b *c*');
    expect(terminalText('\u001b[31mred\u001b[0m')).toBe('red');
  });
});

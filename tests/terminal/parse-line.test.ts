import { describe, expect, it } from 'vitest';
import { parseLine } from '../../src/terminal/parse-line.ts';

describe('a typed line', () => {
  it.each([
    ['/search words:"harbour bridge" since:week', 'search', [], { words: 'harbour bridge', since: 'week' }],
    ['/search harbour bridge since:"3 days"', 'search', ['harbour', 'bridge'], { since: '3 days' }],
    ['  /LATEST  ', 'latest', [], {}],
    ['/summarize link:https://a.example/x?y=1:2', 'summarize', [], { link: 'https://a.example/x?y=1:2' }],
    ['/summarize https://a.example/x', 'summarize', ['https://a.example/x'], {}],
    ['/search "an exact phrase" -without', 'search', ['"an exact phrase"', '-without'], {}],
    ['/search words:“curly quotes”', 'search', [], { words: 'curly quotes' }],
    ['/search words:"never closed', 'search', [], { words: 'never closed' }],
    ['/latest topic: count:3', 'latest', [], { topic: '', count: '3' }],
    ['/search ferry sort: newest', 'search', ['ferry'], { sort: 'newest' }],
    ['/search words: harbour bridge', 'search', ['bridge'], { words: 'harbour' }],
    ['/search words: "harbour bridge"', 'search', [], { words: 'harbour bridge' }],
    ['/digest create time:07:30', 'digest', ['create'], { time: '07:30' }],
    ['', '', [], {}],
    ['🎈🎈', '🎈🎈', [], {}],
  ])('%s', (line, command, words, values) => {
    const parsed = parseLine(line);
    expect({ ...parsed, values: Object.fromEntries(parsed.values) }).toEqual({
      command,
      words,
      values,
      repeated: [],
    });
  });

  it('notes which option is given twice', () => {
    expect(parseLine('/search words:ferry sort:best WORDS: fire').repeated).toEqual(['words']);
  });

  it('takes very long words as they are', () => {
    const word = 'x'.repeat(10_000);
    expect(parseLine(`/search ${word}`).words).toEqual([word]);
  });
});

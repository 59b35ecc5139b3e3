import { describe, expect, it } from 'vitest';
import type { Reply, SummaryReply } from '../../src/domain/reply.ts';
import { renderButtons, renderReply } from '../../src/terminal/render/render-reply.ts';
import { styleFor } from '../../src/terminal/style.ts';

const piped = styleFor({ isTerminal: false, columns: 80, noColor: false, isDumb: false });
const watched = styleFor({ isTerminal: true, columns: 80, noColor: false, isDumb: false });
const uncoloured = styleFor({ isTerminal: true, columns: 80, noColor: true, isDumb: false });

function aCard(facts: Partial<SummaryReply> = {}): SummaryReply {
  const at = new Date('2026-11-24T14:05:00Z');
  return {
    kind: 'summary',
    article: {
      id: 'a',
      title: 'Harbour bridge closed',
      source: 'City Ledger',
      language: 'en',
      publishedAt: at,
      addedAt: at,
      completeness: 'full',
      revision: 1,
      textHash: 'x',
    },
    length: 'standard',
    points: [{ text: 'The city shut the bridge.', sources: [0] }],
    sources: [{ name: 'City Ledger', url: 'https://ledger.example/bridge' }],
    summary: { sentences: [], engine: 'extractive', model: 'brevier-extractive-en', wordsRead: 812, ms: 3 },
    actions: [
      {
        kind: 'run',
        label: 'Longer',
        call: { command: 'summarize', options: { story: 'a', length: 'long' } },
      },
      { kind: 'open', label: 'Read it ↗', url: 'https://ledger.example/bridge' },
      { kind: 'post', label: 'Post to channel', call: { command: 'summarize', options: { story: 'a' } } },
    ],
    ...facts,
  };
}

const escapes = /\u001B/;

describe('a reply in the terminal', () => {
  it('shows headline, points, sources and how the summary was made', () => {
    const [title, point, source, footer] = renderReply(aCard(), piped).split('\n');
    expect(title).toBe('Harbour bridge closed');
    expect(point).toBe('• The city shut the bridge. [1]');
    expect(source).toBe('[1] City Ledger (https://ledger.example/bridge)');
    expect(footer).toMatch(/^the article's own sentences · brevier-extractive-en · read 812 words · 24 Nov/);
  });

  it('says why a lesser summary is shown, and what is still to come', () => {
    const summary = {
      ...aCard().summary,
      engine: 'opening',
      fallbackReason: 'the model did not answer in time',
    } as const;
    const shown = renderReply(aCard({ summary, pending: { seconds: 8, place: 2 } }), piped);
    expect(shown).toContain('opening sentences (the model did not answer in time)');
    expect(shown).toContain('summary in about 8 s, 2nd in the queue');
  });

  it('uses colour and links where a person watches, and neither with NO_COLOR or in a pipe', () => {
    expect(renderReply(aCard(), watched)).toContain(
      '\u001B]8;;https://ledger.example/bridge\u0007City Ledger',
    );
    expect(renderReply(aCard(), watched)).toContain('\u001B[1mHarbour');
    expect(renderReply(aCard(), uncoloured)).not.toMatch(escapes);
    expect(renderReply(aCard(), piped)).not.toMatch(escapes);
  });

  it('breaks a line of buttons between them, never within one', () => {
    const narrow = styleFor({ isTerminal: true, columns: 20, noColor: true, isDumb: true });
    expect(renderButtons(aCard(), narrow)).toBe('[1 Longer]\n[2 Read it ↗]');
  });

  it('numbers the buttons, and leaves out those for a channel', () => {
    expect(renderButtons(aCard(), piped)).toBe('[1 Longer] [2 Read it ↗]');
    expect(renderButtons(aCard(), watched)).toContain(
      '\u001B]8;;https://ledger.example/bridge\u0007[2 Read it ↗]',
    );
  });

  it('wraps at the width of the terminal', () => {
    const shown = renderReply(aCard({ points: [{ text: 'word '.repeat(100).trim(), sources: [0] }] }), piped);
    expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it.each<Reply>([
    aCard({ points: [{ text: 'red \u001B[31malert\u001B[0m \u0007\u202Eevil', sources: [] }] }),
    { kind: 'notice', tone: 'info', text: 'red \u001B[31malert', hint: ['\u001B]8;;http://evil\u0007x'] },
    {
      kind: 'articles',
      title: '\u001B[2J',
      items: [{ article: { ...aCard().article, title: '\u001B[31mred' }, snippet: [{ strong: '\u0007' }] }],
    },
    { kind: 'evidence', title: '\u001Bc', pairs: [{ sentence: '\u009B31m', evidence: ['\u001B[31m'] }] },
    { kind: 'list', title: '\u001Bc', entries: [{ title: '\u001B[31m', lines: ['\u001B[31m'] }] },
    { kind: 'file', text: '\u001Bc', file: { name: 'x', content: 'a\u001B[31m\nb' } },
    { kind: 'digest', title: '\u001Bc', stories: [], changes: [], footer: '\u001B[31m' },
  ])('lets no escape sequence of a text through ($kind)', (reply) => {
    expect(renderReply(reply, piped)).not.toMatch(/[\u001B\u0007\u009B\u202E]/);
  });
});

import type { ArticleHeader } from '../../../src/domain/article.ts';
import type { Action, CommandCall, Menu, Reply } from '../../../src/domain/reply.ts';

const time = new Date('2026-11-24T14:05:00Z');

function header(text: string, id: string): ArticleHeader {
  return {
    id,
    title: text,
    source: text,
    author: text,
    url: `https://outlet.example/${Buffer.from(text.slice(0, 30)).toString('hex')}`,
    imageUrl: 'https://outlet.example/picture.jpg',
    topic: text,
    language: 'en',
    publishedAt: time,
    addedAt: time,
    completeness: 'full',
    revision: 1,
    textHash: '0'.repeat(64),
  };
}

function actions(text: string): readonly Action[] {
  const call: CommandCall = { command: 'search', options: { words: text, page: 2 } };
  return [
    { kind: 'run', label: text, call },
    { kind: 'run', label: text, call },
    { kind: 'open', label: text, url: 'https://outlet.example/' },
    { kind: 'open', label: text, url: text },
    { kind: 'post', label: text, call: { command: 'latest', options: {} } },
    { kind: 'run', label: 'More', call: { command: 'related', options: { story: 'abc' } } },
  ];
}

function menu(text: string, count: number): Menu {
  const choices = Array.from({ length: count }, (_, index) => ({
    label: text,
    value: `story-${String(index)}`,
    description: text,
  }));
  return { placeholder: text, call: { command: 'summarize', options: {} }, option: 'story', choices };
}

/** One reply of every kind, this text wherever an outside text can stand, `count` of everything that can be many. */
export function sampleReplies(text: string, count: number): readonly Reply[] {
  const many = <T>(make: (index: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const article = header(text, 'abcdefghij');
  const sources = many(() => ({ name: text, url: 'https://outlet.example/' }));
  const points = many(() => ({ text, sources: [0, 1, 2, 3, 4] }));
  const sentences = many(() => ({ text, evidence: [1] }));
  const summary = {
    sentences,
    engine: 'seq2seq',
    model: text,
    fallbackReason: text,
    note: text,
    wordsRead: 812_000,
    ms: 9,
  } as const;
  const base = { actions: actions(text), menu: menu(text, count) };
  const page = { number: 2, of: 12 };
  const spans = [
    'About ',
    { strong: text },
    ' ',
    text,
    { time, style: 'relative' },
    { channelId: '700000000000000001' },
  ] as const;
  const link = [
    text,
    { link: `https://outlet.example/?q=${text.slice(0, 50)}`, text },
    { link: text, text },
  ] as const;
  return [
    { ...base, kind: 'summary', article, length: 'long', points, sources, summary, note: text },
    {
      ...base,
      kind: 'summary',
      article,
      length: 'long',
      points,
      sources,
      summary,
      pending: { seconds: 8, place: 22 },
    },
    {
      ...base,
      kind: 'articles',
      title: text,
      note: spans,
      page,
      items: many((index) => ({
        article: header(text, `a${String(index)}`),
        snippet: spans,
        sources: many(() => text),
      })),
    },
    {
      ...base,
      kind: 'articles',
      title: text,
      items: many((index) => ({ article: header(text, `a${String(index)}`), snippet: text })),
    },
    {
      ...base,
      kind: 'evidence',
      title: text,
      pairs: many(() => ({ sentence: text, evidence: many(() => text) })),
    },
    { ...base, kind: 'evidence', title: text, pairs: [{ sentence: text, evidence: [] }] },
    {
      ...base,
      kind: 'list',
      title: text,
      notes: many(() => text),
      page,
      entries: many(() => ({ title: spans, lines: many(() => text) })),
    },
    { ...base, kind: 'list', title: text, notes: [link], entries: [{ title: link, lines: [link] }] },
    { ...base, kind: 'notice', tone: 'problem', text, hint: text },
    { ...base, kind: 'notice', tone: 'done', text: spans, hint: link },
    { ...base, kind: 'file', text, file: { name: text, content: text } },
    {
      ...base,
      kind: 'digest',
      title: text,
      stories: many(() => ({ article, headline: text, points, sources, publishedAt: time })),
      changes: many(() => ({
        headline: text,
        articleId: 'abc',
        what: text,
        before: text,
        after: text,
        source: { name: text },
      })),
      footer: text,
      note: text,
    },
  ];
}

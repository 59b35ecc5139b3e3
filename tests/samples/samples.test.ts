import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const articleShape = z.strictObject({
  title: z.string().min(1),
  text: z.string().min(1),
  url: z.url(),
  source: z.string().min(1),
  author: z.string().min(1).optional(),
  publishedAt: z.iso.datetime({ offset: true }),
  language: z.string().length(2),
  topic: z.enum(['world', 'politics', 'business', 'science', 'health', 'sport', 'culture', 'local']),
});

const eventsShape = z.strictObject({
  events: z.array(
    z.strictObject({
      id: z.string(),
      urls: z.array(z.string()),
      copies: z.array(z.strictObject({ url: z.string(), of: z.string() })),
      otherLanguages: z.array(z.string()),
    }),
  ),
  traps: z.array(z.strictObject({ why: z.string(), events: z.array(z.string()).min(2) })),
  changes: z.array(
    z.strictObject({
      event: z.string(),
      what: z.string(),
      from: z.string(),
      to: z.string(),
      fromUrl: z.string(),
      toUrl: z.string(),
    }),
  ),
});

const root = new URL('../../', import.meta.url);
const folder = new URL('samples/articles/', root);
const outlets = readdirSync(folder).map((file) =>
  readFileSync(new URL(file, folder), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => articleShape.parse(JSON.parse(line))),
);
const articles = outlets.flat();
const byUrl = new Map(articles.map((article) => [article.url, article]));
const { events, traps, changes } = eventsShape.parse(
  JSON.parse(readFileSync(new URL('tests/fixtures/sample-events.json', root), 'utf8')),
);

const textAt = (url: string): string => byUrl.get(url)?.text ?? '';
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const shingles = (text: string): Set<string> => {
  const words = wordsOf(text);
  return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')));
};
const likeness = (left: string, right: string): number => {
  const [a, b] = [shingles(left), shingles(right)];
  const shared = [...a].filter((shingle) => b.has(shingle)).length;
  return shared / (a.size + b.size - shared);
};
/** The number on its own, not as part of a longer one: "11" is not in "2011" or "11.6". */
const holdsNumber = (text: string, number: string): boolean => {
  const escaped = number.replace(/[$.]/g, '\\$&');
  return new RegExp(`(?<![\\d.,])${escaped}(?![\\d%]|[.,]\\d)`, 'u').test(text);
};

describe('the sample articles', () => {
  it('come from six outlets, one file each', () => {
    expect(outlets).toHaveLength(6);
    for (const outlet of outlets) expect(new Set(outlet.map(({ source }) => source)).size).toBe(1);
    expect(new Set(articles.map(({ source }) => source)).size).toBe(6);
  });

  it('are at least 45, each with an address of its own', () => {
    expect(articles.length).toBeGreaterThanOrEqual(45);
    expect(byUrl.size).toBe(articles.length);
  });

  it('are spread over four days and eight topics', () => {
    expect(new Set(articles.map(({ publishedAt }) => publishedAt.slice(0, 10))).size).toBe(4);
    expect(new Set(articles.map(({ topic }) => topic)).size).toBe(8);
  });

  it('include one of more than 3,000 words and one of exactly three sentences', () => {
    const sentences = (text: string): number =>
      Array.from(new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)).length;

    expect(articles.filter(({ text }) => wordsOf(text).length > 3000)).toHaveLength(1);
    expect(articles.filter(({ text, language }) => language === 'en' && sentences(text) === 3)).toHaveLength(
      1,
    );
  });

  it('are written in English and at least four other languages, two of them not in Latin script', () => {
    const others = articles.filter(({ language }) => language !== 'en');
    const latinShare = (text: string): number =>
      (text.match(/\p{Script=Latin}/gu) ?? []).length / (text.match(/\p{L}/gu) ?? []).length;

    expect(new Set(others.map(({ language }) => language)).size).toBeGreaterThanOrEqual(4);
    expect(others.filter(({ text }) => latinShare(text) < 0.1).length).toBeGreaterThanOrEqual(2);
  });

  it('carry the dirt of the real web', () => {
    const holding = (pattern: RegExp): number => articles.filter(({ text }) => pattern.test(text)).length;

    expect(articles.filter(({ title, text }) => text.startsWith(title)).length).toBeGreaterThanOrEqual(5);
    expect(holding(/^By \p{Lu}/mu)).toBeGreaterThanOrEqual(5);
    expect(holding(/^[\p{Lu} ,]+(?:, \p{L}+)? \(\p{L}+\) — /u)).toBeGreaterThanOrEqual(5);
    expect(holding(/^Related Post$/m)).toBeGreaterThanOrEqual(3);
    expect(holding(/^Read more: /m)).toBeGreaterThanOrEqual(3);
    expect(holding(/^(?:Photo|Caption): /m)).toBeGreaterThanOrEqual(3);
    expect(holding(/newsletter|in your inbox/i)).toBeGreaterThanOrEqual(3);
    expect(holding(/cookies/i)).toBeGreaterThanOrEqual(1);
    expect(holding(/^Share/m)).toBeGreaterThanOrEqual(3);
    expect(holding(/^(?:©|Copyright)/m)).toBeGreaterThanOrEqual(3);
  });
});

describe('the list of sample events', () => {
  it('names every article exactly once', () => {
    const listed = events.flatMap(({ urls, otherLanguages }) => [...urls, ...otherLanguages]);

    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.toSorted()).toEqual([...byUrl.keys()].toSorted());
    expect(events.length).toBeGreaterThanOrEqual(20);
    for (const { otherLanguages } of events)
      for (const url of otherLanguages) expect(byUrl.get(url)?.language).not.toBe('en');
  });

  it('has events told by two to five outlets', () => {
    const sources = events.map(
      ({ urls, otherLanguages }) =>
        new Set([...urls, ...otherLanguages].map((url) => byUrl.get(url)?.source)).size,
    );

    expect(sources.filter((count) => count >= 2).length).toBeGreaterThanOrEqual(12);
    expect(Math.max(...sources)).toBe(5);
  });

  it('marks copies that are nearly word for word, and nothing else is', () => {
    const copies = events.flatMap((event) => event.copies);
    const marked = new Set(copies.map(({ url, of }) => [url, of].toSorted().join(' ')));
    const english = articles.filter(({ language }) => language === 'en');

    const alike = english.flatMap((left, at) =>
      english.slice(at + 1).filter((right) => likeness(left.text, right.text) > 0.5).map((right) => [left.url, right.url].toSorted().join(' ')),
    );

    expect(copies.length).toBeGreaterThanOrEqual(3);
    expect(alike.toSorted()).toEqual([...marked].toSorted());
    for (const { url, of } of copies) expect(textAt(url)).not.toBe(textAt(of));
  });

  it('names traps made of events that exist', () => {
    const ids = new Set(events.map(({ id }) => id));

    expect(traps.length).toBeGreaterThanOrEqual(3);
    for (const trap of traps) for (const id of trap.events) expect(ids).toContain(id);
  });

  it.each(changes)('has the change of $what from $from to $to in the texts', (change) => {
    const event = events.find(({ id }) => id === change.event);

    expect(event?.urls).toEqual(expect.arrayContaining([change.fromUrl, change.toUrl]));
    expect(holdsNumber(textAt(change.fromUrl), change.from)).toBe(true);
    expect(holdsNumber(textAt(change.toUrl), change.to)).toBe(true);
    expect(holdsNumber(textAt(change.fromUrl), change.to)).toBe(false);
    expect(Date.parse(byUrl.get(change.fromUrl)?.publishedAt ?? '')).toBeLessThan(
      Date.parse(byUrl.get(change.toUrl)?.publishedAt ?? ''),
    );
  });

  it('has numbers that change in at least five events', () => {
    expect(new Set(changes.map(({ event }) => event)).size).toBeGreaterThanOrEqual(5);
  });
});

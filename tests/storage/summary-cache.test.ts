import { Keyv } from 'keyv';
import { describe, expect, it } from 'vitest';
import type { SummaryKey } from '../../src/domain/ports/summary-cache.ts';
import type { Summary } from '../../src/domain/summary.ts';
import { KeyvSqliteStore } from '../../src/storage/keyv-sqlite-store.ts';
import { KeyvSummaryCache } from '../../src/storage/summary-cache.ts';
import { dataFolder, openFile, openMemory } from './world.ts';

const key: SummaryKey = {
  engine: 'extractive',
  model: 'm',
  revision: '1',
  textHash: 'abc',
  title: 'Bridge closed',
  length: 'standard',
  language: 'en',
};
const summary: Summary = {
  sentences: [{ text: 'The bridge is closed.', evidence: [1] }],
  engine: 'extractive',
  model: 'm',
  wordsRead: 12,
  ms: 3.5,
};

describe('the summary cache', () => {
  it('gives back what was set, also after a restart', async () => {
    const folder = dataFolder();
    const first = openFile(folder);
    await new KeyvSummaryCache(first.sqlite).set(key, summary);
    first.sqlite.close();

    const cache = new KeyvSummaryCache(openFile(folder).sqlite);

    expect(await cache.get(key)).toEqual(summary);
    expect(cache.counts()).toEqual({ hits: 1, misses: 0, corrupt: 0 });
  });

  it('answers nothing when anything that the summary depends on differs', async () => {
    const cache = new KeyvSummaryCache(openMemory().sqlite);
    await cache.set(key, summary);

    const others: SummaryKey[] = [
      { ...key, engine: 'seq2seq' },
      { ...key, model: 'n' },
      { ...key, revision: '2' },
      { ...key, textHash: 'abd' },
      { ...key, title: 'Bridge open' },
      { ...key, length: 'short' },
      { ...key, language: 'de' },
    ];

    for (const other of others) expect(await cache.get(other)).toBeUndefined();
  });

  it.each([
    ['no JSON', '{"value":'],
    ['another shape', '{"value":{"sentences":"none"}}'],
    ['no sentences', '{"value":{"sentences":[],"engine":"opening","wordsRead":1,"ms":1}}'],
    ['a bare number', '7'],
    ['a summary without its checksum', JSON.stringify({ value: summary })],
  ])('takes an entry that holds %s for a miss, deletes and counts it', async (_, damage) => {
    const { sqlite } = openMemory();
    const cache = new KeyvSummaryCache(sqlite);
    await cache.set(key, summary);
    sqlite.run('UPDATE cache_entries SET value = ?', [damage]);

    expect(await cache.get(key)).toBeUndefined();

    expect(cache.counts()).toEqual({ hits: 0, misses: 1, corrupt: 1 });
    expect(sqlite.column('SELECT count(*) FROM cache_entries')).toEqual([0]);
  });
});

describe('an entry of the summary cache that still has its shape', () => {
  it.each([
    ['a word', "replace(value, 'closed.', 'open.')"],
    ['its evidence', "replace(value, '[1]', '[2]')"],
    ['how it was made', "replace(value, 'extractive', 'seq2seq')"],
  ])('is a miss when %s was changed', async (_, changed) => {
    const { sqlite } = openMemory();
    const cache = new KeyvSummaryCache(sqlite);
    await cache.set(key, summary);
    expect(sqlite.run(`UPDATE cache_entries SET value = ${changed} WHERE value <> ${changed}`)).toBe(1);

    expect(await cache.get(key)).toBeUndefined();
    expect(cache.counts()).toEqual({ hits: 0, misses: 1, corrupt: 1 });
  });

  it('is a miss when it is another article’s', async () => {
    const { sqlite } = openMemory();
    const cache = new KeyvSummaryCache(sqlite);
    const other = { ...key, textHash: 'abd' };
    await cache.set(key, summary);
    const name = sqlite.column('SELECT key FROM cache_entries')[0];
    await cache.set(other, { ...summary, wordsRead: 13 });
    sqlite.run(
      'UPDATE cache_entries SET value = (SELECT value FROM cache_entries WHERE key = ?1) WHERE key <> ?1',
      [String(name)],
    );

    expect(await cache.get(other)).toBeUndefined();
    expect(await cache.get(key)).toEqual(summary);
  });
});

describe('the Keyv store', () => {
  it('sets, gets, forgets, lists and clears the entries of its own namespace', async () => {
    const { sqlite } = openMemory();
    const open = (namespace: string): Keyv =>
      new Keyv({ store: new KeyvSqliteStore(sqlite, () => new Date()), namespace, throwOnErrors: true });
    const [ours, others] = [open('ours'), open('others')];
    await ours.set('a', { n: 1 });
    await ours.set('b', [2]);
    await others.set('a', 'theirs');

    expect(await ours.get('a')).toEqual({ n: 1 });
    expect(await ours.has('b')).toBe(true);
    expect(await ours.delete('b')).toBe(true);
    expect(await ours.get('b')).toBeUndefined();
    const entries: unknown[] = [];
    for await (const entry of ours.iterator?.(undefined) ?? []) entries.push(entry);
    expect(entries).toEqual([['a', { n: 1 }]]);
    await ours.clear();
    expect(await ours.get('a')).toBeUndefined();
    expect(await others.get('a')).toBe('theirs');
  });

  it('forgets what has expired', async () => {
    const { sqlite } = openMemory();
    let now = Date.parse('2026-01-01');
    const store = new KeyvSqliteStore(sqlite, () => new Date(now));
    await store.set('a', '{"value":1}', 1_000);

    const early = await store.get('a');
    now += 1_000;

    expect(early).toBe('{"value":1}');
    expect(await store.get('a')).toBeUndefined();
    expect(sqlite.column('SELECT count(*) FROM cache_entries')).toEqual([0]);
  });
});

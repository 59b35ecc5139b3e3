import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const labelShape = z.strictObject({
  event: z.string().min(1),
  kind: z.enum(['reworded', 'other']),
  looksLike: z.string().optional(),
  title: z.string().min(1),
  text: z.string().min(1),
  source: z.string().min(1),
  publishedAt: z.iso.datetime({ offset: true }),
  language: z.literal('en'),
  topic: z.string().min(1),
});

const root = new URL('../../', import.meta.url);
const labels = readFileSync(new URL('benchmarks/stories/labels.jsonl', root), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => labelShape.parse(JSON.parse(line)));
const { events } = z
  .object({ events: z.array(z.object({ id: z.string() })) })
  .parse(JSON.parse(readFileSync(new URL('tests/fixtures/sample-events.json', root), 'utf8')));
const sampleIds = new Set(events.map(({ id }) => id));

describe('the labels for the story benchmark', () => {
  it('retell sample events under their own ids', () => {
    const reworded = labels.filter(({ kind }) => kind === 'reworded');

    expect(reworded.length).toBeGreaterThanOrEqual(20);
    for (const { event } of reworded) expect(sampleIds).toContain(event);
  });

  it('set beside them other events that only look like them', () => {
    const others = labels.filter(({ kind }) => kind === 'other');

    expect(new Set(others.map(({ event }) => event)).size).toBeGreaterThanOrEqual(20);
    for (const { event, looksLike } of others) {
      expect(sampleIds).not.toContain(event);
      expect(sampleIds).toContain(looksLike);
    }
  });

  it('hold no text twice', () => {
    expect(new Set(labels.map(({ title }) => title)).size).toBe(labels.length);
    expect(new Set(labels.map(({ text }) => text)).size).toBe(labels.length);
  });
});

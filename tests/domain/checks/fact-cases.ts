import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const shape = z.array(
  z.object({
    text: z.string(),
    /** Says what the article says, in other words. */
    true: z.array(z.string()),
    /** The same with one fact wrong, by the kind of fact; `exchanged`: for another fact of the same article. */
    false: z.record(z.enum(['number', 'name', 'date', 'quotation', 'exchanged']), z.array(z.string())),
  }),
);

export type FactCase = { readonly text: string; readonly summary: string; readonly wrong?: string };

/** Invented articles, each with true sentences about it and sentences with one wrong fact. */
export function factCases(): readonly FactCase[] {
  const file = path.join(import.meta.dirname, 'fact-cases.json');
  return shape
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .flatMap(({ text, true: good, false: bad }) => [
      ...good.map((summary) => ({ text, summary })),
      ...Object.entries(bad).flatMap(([wrong, summaries]) =>
        summaries.map((summary) => ({ text, summary, wrong })),
      ),
    ]);
}

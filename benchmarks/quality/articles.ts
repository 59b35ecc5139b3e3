import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';

/** An article with the summary that a person wrote of it. */
export interface JudgedArticle {
  readonly id: string;
  readonly title: string | undefined;
  readonly sentences: readonly string[];
  readonly reference: string;
}

const referenceText = z.union([z.string(), z.array(z.string())]).transform((text) => [text].flat().join(' '));
const lineShape = z.union([
  z.object({ id: z.coerce.string(), title: z.string().optional(), text: z.string(), summary: referenceText }),
  z.object({
    id: z.coerce.string(),
    title: z.string().optional(),
    sents: z.array(z.string()),
    summary: referenceText,
  }),
]);

/** How a whole text becomes sentences: the bot's own cleaning and splitting. */
type SplitText = (text: string, title: string | undefined) => readonly string[];

/**
 * Reads JSON Lines, plain or compressed with xz: `{id, title?, text, summary}`, or `{id, sents, summary}` where the sentences are
 * split already. Throws with the line's number when a line has neither shape.
 */
export async function* judgedArticles(path: string, split: SplitText): AsyncGenerator<JudgedArticle> {
  const input = open(path);
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      if (line.trim() === '') continue;
      const parsed = lineShape.safeParse(JSON.parse(line));
      if (!parsed.success) throw new Error(`${path}, line ${number}: expected {id, title?, text, summary}.`);
      const { id, title, summary, ...body } = parsed.data;
      const sentences = 'sents' in body ? body.sents : split(body.text, title);
      yield { id, title, sentences, reference: summary };
    }
  } finally {
    // Else xz would wait for ever for a reader who has had enough.
    input.destroy();
  }
}

function open(path: string): Readable {
  if (!path.endsWith('.xz')) return createReadStream(path, 'utf8');
  return spawn('xz', ['-dc', path], { stdio: ['ignore', 'pipe', 'inherit'] }).stdout;
}

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const line = z.object({ sents: z.array(z.string()), summary: z.array(z.string()) });

export type SummarizedArticle = {
  readonly sentences: readonly string[];
  readonly summary: readonly string[];
};

/** The first `most` articles of JSON Lines files, `{sents: [sentence], summary: [sentence]}` each. */
export async function* articlesIn(files: readonly string[], most: number): AsyncGenerator<SummarizedArticle> {
  let count = 0;
  for (const file of files) {
    for await (const each of createInterface({ input: createReadStream(file) })) {
      if (each.trim() === '') continue;
      if (count === most) return;
      count += 1;
      const { sents, summary } = line.parse(JSON.parse(each));
      yield { sentences: sents, summary };
    }
  }
}

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** A text, what was said of it, and whether that is true. */
export type LabelledCase = { readonly text: string; readonly summary: string; readonly isTrue: boolean };

const yes = /^(?:1|true|correct|consistent|factual|faithful|supported|entailment)$/i;
const no =
  /^(?:0|false|incorrect|inconsistent|non-?factual|unfaithful|unsupported|not[ _-]?entailment|contradiction)$/i;

const line = z
  .object({
    text: z.string(),
    summary: z.string().optional(),
    claim: z.string().optional(),
    label: z.union([z.number(), z.boolean(), z.string()]).transform((label, context) => {
      const word = String(label).trim();
      if (yes.test(word) || no.test(word)) return yes.test(word);
      context.addIssue(`Expected a label like 1, 0, true, false, CORRECT or INCORRECT, got "${word}".`);
      return z.NEVER;
    }),
  })
  .transform(({ text, summary, claim, label }, context) => {
    const said = summary ?? claim;
    if (said !== undefined) return { text: untokenised(text), summary: untokenised(said), isTrue: label };
    context.addIssue('Expected a `summary` (or `claim`).');
    return z.NEVER;
  });

/** The cases of JSON Lines files, `{text, summary, label}` each. Throws, naming the line, when one has another shape. */
export async function* labelledCases(files: readonly string[]): AsyncGenerator<LabelledCase> {
  for (const file of files) {
    let number = 0;
    for await (const each of createInterface({ input: createReadStream(file) })) {
      number += 1;
      if (each.trim() === '') continue;
      const parsed = line.safeParse(JSON.parse(each));
      if (!parsed.success) throw new Error(`${file}:${number}: ${z.prettifyError(parsed.error)}`);
      yield parsed.data;
    }
  }
}

const brackets: Readonly<Record<string, string>> = {
  lrb: '(',
  rrb: ')',
  lsb: '[',
  rsb: ']',
  lcb: '{',
  rcb: '}',
};

/** Undoes what tokenisers do to a text: "-lrb-", "`` ''", spaces before punctuation and inside "did n't". */
export function untokenised(text: string): string {
  return text
    .replace(/-([lr][rsc]b)-/gi, (whole, name: string) => brackets[name.toLowerCase()] ?? whole)
    .replace(/``\s?|\s?''/g, (mark) => (mark.startsWith('`') ? '“' : '”'))
    .replace(/ (?=(?:n['’]t|['’](?:s|re|ve|ll|d|m))(?!\p{L}))/giu, '')
    .replace(/ +(?=[.,;:!?%)\]}](?:\s|$))/g, '')
    .replace(/(?<=[([{$£€]) +/g, '');
}

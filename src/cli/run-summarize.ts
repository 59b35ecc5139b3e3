import { createInterface } from 'node:readline';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import type { Summarizer } from '../domain/ports/summarizer.ts';
import type { SummaryLength } from '../domain/summary.ts';
import { cleanArticle } from '../domain/text/clean-article.ts';
import { detectLanguage } from '../domain/text/language.ts';
import { openSummarizer } from '../wiring/open-summarizer.ts';
import { openLog } from './open-log.ts';
import { Progress } from './progress.ts';

const lineShape = z.object({
  id: z.union([z.string(), z.number()]),
  title: z
    .string()
    .nullish()
    .transform((title) => title ?? undefined),
  text: z.string(),
});

/** Keeps the model busy while lines are read and written; answers come in the order of the lines. */
const inFlight = 4;

/** Summarises JSON Lines from standard input to standard output; gives the exit code: 1 when a line was not readable. */
export async function runSummarize(length: SummaryLength): Promise<number> {
  const config = readConfig();
  const summarizer = await openSummarizer(config, openLog(config, { isQuiet: true }));
  const progress = new Progress(process.stderr, 'Summarizing');
  const waiting: Promise<string>[] = [];
  let number = 0;
  let problems = 0;
  const writeFirst = async (): Promise<void> => {
    const line = await waiting.shift();
    if (line !== undefined && !process.stdout.write(`${line}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    progress.say(`${number - waiting.length} texts`);
  };
  try {
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      number += 1;
      if (line.trim() === '') continue;
      const asked = parseLine(line);
      if (typeof asked === 'string') {
        problems += 1;
        process.stderr.write(`standard input, line ${number}, ${asked}\n`);
        continue;
      }
      waiting.push(summarizeText(summarizer, asked, length));
      if (waiting.length >= inFlight) await writeFirst();
    }
    while (waiting.length > 0) await writeFirst();
  } finally {
    progress.end();
    await summarizer.close();
  }
  return problems > 0 ? 1 : 0;
}

type Asked = z.infer<typeof lineShape>;

function parseLine(line: string): Asked | string {
  try {
    const parsed = lineShape.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : 'is not an object such as {"id": 1, "text": "…"}.';
  } catch {
    return 'is not valid JSON.';
  }
}

/** Evidence numbers count the sentences of the cleaned text. */
async function summarizeText(
  summarizer: Summarizer,
  { id, title, text }: Asked,
  length: SummaryLength,
): Promise<string> {
  const clean = cleanArticle({ title, text });
  const language = detectLanguage(clean.text);
  const asked = { title: clean.title, text: clean.text, language, length, lane: 'ahead' } as const;
  const { sentences, engine, model, ms, fallbackReason, note } = await summarizer.summarize(asked);
  // JSON has no undefined: a reader of the lines finds every key.
  return JSON.stringify({ id, summary: sentences, engine, model: model ?? null, ms, fallbackReason, note });
}

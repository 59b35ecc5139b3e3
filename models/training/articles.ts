import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** One article of the CNN/DailyMail set: lower-cased sentences, no title. */
export interface TrainingArticle {
  readonly id: string;
  readonly sents: readonly string[];
  /** Sentences of the greedy oracle, best first. */
  readonly labels: readonly number[];
  readonly summary: readonly string[];
}

/** Reads an xz-compressed JSON Lines file, article by article. */
export async function* trainingArticles(path: string): AsyncGenerator<TrainingArticle> {
  const xz = spawn('xz', ['-dc', path], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: xz.stdout, crlfDelay: Infinity })) {
    const article = JSON.parse(line) as TrainingArticle;
    yield {
      ...article,
      sents: article.sents.map((sentence, i) => (i < 3 ? withoutDateline(sentence) : sentence)),
    };
  }
}

/** Drops the "london (cnn) -" of the opening: the bot's cleaning drops datelines too. */
function withoutDateline(sentence: string): string {
  return sentence.replace(
    /^(?:by [^.]{0,60} )?[^.:"]{0,60}\(\s*(?:cnn|ap|reuters|afp)[^)]{0,20}\)\s*(?:--|[-–—:])?\s*/,
    '',
  );
}

/** Numbers in [0, 1) from a seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

import { stem } from '../stories/stem.ts';
import { statedFacts } from '../stories/stated-facts.ts';
import { isStopWord } from '../text/stop-words.ts';
import { words } from '../text/words.ts';

/** Share of the shorter sentence's words that the other one has too: from here on it tells nothing new. */
const repeated = 0.5;
/** The same for all sentences together, over which the names of the story are spread. */
const known = 0.6;
/** Shorter words are mostly grammar: to a reader two sentences also say the same when they share so many longer ones. */
const longWord = 4;
const fewLong = 4;

/** What was told so far, so that no fact is told twice. */
export class Told {
  readonly #sentences: ReadonlySet<string>[] = [];
  readonly #words = new Set<string>();
  readonly #subjects = new Set<string>();

  add(text: string, language: string): void {
    const content = contentOf(text);
    this.#sentences.push(content);
    for (const word of content) this.#words.add(word);
    for (const subject of subjectsOf(text, language)) this.#subjects.add(subject);
  }

  /** Whether a sentence says mostly what was said, or gives a number for something that a number was given for. */
  repeats(text: string, language: string): boolean {
    const content = contentOf(text);
    return (
      this.#sentences.some((other) => saysTheSame(content, other)) ||
      shared(content, this.#words) >= known * content.size ||
      subjectsOf(text, language).some((subject) => this.#subjects.has(subject))
    );
  }
}

/** Whether a sentence only says again what the headline above it says. */
export function repeatsHeadline(text: string, title: string): boolean {
  const own = new Set(words(text));
  const head = new Set(words(title));
  const common = shared(head, own);
  return head.size > 0 && common >= 0.8 * head.size && common >= 0.8 * own.size;
}

/** Whether a sentence speaks of something that the other text speaks of too. */
export function sharesWord(text: string, other: string): boolean {
  const known = contentOf(other);
  return [...contentOf(text)].some((word) => known.has(word));
}

/** "people killed", "patients": what the sentence counts. */
function subjectsOf(text: string, language: string): readonly string[] {
  return [...statedFacts({ title: '', text, language }).keys()];
}

function contentOf(text: string): ReadonlySet<string> {
  return new Set(
    words(text)
      .filter((word) => !isStopWord(word))
      .map(stem),
  );
}

function saysTheSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [long, otherLong] = [longOnes(one), longOnes(other)];
  const isRepeated = shared(one, other) >= repeated * Math.min(one.size, other.size);
  const common = shared(long, otherLong);
  return isRepeated || (common >= fewLong && common >= repeated * Math.min(long.size, otherLong.size));
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((word) => other.has(word)).length;
}

function longOnes(content: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...content].filter((word) => word.length >= longWord));
}

import type { Article } from '../article.ts';
import type { SummarySentence } from '../summary.ts';
import { whatStillHolds } from './still-holds.ts';
import { standsAlone } from './stands-alone.ts';
import { repeatsHeadline, sharesWord, Told } from './told.ts';

/** An article of the story with the sentences of its own summary, in its order. */
export type TellingPart = { readonly article: Article; readonly sentences: readonly SummarySentence[] };

/** A sentence with the place of its article in the list of parts. */
export type ChosenSentence = SummarySentence & { readonly place: number };

export type TellingRoom = {
  readonly points: number;
  /** How much all sentences together may hold, as `sizeOf` measures it; the first one always fits. */
  readonly size: number;
  readonly sizeOf: (text: string) => number;
  /** Under a headline, with nothing around it: then a sentence leans on nothing and is about what the headline says. */
  readonly isBrief: boolean;
};

/**
 * One summary over several articles: half of it the first one's sentences, then what only others say, then the rest of
 * the first one's. No fact is told twice, no sentence is cut, and each stands alone. Ordered by article.
 */
export function choosePoints(parts: readonly TellingPart[], room: TellingRoom): readonly ChosenSentence[] {
  const [first = [], ...others] = parts.map(({ sentences }, place) =>
    sentences.map((sentence) => ({ ...sentence, place })),
  );
  const [opening] = first;
  const choice = new Choice(parts, opening, room);
  choice.takeFrom(first, Math.ceil(room.points / 2));
  if (choice.isEmpty && opening !== undefined) choice.take(opening);
  for (let turn = 0; turn < others.length * room.points; turn += 1) {
    choice.takeFrom(others[turn % others.length] ?? [], 1);
  }
  choice.takeFrom(first, room.points);
  if (!room.isBrief) choice.takeFollowers(first);
  return choice.inOrder();
}

class Choice {
  readonly #parts: readonly TellingPart[];
  readonly #room: TellingRoom;
  readonly #lead: ChosenSentence | undefined;
  readonly #told = new Told();
  readonly #chosen: ChosenSentence[] = [];
  readonly #stillHolds: (sentence: SummarySentence, article: Article) => boolean;
  #left: number;

  constructor(parts: readonly TellingPart[], lead: ChosenSentence | undefined, room: TellingRoom) {
    this.#lead = lead;
    this.#parts = parts;
    this.#room = room;
    this.#left = room.size;
    const articles = parts.map(({ article }) => article);
    this.#stillHolds = articles[0] === undefined ? () => false : whatStillHolds(articles[0], articles);
  }

  get isEmpty(): boolean {
    return this.#chosen.length === 0;
  }

  /** At most so many of them, of those that stand alone and say something new. */
  takeFrom(sentences: readonly ChosenSentence[], most: number): void {
    let taken = 0;
    for (const sentence of sentences) {
      if (taken === most) return;
      if (!this.#hasRoomFor(sentence) || !this.#isNew(sentence) || !this.#fits(sentence)) continue;
      this.take(sentence);
      taken += 1;
    }
  }

  /** Those that directly follow a chosen one in their article: what they lean on is there. */
  takeFollowers(sentences: readonly ChosenSentence[]): void {
    sentences.forEach((sentence, index) => {
      const before = sentences[index - 1];
      if (before === undefined || !this.#chosen.includes(before) || !follows(sentence, before)) return;
      if (this.#hasRoomFor(sentence) && this.#isNew(sentence)) this.take(sentence);
    });
  }

  take(sentence: ChosenSentence): void {
    this.#chosen.push(sentence);
    this.#left -= this.#room.sizeOf(sentence.text);
    this.#told.add(sentence.text, this.#articleOf(sentence)?.language ?? 'und');
  }

  inOrder(): readonly ChosenSentence[] {
    return this.#chosen.toSorted((a, b) => a.place - b.place || numberOf(a) - numberOf(b));
  }

  #hasRoomFor(sentence: ChosenSentence): boolean {
    if (this.#chosen.includes(sentence) || this.#chosen.length >= this.#room.points) return false;
    return this.isEmpty || this.#room.sizeOf(sentence.text) <= this.#left;
  }

  #isNew(sentence: ChosenSentence): boolean {
    const language = this.#articleOf(sentence)?.language ?? 'und';
    return !repeatsHeadline(sentence.text, this.#title) && !this.#told.repeats(sentence.text, language);
  }

  #fits(sentence: ChosenSentence): boolean {
    const { text, place } = sentence;
    const article = this.#articleOf(sentence);
    if (article === undefined || !this.#stillHolds(sentence, article)) return false;
    const { isBrief } = this.#room;
    const isLead = sentence === this.#lead;
    // A card begins as the first article's own summary does.
    if (isLead && !isBrief) return true;
    const readBefore = [this.#title, ...this.#chosen.map((each) => each.text)].join(' ');
    const mayWander = isLead || (place === 0 && !isBrief);
    if (!mayWander && !sharesWord(text, readBefore)) return false;
    return standsAlone(text, { text: article.text, language: article.language, readBefore });
  }

  get #title(): string {
    return this.#parts[0]?.article.title ?? '';
  }

  #articleOf({ place }: ChosenSentence): Article | undefined {
    return this.#parts[place]?.article;
  }
}

function numberOf({ evidence }: ChosenSentence): number {
  return evidence[0] ?? 0;
}

function follows(sentence: ChosenSentence, before: ChosenSentence): boolean {
  return numberOf(sentence) === (before.evidence.at(-1) ?? -1) + 1;
}

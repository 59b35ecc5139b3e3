import type { Audience } from '../domain/audience.ts';
import { chooseStories, rankStories, type RankedStory } from '../domain/digests/compose.ts';
import { tellsSameNumbers } from '../domain/digests/same-numbers.ts';
import { certainChanges } from '../domain/digests/certain-changes.ts';
import type { FactChange } from '../domain/stories/changed-facts.ts';
import { bestArticle, type Story } from '../domain/stories/story.ts';
import type { Stories } from './stories.ts';
import type { StoryTelling } from './story-telling.ts';

type Wishes = {
  readonly audience: Audience;
  readonly limit: number;
  readonly now: Date;
  /** Stories that the last editions told. */
  readonly toldBefore: readonly Story[];
  /** Those of them of which this edition tells what changed. */
  readonly goneOn: readonly Story[];
};

export type ChangedStory = { readonly story: Story; readonly facts: readonly FactChange[] };

export type Choice = {
  /** Best first. */
  readonly chosen: readonly Story[];
  /** What was told before as a story of its own, with what is different now. */
  readonly changed: readonly ChangedStory[];
  /** Told with another story: the same event in other words or in another language. */
  readonly settled: readonly Story[];
};

type Verdict =
  | { readonly kind: 'news' }
  | { readonly kind: 'told' }
  | { readonly kind: 'changed'; readonly facts: readonly FactChange[] };

type Looks = Wishes & {
  readonly isAkin: (a: Story, b: Story) => boolean;
  /** What this edition tells so far. */
  readonly asNews: readonly Story[];
  readonly asChanged: readonly Story[];
};

/** Which of the new stories an edition tells, so that each event is told once though it was not joined to one story. */
export class EditionChoice {
  readonly #stories: Stories;
  readonly #telling: StoryTelling;

  constructor(stories: Stories, telling: StoryTelling) {
    this.#stories = stories;
    this.#telling = telling;
  }

  async choose(fresh: readonly Story[], wishes: Wishes): Promise<Choice> {
    const { toldBefore, limit, now } = wishes;
    const isAkin = await this.#stories.kinship([...fresh, ...toldBefore]);
    const left = new Set(rankStories(fresh, now));
    const changed: ChangedStory[] = [];
    const settled: Story[] = [];
    for (;;) {
      const ranked = chooseStories(left, { limit, isAkin });
      const chosen = ranked.map(({ story }) => story);
      const asChanged = [...wishes.goneOn, ...changed.map(({ story }) => story)];
      let gone: RankedStory | undefined;
      for (const [place, candidate] of ranked.entries()) {
        const looks = { ...wishes, isAkin, asChanged, asNews: chosen.slice(0, place) };
        const verdict = await this.#judge(candidate.story, looks);
        if (verdict.kind === 'news') continue;
        if (verdict.kind === 'changed') changed.push({ story: candidate.story, facts: verdict.facts });
        else settled.push(candidate.story);
        gone = candidate;
        break;
      }
      if (gone === undefined) {
        const akin = [...left].map(({ story }) => story).filter((story) => isAmong(story, chosen, isAkin));
        return { chosen, changed, settled: [...settled, ...akin] };
      }
      left.delete(gone);
    }
  }

  /** `told`: the event was told before, or is told in this edition, and this story adds nothing certain. */
  async #judge(story: Story, looks: Looks): Promise<Verdict> {
    const { isAkin, asChanged, asNews, toldBefore } = looks;
    if (isAmong(story, asChanged, isAkin)) return { kind: 'told' };
    const facts = await this.#changesIn(story, looks);
    if (facts.length > 0) return { kind: 'changed', facts };
    const hasTwin = await this.#hasTwin(story, [...toldBefore, ...asChanged, ...asNews], looks);
    return { kind: hasTwin ? 'told' : 'news' };
  }

  /** The same event in another language. */
  async #hasTwin(story: Story, others: readonly Story[], { isAkin, audience }: Looks): Promise<boolean> {
    const best = bestArticle(story);
    const foreign = others.filter((other) => bestArticle(other).language !== best.language);
    if (isAmong(story, foreign, isAkin)) return true;
    const [own, ...texts] = await this.#telling.articles([best, ...foreign.map(bestArticle)], audience);
    return own !== undefined && texts.some((other) => tellsSameNumbers(own, other));
  }

  /** What certainly changed since a story was told that this one goes on with. */
  async #changesIn(story: Story, { toldBefore, isAkin, audience }: Looks): Promise<readonly FactChange[]> {
    const earlier = toldBefore.filter((other) => isAkin(story, other));
    if (earlier.length === 0) return [];
    const known = await this.#telling.articles(
      earlier.flatMap(({ articles }) => articles),
      audience,
    );
    return certainChanges(known, await this.#telling.articles(story.articles, audience));
  }
}

function isAmong(story: Story, others: readonly Story[], isAkin: Looks['isAkin']): boolean {
  return others.some((other) => other !== story && isAkin(story, other));
}

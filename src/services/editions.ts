import type { Audience } from '../domain/audience.ts';
import { dateInWords, editionFooter, editionTitle } from '../domain/digests/edition-words.ts';
import type { LocalDate } from '../domain/digests/local-date.ts';
import type { ChangedFact, DigestReply, DigestStory } from '../domain/reply.ts';
import { certainChanges } from '../domain/digests/certain-changes.ts';
import type { FactChange } from '../domain/stories/changed-facts.ts';
import { bestArticle, lastTime, sourcesOf, type Story } from '../domain/stories/story.ts';
import { sourceLink } from '../domain/telling/telling.ts';
import { EditionChoice, type ChangedStory } from './edition-choice.ts';
import type { Stories } from './stories.ts';
import type { StoryTelling } from './story-telling.ts';
import { editionRoom } from './telling-rooms.ts';
import { editionWording } from '../domain/wording/digest-wording.ts';
import { labels } from '../domain/wording/labels.ts';

const hourMs = 3_600_000;
const longestReachMs = 72 * hourMs;
const firstReachMs = 24 * hourMs;
/** A feed may bring an article so long after its publication. */
const lateMs = 12 * hourMs;
const mostChanges = 6;

/** What is told, to whom, and what was told before. */
export type EditionOrder = {
  readonly audience: Audience;
  readonly topics: readonly string[];
  readonly limit: number;
  readonly locale: string;
  readonly zone: string;
  readonly now: Date;
  /** Which articles are news. */
  readonly reach: { readonly publishedAfter: Date; readonly addedAfter?: Date };
  /** Which of these articles were told in an earlier edition. */
  readonly toldAmong: (articleIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Articles that editions composed after this told. */
  readonly recentlyTold: (since: Date) => Promise<readonly string[]>;
  readonly date: LocalDate;
  /** Feeds that brought these articles. */
  readonly countFeeds: (articleIds: readonly string[]) => Promise<number>;
  readonly lane: 'reader' | 'ahead';
  readonly signal?: AbortSignal;
};

export type ComposedEdition = {
  readonly reply: DigestReply;
  /** Articles that count as told once the edition is out. */
  readonly told: readonly string[];
  readonly hasNews: boolean;
};

/** Composes editions: for a digest's slot, for a preview, and on demand. Marks nothing. */
export class Editions {
  readonly #stories: Stories;
  readonly #telling: StoryTelling;
  readonly #choice: EditionChoice;

  constructor(stories: Stories, telling: StoryTelling) {
    this.#choice = new EditionChoice(stories, telling);
    this.#stories = stories;
    this.#telling = telling;
  }

  async compose(order: EditionOrder): Promise<ComposedEdition> {
    const { audience, topics, now, reach } = order;
    await this.#stories.placePending({ publishedAfter: new Date(now.getTime() - longestReachMs) });
    const stories = await this.#stories.recent({ audience, topics, ...reach });
    const ids = stories.flatMap(({ articles }) => articles.map(({ id }) => id));
    const told = await order.toldAmong(ids);
    const isTold = (story: Story): boolean => story.articles.some(({ id }) => told.has(id));
    const toldBefore = await this.#toldBefore(order);
    const fresh = stories.filter((story) => !isTold(story));
    const goneOn = await this.#changes(stories.filter(isTold), told, audience);
    const wishes = { ...order, toldBefore, goneOn: goneOn.map(({ story }) => story) };
    const { chosen, settled, ...choice } = await this.#choice.choose(fresh, wishes);
    const changed = [...goneOn, ...choice.changed];
    const tellings = await this.#tellings(chosen, order);
    const newlyTold = [...chosen, ...settled, ...changed.map(({ story }) => story)];
    return {
      reply: {
        kind: 'digest',
        title: editionTitle(topics, dateInWords(order.date, order.locale)),
        stories: tellings,
        changes: changed.flatMap(({ facts }) => facts.map(toChangedFact)).slice(0, mostChanges),
        footer: editionFooter({
          shown: chosen.length,
          stories: stories.length,
          sources: new Set(stories.flatMap(sourcesOf)).size,
          feeds: await order.countFeeds(ids),
          asOf: now,
        }),
        ...nothingNew(chosen.length + changed.length, reach),
        ...followUps(chosen),
      },
      told: newlyTold.flatMap(({ articles }) => articles.map(({ id }) => id)),
      hasNews: chosen.length + changed.length > 0,
    };
  }

  async #tellings(chosen: readonly Story[], order: EditionOrder): Promise<readonly DigestStory[]> {
    const ask = { ...order, ...editionRoom(chosen.length), length: 'standard' } as const;
    const tellings = await Promise.all(
      chosen.map(async (story) => ({ story, told: await this.#telling.tell(story, ask) })),
    );
    return tellings.flatMap(({ story, told }) => {
      if (told === undefined) return [];
      const { article, points, sources } = told.telling;
      return [{ article, headline: article.title, points, sources, publishedAt: lastTime(story) }];
    });
  }

  async #toldBefore({ recentlyTold, now, audience }: EditionOrder): Promise<readonly Story[]> {
    const ids = await recentlyTold(new Date(now.getTime() - longestReachMs));
    return [...new Set((await this.#stories.storiesOf(ids, audience)).values())];
  }

  /** Told stories in which a later article gives another number or name. */
  async #changes(
    stories: readonly Story[],
    told: ReadonlySet<string>,
    audience: Audience,
  ): Promise<readonly ChangedStory[]> {
    const changed: ChangedStory[] = [];
    for (const story of stories) {
      const later = story.articles.filter(({ id }) => !told.has(id));
      if (later.length === 0 || changed.length === mostChanges) continue;
      const known = story.articles.filter(({ id }) => told.has(id));
      const facts = certainChanges(
        await this.#telling.articles(known, audience),
        await this.#telling.articles(later, audience),
      );
      if (facts.length > 0) changed.push({ story, facts });
    }
    return changed;
  }
}

function toChangedFact({ what, before, after, from, to }: FactChange): ChangedFact {
  const source = sourceLink(to);
  const earlier = from.source === to.source ? {} : { earlierSource: sourceLink(from) };
  return { headline: to.title, articleId: to.id, what, before, after, source, ...earlier };
}

/** What is news for a digest whose last edition was composed at `last`. */
export function newsSince(last: Date | undefined, now: Date): EditionOrder['reach'] {
  if (last === undefined) return { publishedAfter: new Date(now.getTime() - firstReachMs) };
  const addedAfter = new Date(Math.max(last.getTime(), now.getTime() - longestReachMs));
  return { addedAfter, publishedAfter: new Date(addedAfter.getTime() - lateMs) };
}

function nothingNew(told: number, { addedAfter }: EditionOrder['reach']): Pick<DigestReply, 'note'> {
  if (told > 0) return {};
  return { note: editionWording.nothingNew(addedAfter === undefined) };
}

function followUps(chosen: readonly Story[]): Pick<DigestReply, 'menu' | 'actions'> {
  if (chosen.length === 0) {
    const call = { command: 'latest', options: { private: true } };
    return { actions: [{ kind: 'run', label: editionWording.latestStories, call }] };
  }
  return {
    menu: {
      placeholder: labels.readSummary,
      call: { command: 'summarize', options: { private: true } },
      option: 'story',
      choices: chosen.map(bestArticle).map(({ id, title, source }) => ({
        label: title,
        value: id,
        description: source,
      })),
    },
  };
}

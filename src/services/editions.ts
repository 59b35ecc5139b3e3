import type { Audience } from '../domain/audience.ts';
import { chooseStories } from '../domain/digests/compose.ts';
import { dateInWords, editionFooter, editionTitle, timeInWords } from '../domain/digests/edition-words.ts';
import type { LocalDate } from '../domain/digests/local-date.ts';
import type { ChangedFact, DigestReply, DigestStory } from '../domain/reply.ts';
import { changedFacts } from '../domain/stories/changed-facts.ts';
import { bestArticle, lastTime, sourcesOf, type Story } from '../domain/stories/story.ts';
import type { Stories } from './stories.ts';
import type { StoryTelling } from './story-telling.ts';
import { editionRoom } from './telling-rooms.ts';

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
  readonly date: LocalDate;
  readonly sourceWord: 'feed' | 'source';
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

  constructor(stories: Stories, telling: StoryTelling) {
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
    const fresh = stories.filter((story) => !isTold(story));
    const isAkin = await this.#stories.kinship(fresh);
    const chosen = chooseStories(fresh, { limit: order.limit, now, isAkin });
    const changed = await this.#changes(stories.filter(isTold), told, audience);
    const tellings = await this.#tellings(chosen, order);
    const akin = fresh.filter((story) => chosen.some((other) => other !== story && isAkin(story, other)));
    const newlyTold = [...chosen, ...akin, ...changed.map(({ story }) => story)];
    return {
      reply: {
        kind: 'digest',
        title: editionTitle(topics, dateInWords(order.date, order.locale)),
        stories: tellings,
        changes: changed.flatMap(({ facts }) => facts).slice(0, mostChanges),
        footer: editionFooter({
          shown: chosen.length,
          stories: stories.length,
          sources: new Set(stories.flatMap(sourcesOf)).size,
          sourceWord: order.sourceWord,
          asOf: timeInWords(now, order),
        }),
        ...nothingNew(chosen.length + changed.length),
        ...followUps(chosen),
      },
      told: newlyTold.flatMap(({ articles }) => articles.map(({ id }) => id)),
      hasNews: newlyTold.length > 0,
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

  /** Told stories in which a later article gives another number or name. */
  async #changes(
    stories: readonly Story[],
    told: ReadonlySet<string>,
    audience: Audience,
  ): Promise<readonly { readonly story: Story; readonly facts: readonly ChangedFact[] }[]> {
    const changed: { story: Story; facts: readonly ChangedFact[] }[] = [];
    for (const story of stories) {
      const later = story.articles.filter(({ id }) => !told.has(id));
      if (later.length === 0 || changed.length === mostChanges) continue;
      const known = story.articles.filter(({ id }) => told.has(id));
      const facts = changedFacts(
        await this.#telling.articles(known, audience),
        await this.#telling.articles(later, audience),
      ).map(({ what, before, after, to }) => ({
        headline: to.title,
        articleId: to.id,
        what,
        before,
        after,
        source: { name: to.source, ...(to.url === undefined ? {} : { url: to.url }) },
      }));
      if (facts.length > 0) changed.push({ story, facts });
    }
    return changed;
  }
}

/** What is news for a digest whose last edition was composed at `last`. */
export function newsSince(last: Date | undefined, now: Date): EditionOrder['reach'] {
  if (last === undefined) return { publishedAfter: new Date(now.getTime() - firstReachMs) };
  const addedAfter = new Date(Math.max(last.getTime(), now.getTime() - longestReachMs));
  return { addedAfter, publishedAfter: new Date(addedAfter.getTime() - lateMs) };
}

function nothingNew(told: number): Pick<DigestReply, 'note'> {
  return told === 0 ? { note: 'Nothing new since the last edition.' } : {};
}

function followUps(chosen: readonly Story[]): Pick<DigestReply, 'menu' | 'actions'> {
  if (chosen.length === 0) {
    const call = { command: 'latest', options: { private: true } };
    return { actions: [{ kind: 'run', label: 'Latest stories', call }] };
  }
  return {
    menu: {
      placeholder: 'Read a summary',
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

import { articleIdShape, type Article, type ArticleHeader } from '../domain/article.ts';
import { sharedAudience, type Audience } from '../domain/audience.ts';
import type {
  ArticleFilter,
  ArticleStore,
  PageOf,
  SearchPage,
  SearchQuery,
} from '../domain/ports/article-store.ts';
import type { LibraryExtent, NameCount } from '../domain/ports/article-store.ts';
import { storyErrors } from '../domain/wording/story-wording.ts';

/** What readers can ask of the stored articles. */
export class Library {
  readonly #store: ArticleStore;

  constructor(store: ArticleStore) {
    this.#store = store;
  }

  latest(query: ArticleFilter & PageOf): Promise<readonly ArticleHeader[]> {
    return this.#store.latest(query);
  }

  search(query: SearchQuery): Promise<SearchPage> {
    return this.#store.search(query);
  }

  suggest(audience: Audience, words: string, limit = 25): Promise<readonly ArticleHeader[]> {
    return this.#store.suggest({ audience, words, limit });
  }

  related(id: string, audience: Audience, limit = 5): Promise<readonly ArticleHeader[]> {
    return this.#store.related({ id, audience, limit });
  }

  sources(audience: Audience): Promise<readonly NameCount[]> {
    return this.#store.sources(audience);
  }

  topics(audience: Audience): Promise<readonly NameCount[]> {
    return this.#store.topics(audience);
  }

  extent(audience: Audience): Promise<LibraryExtent> {
    return this.#store.extent(audience);
  }

  /**
   * The article that a reader means by an exact id, a link, or words (the best match).
   * Throws `UserError` when there is none.
   */
  async open(reference: string, audience: Audience): Promise<Article> {
    const asked = reference.trim();
    const article = (await this.#store.find(asked, audience)) ?? (await this.#byLinkOrWords(asked, audience));
    if (article !== undefined) return article;
    if (isAddress(asked)) throw storyErrors.unknownLink(shorten(asked));
    throw articleIdShape.test(asked) ? storyErrors.gone() : storyErrors.noMatch(shorten(asked));
  }

  /** Whether others here may read it too: it is not one of this reader's own links and files alone. */
  async isShared({ id }: Article, audience: Audience): Promise<boolean> {
    return (await this.#store.find(id, sharedAudience(audience))) !== undefined;
  }

  async #byLinkOrWords(asked: string, audience: Audience): Promise<Article | undefined> {
    if (isAddress(asked)) return this.#store.findByUrl(asked, audience);
    const { hits } = await this.#store.search({ audience, words: asked, sort: 'best', limit: 1 });
    const best = hits[0];
    return best === undefined ? undefined : this.#store.find(best.article.id, audience);
  }
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

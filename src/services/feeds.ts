import { writeOpml } from '../domain/opml.ts';
import type { FeedPack, FeedPacks } from '../domain/ports/feed-packs.ts';
import type { FeedReader, FoundFeed } from '../domain/ports/feed-reader.ts';
import type {
  FeedStore,
  NewSubscription,
  SubscribedFeed,
  SubscriptionChange,
} from '../domain/ports/feed-store.ts';
import type { AttachedFile, FileReader, ListedFeed } from '../domain/ports/file-reader.ts';
import { feedErrors, feedWording } from '../domain/wording/feed-wording.ts';

const largestOpmlBytes = 2 * 1024 * 1024;

/** Whose feeds: a guild's, or the operator's when `guildId` is missing. */
export type FeedOwner = { readonly guildId?: string | undefined };

export type AddedFeeds = {
  readonly added: readonly string[];
  /** Names of those that were subscribed to before. */
  readonly known: readonly string[];
  /** How many found no place below the cap. */
  readonly left: number;
};

export type FeedParts = {
  readonly store: FeedStore;
  readonly reader: FeedReader;
  readonly packs: FeedPacks;
  readonly files: FileReader;
  readonly maxFeedsPerGuild: number;
};

/** What admins can do with the feeds of their guild, and the operator with his own. */
export class Feeds {
  readonly #parts: FeedParts;

  constructor(parts: FeedParts) {
    this.#parts = parts;
  }

  /** Throws `UserError` when there is no feed at the address, or the cap is reached. */
  async add(
    owner: FeedOwner,
    wish: {
      readonly address: string;
      readonly topic?: string | undefined;
      readonly name?: string | undefined;
    },
    signal?: AbortSignal,
  ): Promise<AddedFeeds> {
    const pack = await this.#pack(wish.address);
    if (pack !== undefined) return this.subscribeAll(owner, pack.feeds, { topic: wish.topic });
    // A name of one word is no site's, and would be looked up in the operator's own network.
    if (/^[\w-]+$/.test(wish.address.trim())) {
      const names = (await this.packs()).map(({ name }) => name);
      throw feedErrors.noPack(wish.address.trim(), names);
    }
    await this.#checkCap(owner);
    const { url, feed } = await this.#parts.reader.discover(wish.address, signal);
    const title = wish.name ?? feed.title ?? new URL(url).hostname;
    return this.subscribeAll(owner, [{ url, title }], wish);
  }

  /** As many as the cap allows. Feeds that are known already change only what is wished; the rest an admin may have edited. */
  async subscribeAll(
    { guildId }: FeedOwner,
    feeds: readonly ListedFeed[],
    wish: SubscriptionChange = {},
  ): Promise<AddedFeeds> {
    const have = new Set((await this.#parts.store.list(guildId)).map(({ feed }) => feed.url));
    const added: string[] = [];
    const known: string[] = [];
    let left = 0;
    for (const { url, title, topic } of feeds) {
      const name = title ?? new URL(url).hostname;
      const isFull = guildId !== undefined && have.size >= this.#parts.maxFeedsPerGuild;
      if (isFull && !have.has(url)) {
        left += 1;
        continue;
      }
      const own = have.has(url) ? {} : { topic, name: title };
      have.add(url);
      const { isNew } = await this.#parts.store.subscribe({
        url,
        title: name,
        topic: wish.topic ?? own.topic,
        name: wish.name ?? own.name,
        guildId,
      } satisfies NewSubscription);
      (isNew ? added : known).push(name);
    }
    return { added, known, left };
  }

  list({ guildId }: FeedOwner): Promise<readonly SubscribedFeed[]> {
    return this.#parts.store.list(guildId);
  }

  /** What happened to feeds since somebody last asked; each is told once. */
  notices({ guildId }: FeedOwner): Promise<readonly string[]> {
    return this.#parts.store.readNotices(guildId);
  }

  /** The feed that is meant by its id, address or name. Throws `UserError` when there is none. */
  async find(owner: FeedOwner, reference: string): Promise<SubscribedFeed> {
    const asked = reference.trim().toLowerCase();
    const all = await this.list(owner);
    const nameOf = (each: SubscribedFeed): string => feedName(each).toLowerCase();
    const found =
      all.find(({ feed }) => feed.id === reference.trim() || feed.url.toLowerCase() === asked) ??
      all.find((each) => nameOf(each) === asked) ??
      all.find((each) => nameOf(each).includes(asked));
    if (found !== undefined && asked !== '') return found;
    throw feedErrors.unknown(reference);
  }

  async edit(owner: FeedOwner, reference: string, change: SubscriptionChange): Promise<SubscribedFeed> {
    const { feed } = await this.find(owner, reference);
    await this.#parts.store.edit(feed.id, owner.guildId, change);
    return this.find(owner, feed.id);
  }

  async remove(owner: FeedOwner, reference: string): Promise<SubscribedFeed> {
    const found = await this.find(owner, reference);
    await this.#parts.store.unsubscribe(found.feed.id, owner.guildId);
    return found;
  }

  /** Reads the feed at an address without keeping anything of it. */
  test(address: string, signal?: AbortSignal): Promise<FoundFeed> {
    return this.#parts.reader.discover(address, signal);
  }

  /** Throws `UserError` when the file is no OPML list. */
  async importFrom(owner: FeedOwner, file: AttachedFile, signal?: AbortSignal): Promise<AddedFeeds> {
    const bytes = await file.read(largestOpmlBytes, signal);
    const feeds: ListedFeed[] = [];
    for await (const item of this.#parts.files.read({ name: file.name, chunks: once(bytes) }, {}))
      if (item.kind === 'feed') feeds.push(item.feed);
    if (feeds.length > 0) return this.subscribeAll(owner, feeds);
    throw feedErrors.noneInFile(file.name);
  }

  async exportAll(owner: FeedOwner): Promise<string> {
    const feeds = (await this.list(owner)).map((each) => ({
      url: each.feed.url,
      title: feedName(each),
      ...topicOf(each),
    }));
    return writeOpml(feedWording.exportTitle, feeds);
  }

  packs(): Promise<readonly FeedPack[]> {
    return this.#parts.packs.list();
  }

  async #pack(name: string): Promise<FeedPack | undefined> {
    const asked = name
      .trim()
      .toLowerCase()
      .replace(/^pack:\s*/, '');
    return (await this.packs()).find((pack) => pack.name === asked);
  }

  async #checkCap(owner: FeedOwner): Promise<void> {
    if (owner.guildId === undefined || (await this.list(owner)).length < this.#parts.maxFeedsPerGuild) return;
    throw feedErrors.tooMany(this.#parts.maxFeedsPerGuild);
  }
}

/** As this subscriber calls it. */
export function feedName({ feed, subscription }: SubscribedFeed): string {
  return subscription.name ?? feed.title;
}

function topicOf({ subscription: { topic } }: SubscribedFeed): { readonly topic?: string } {
  return topic === undefined ? {} : { topic };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

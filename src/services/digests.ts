import type { Digest, Edition } from '../domain/digests/digest.ts';
import { nextSlot, reschedule, type Slot } from '../domain/digests/slots.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { DigestStore } from '../domain/ports/digest-store.ts';
import type { PostingRights } from '../domain/ports/posting-rights.ts';
import { digestErrors } from '../domain/wording/digest-errors.ts';

/** What an admin orders or changes; what is missing stays as it is. */
export type DigestWish = Partial<
  Pick<Digest, 'channelId' | 'topics' | 'stories' | 'whenNothingNew'> & Digest['schedule']
>;

/** In a guild its own digests; the operator, in the terminal, sees all. */
export type DigestKeeper = { readonly guildId?: string; readonly locale: string };

export type ListedDigest = {
  readonly digest: Digest;
  /** Newest first. */
  readonly editions: readonly Edition[];
  readonly next: Slot | undefined;
};

const shownEditions = 3;
const everyDay = [1, 2, 3, 4, 5, 6, 7];

type Parts = {
  readonly store: DigestStore;
  readonly clock: Clock;
  /** Digests that one guild may have. */
  readonly maxPerGuild: number;
};

/** The standing orders of guilds. */
export class Digests {
  readonly #store: DigestStore;
  readonly #clock: Clock;
  readonly #maxPerGuild: number;
  #rights: PostingRights | undefined;

  constructor({ store, clock, maxPerGuild }: Parts) {
    this.#store = store;
    this.#clock = clock;
    this.#maxPerGuild = maxPerGuild;
  }

  /** Known only once the chat is there. */
  checkRightsWith(rights: PostingRights): void {
    this.#rights = rights;
  }

  /** Throws `UserError` when the guild has enough, or the bot cannot post in the channel. */
  async create(keeper: DigestKeeper, wish: DigestWish): Promise<Digest> {
    const { guildId, locale } = keeper;
    if (guildId === undefined) {
      throw digestErrors.noServer();
    }
    if ((await this.#store.list(guildId)).length >= this.#maxPerGuild) {
      throw digestErrors.tooMany(this.#maxPerGuild);
    }
    const now = this.#clock.now();
    const digest = { ...blankDigest(guildId, locale, now), ...changed(wish) };
    await this.#checkChannel(digest);
    const schedule = { ...digest.schedule, ...scheduleIn(wish) };
    return this.#store.add({ ...digest, schedule });
  }

  /** A new time, zone or days hold from the next local date. */
  async edit(id: string, keeper: DigestKeeper, wish: DigestWish): Promise<Digest> {
    const digest = await this.find(id, keeper);
    if (Object.keys(wish).length === 0) throw digestErrors.nothingToChange();
    const { deadReason, ...alive } = { ...digest, ...changed(wish) };
    await this.#checkChannel(alive);
    const now = this.#clock.now();
    const schedule = { ...digest.schedule, ...scheduleIn(wish) };
    const hasNewTime = Object.keys(scheduleIn(wish)).length > 0;
    const edited = hasNewTime ? reschedule(alive, schedule, now) : alive;
    const revived = deadReason === undefined ? edited : { ...edited, activeSince: now };
    await this.#store.save(revived);
    return revived;
  }

  async pause(id: string, keeper: DigestKeeper): Promise<Digest> {
    return this.#save({ ...(await this.find(id, keeper)), isPaused: true });
  }

  /** From now on; slots that passed meanwhile are nobody's. A dead channel gets another try. */
  async resume(id: string, keeper: DigestKeeper): Promise<Digest> {
    const { deadReason: _forgotten, ...digest } = await this.find(id, keeper);
    await this.#checkChannel(digest);
    return this.#save({ ...digest, isPaused: false, activeSince: this.#clock.now() });
  }

  async remove(id: string, keeper: DigestKeeper): Promise<Digest> {
    const digest = await this.find(id, keeper);
    await this.#store.remove(digest.id);
    return digest;
  }

  async list({ guildId }: DigestKeeper): Promise<readonly ListedDigest[]> {
    const digests = await this.#store.list(guildId);
    return Promise.all(
      digests.map(async (digest) => ({
        digest,
        editions: await this.#store.editions(digest.id, shownEditions),
        next: isSilent(digest) ? undefined : nextSlot(digest, this.#clock.now()),
      })),
    );
  }

  /** What went wrong since somebody last looked; told once. */
  async takeNews({ guildId }: DigestKeeper): Promise<readonly Edition[]> {
    return guildId === undefined ? [] : this.#store.takeUnknownFates(guildId);
  }

  /** Throws `UserError` when this guild has no such digest; those of others do not exist here. */
  async find(id: string, { guildId }: DigestKeeper): Promise<Digest> {
    const digest = await this.#store.find(id.trim());
    if (digest !== undefined && (guildId === undefined || digest.guildId === guildId)) return digest;
    throw digestErrors.unknown(id);
  }

  /** As `find`; throws `UserError` also when the bot cannot post in its channel. */
  async findPostable(id: string, keeper: DigestKeeper): Promise<Digest> {
    const digest = await this.find(id, keeper);
    await this.#checkChannel(digest);
    return digest;
  }

  async #save(digest: Digest): Promise<Digest> {
    await this.#store.save(digest);
    return digest;
  }

  async #checkChannel({ guildId, channelId }: Pick<Digest, 'guildId' | 'channelId'>): Promise<void> {
    const check = await this.#rights?.check(guildId, channelId);
    if (check?.kind === 'no-channel') {
      throw digestErrors.noChannel();
    }
    if (check?.kind === 'lacks') {
      throw digestErrors.lacksRights(check.permissions);
    }
  }
}

/** The digest before anybody has said what it should be like. */
export function blankDigest(guildId: string, locale: string, now: Date): Omit<Digest, 'id'> {
  return {
    guildId,
    channelId: '',
    schedule: { minuteOfDay: 420, zone: 'UTC', days: everyDay },
    topics: [],
    stories: 8,
    whenNothingNew: 'line',
    locale,
    createdAt: now,
    activeSince: now,
    isPaused: false,
  };
}

function isSilent({ isPaused, deadReason }: Digest): boolean {
  return isPaused || deadReason !== undefined;
}

function scheduleIn({ minuteOfDay, zone, days }: DigestWish): Partial<Digest['schedule']> {
  return {
    ...(minuteOfDay === undefined ? {} : { minuteOfDay }),
    ...(zone === undefined ? {} : { zone }),
    ...(days === undefined ? {} : { days }),
  };
}

function changed({ channelId, topics, stories, whenNothingNew }: DigestWish): Partial<Digest> {
  return {
    ...(channelId === undefined ? {} : { channelId }),
    ...(topics === undefined ? {} : { topics }),
    ...(stories === undefined ? {} : { stories }),
    ...(whenNothingNew === undefined ? {} : { whenNothingNew }),
  };
}

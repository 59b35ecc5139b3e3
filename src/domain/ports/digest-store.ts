import type { Audience } from '../audience.ts';
import type { Digest, Edition } from '../digests/digest.ts';
import type { LocalDate } from '../digests/local-date.ts';

export type NewDigest = Omit<Digest, 'id'>;

/** Digests and what became of their editions. */
export interface DigestStore {
  /** Gives it an id. */
  add(digest: NewDigest): Promise<Digest>;
  /** Replaces what is stored under its id. */
  save(digest: Digest): Promise<void>;
  /** With everything that was told and queued for it. */
  remove(id: string): Promise<void>;
  /** Oldest first; without a guild all there are. */
  list(guildId?: string): Promise<readonly Digest[]>;
  find(id: string): Promise<Digest | undefined>;
  /** Newest first. */
  editions(digestId: string, limit: number): Promise<readonly Edition[]>;
  editionOn(digestId: string, date: LocalDate): Promise<Edition | undefined>;
  /** Writes down an edition that has no message: missed, or nothing new to say. Replaces a missed one alone. */
  note(
    edition: Pick<Edition, 'digestId' | 'date' | 'slotAt' | 'reason'> & {
      readonly state: 'missed' | 'nothing-new';
      readonly composedAt: Date;
    },
  ): Promise<void>;
  /** When the last edition that counts was composed. */
  lastComposedAt(digestId: string): Promise<Date | undefined>;
  /** Which of these articles an edition of this digest has told. */
  toldAmong(digestId: string, articleIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Articles that editions composed after this have told. */
  toldSince(digestId: string, since: Date): Promise<readonly string[]>;
  /** Feeds of this audience that brought these articles. */
  countFeeds(articleIds: readonly string[], audience: Audience): Promise<number>;
  /** Editions whose fate nobody was told of yet; afterwards everybody was. */
  takeUnknownFates(guildId: string): Promise<readonly Edition[]>;
}

import type { LocalDate } from './local-date.ts';

/** When a digest is posted: a minute of the day (0–1439) on the wall clock of a zone, on these weekdays (1 is Monday). */
export type Schedule = {
  readonly minuteOfDay: number;
  readonly zone: string;
  readonly days: readonly number[];
};

/** A standing order: where, when, and what about. */
export type Digest = {
  readonly id: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly schedule: Schedule;
  /** The schedule before the last change, which still holds for dates before `from`. */
  readonly earlier?: { readonly schedule: Schedule; readonly from: LocalDate };
  /** Empty: every topic. */
  readonly topics: readonly string[];
  /** 1–10 stories in an edition. */
  readonly stories: number;
  readonly whenNothingNew: 'line' | 'silence';
  /** BCP 47, for the date in the title. */
  readonly locale: string;
  readonly createdAt: Date;
  /** Slots before this instant are nobody's: the digest was made or resumed later. */
  readonly activeSince: Date;
  readonly isPaused: boolean;
  /** Why nothing can be posted any more: "the channel is gone". */
  readonly deadReason?: string;
};

/** Where an edition stands. `posted` counts as told, and so does `deleted` (a moderator took it away). */
export type EditionState =
  | 'composing'
  | 'queued'
  | 'sending'
  | 'posted'
  | 'deleted'
  | 'nothing-new'
  | 'ambiguous'
  | 'failed'
  | 'missed';

/** One posting of a digest for one local date. */
export type Edition = {
  readonly digestId: string;
  readonly date: LocalDate;
  readonly slotAt: Date;
  readonly state: EditionState;
  readonly messageId?: string;
  readonly postedAt?: Date;
  /** Why it failed or was missed, in words for an admin. */
  readonly reason?: string;
};

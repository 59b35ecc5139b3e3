import type { Audience } from './audience.ts';
import type { AttachedFile } from './ports/file-reader.ts';

/** Options as given; each reader answers `undefined` when the option is missing. Types and choices were checked at the border. */
export interface Options {
  readonly subcommand: string | undefined;
  string(name: string): string | undefined;
  integer(name: string): number | undefined;
  boolean(name: string): boolean | undefined;
  file(name: string): AttachedFile | undefined;
  /** Id of a channel. */
  channel(name: string): string | undefined;
}

/** Where a request came from; `elsewhere`: a guild or group that has not installed the bot. */
export type Place = 'terminal' | 'guild' | 'direct' | 'elsewhere';

export type CommandRequest = {
  readonly options: Options;
  readonly audience: Audience;
  readonly place: Place;
  readonly readerId: string;
  /** May change feeds and digests here: Manage Server in a guild, always in the terminal. */
  readonly isAdmin: boolean;
  /** Set only where the bot itself is installed. */
  readonly guildId?: string;
  readonly channelId?: string;
  /** BCP 47, such as `en-GB`. */
  readonly locale: string;
  /** Unique per request: the interaction's id, or a random one in the terminal. */
  readonly requestId: string;
  readonly signal: AbortSignal;
};

/** The text of a message, for the message menu. */
export type MessageRequest = Omit<CommandRequest, 'options'> & { readonly messageText: string };

export type AutocompleteRequest = Omit<CommandRequest, 'requestId' | 'signal'> & {
  /** The option that is being typed, and what stands in it so far. */
  readonly option: string;
  readonly typed: string;
};

/** At most 25; the name is shown, the value is what the option gets. */
export type Choice = { readonly name: string; readonly value: string };

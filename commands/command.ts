import type {
  ContextMenuCommandBuilder,
  SlashCommandOptionsOnlyBuilder,
  SlashCommandSubcommandsOnlyBuilder,
} from '@discordjs/builders';
import type {
  AutocompleteRequest,
  Choice,
  CommandRequest,
  MessageRequest,
} from '../src/domain/command-request.ts';
import type { Reply } from '../src/domain/reply.ts';
import type { Services } from '../src/services/services.ts';

/** One reply, or several of which each is better than the one before and replaces it. */
type Answer = Promise<Reply> | AsyncIterable<Reply>;

/** A slash command: `data` is read by every front-end. */
export type Command = {
  readonly data: SlashCommandOptionsOnlyBuilder | SlashCommandSubcommandsOnlyBuilder;
  /** Discord wants to know it before the work begins. Missing: public unless the option `private` says otherwise. */
  readonly isPrivate?: boolean;
  /** For Manage Server only; the handler checks again. */
  readonly isForAdmins?: boolean;
  /** Reached through buttons: not listed among the commands. */
  readonly isHidden?: boolean;
  execute(request: CommandRequest, services: Services): Answer;
  /** At most 25 choices, from the local index alone. */
  autocomplete?(request: AutocompleteRequest, services: Services): Promise<readonly Choice[]>;
};

/** A command in the menu of a message; always private. */
export type MessageCommand = {
  readonly data: ContextMenuCommandBuilder;
  execute(request: MessageRequest, services: Services): Answer;
};

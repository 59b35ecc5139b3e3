import type { Interaction, MessageContextMenuCommandInteraction } from 'discord.js';
import type { Command, MessageCommand } from '../../commands/command.ts';
import type { MessageRequest } from '../domain/command-request.ts';
import { UserError } from '../domain/errors.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { FetchAttachment } from '../domain/ports/fetch-attachment.ts';
import type { Log } from '../domain/ports/log.ts';
import type { CommandCall, Reply } from '../domain/reply.ts';
import { failureReply } from '../services/failure-reply.ts';
import type { Services } from '../services/services.ts';
import { Answer } from './answer.ts';
import { optionsOf } from './command-options.ts';
import type { Cooldowns } from './cooldowns.ts';
import { isCostly } from './costly-requests.ts';
import { describeError, isFromDiscord, isTooLate } from './discord-errors.ts';
import { FairStarts } from './fair-starts.ts';
import type { InteractionRest } from './interaction-rest.ts';
import { renderReply } from './render/render-reply.ts';
import {
  circumstancesOf,
  isAllowedHere,
  type AudienceRules,
  type Circumstances,
} from './request-circumstances.ts';
import { audienceFor, callOf, componentAsk, messageTextOf, slashAsk, type Ask } from './requests.ts';
import { autocompleteRequest, suggestionsFor } from './suggestions.ts';

/** An interaction's token lives for 15 minutes; after that nothing can be shown any more. */
const tokenLifeMs = 14 * 60 * 1000;

export type InteractionParts = {
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  readonly services: Services;
  readonly rules: AudienceRules;
  readonly cooldowns: Cooldowns;
  readonly fetchAttachment: FetchAttachment;
  readonly rest: InteractionRest;
  readonly clock: Clock;
  /** A first answer that takes longer is deferred; Discord waits three seconds at most. */
  readonly deferAfterMs: number;
  readonly log: Log;
};

type Asked = { readonly interaction: Interaction; readonly signal: AbortSignal };

/** Turns interactions into requests and replies into answers. Nothing that goes wrong here leaves it. */
export class Interactions {
  readonly #parts: InteractionParts;
  readonly #starts = new FairStarts();

  constructor(parts: InteractionParts) {
    this.#parts = parts;
  }

  /** Settles when the interaction has its answer, or cannot have one. Never rejects. */
  async handle(interaction: Interaction, stopping: AbortSignal): Promise<void> {
    const { clock } = this.#parts;
    const ending = new AbortController();
    const end = (): void => {
      ending.abort();
    };
    stopping.addEventListener('abort', end, { once: true });
    const cancel = clock.after(tokenLifeMs, end);
    try {
      if (interaction.isAutocomplete()) await this.#suggest(interaction);
      else await this.#answer({ interaction, signal: ending.signal });
    } catch (error) {
      const { log } = this.#parts;
      const fields = { interaction: interaction.id, ...describeError(error) };
      if (isTooLate(error)) log.info(fields, 'Answer came too late');
      else log.warn(fields, 'Answer could not be given');
    } finally {
      cancel();
      stopping.removeEventListener('abort', end);
      // What nobody can be shown any more need not be done.
      end();
    }
  }

  async #suggest(interaction: Extract<Interaction, { respond: unknown }>): Promise<void> {
    const { commands, services, rules, rest, log } = this.#parts;
    const command = commands.find(({ data }) => data.name === interaction.commandName);
    const request = autocompleteRequest(interaction, circumstancesOf(interaction, rules));
    const mayAsk = isAllowedHere(interaction, rules) && (command?.isForAdmins !== true || request.isAdmin);
    const choices =
      command === undefined || !mayAsk
        ? []
        : await this.#starts
            .next('urgent')
            .then(() => suggestionsFor({ command, services }, request))
            .catch((error: unknown) => {
              log.error({ command: interaction.commandName, error }, 'Suggestions failed');
              return [];
            });
    await rest.choices(interaction, choices);
  }

  async #answer(asked: Asked): Promise<void> {
    const { interaction } = asked;
    if (!interaction.isRepliable() || interaction.isModalSubmit()) return;
    const ask = this.#askOf(asked);
    const answer = this.#answerTo(interaction, ask instanceof Error ? undefined : ask);
    try {
      if (ask instanceof Error) throw ask;
      const replies = ask === undefined ? this.#runMenu(asked) : this.#run(ask, asked);
      await answer.follow(replies, asked.signal);
    } catch (error) {
      if (isFromDiscord(error)) throw error;
      const fields = {
        interaction: interaction.id,
        command: ask instanceof Error ? undefined : ask?.command.data.name,
      };
      await answer.show(failureReply(asked.signal.aborted ? stopped() : error, this.#parts.log, fields));
    }
  }

  /** What is asked for; `undefined` for the message menu, an error for what is refused. */
  #askOf({ interaction }: Asked): Ask | Error | undefined {
    const { commands, fetchAttachment, rules } = this.#parts;
    try {
      if (!isAllowedHere(interaction, rules)) return new UserError('This bot does not answer here.');
      if (interaction.isButton() || interaction.isStringSelectMenu())
        return componentAsk(commands, interaction);
      if (!interaction.isChatInputCommand()) return undefined;
      const command = commands.find(({ data }) => data.name === interaction.commandName);
      return command === undefined ? unknownCommand() : slashAsk(command, interaction, fetchAttachment);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  #answerTo(interaction: Interaction, ask: Ask | undefined): Answer {
    const { rest, clock, deferAfterMs, rules } = this.#parts;
    const { place } = circumstancesOf(interaction, rules);
    const call: CommandCall | undefined = ask === undefined ? undefined : callOf(ask);
    return new Answer({
      rest,
      clock,
      deferAfterMs,
      key: interaction,
      target: ask?.target ?? 'private',
      render: (reply, isPrivate) => renderReply(reply, { call, isPrivate, canPost: place !== 'direct' }),
    });
  }

  async *#run(ask: Ask, { interaction, signal }: Asked): AsyncGenerator<Reply> {
    const { services, rules, cooldowns } = this.#parts;
    const circumstances = circumstancesOf(interaction, rules);
    if (ask.command.isForAdmins === true && !circumstances.isAdmin) throw notAdmin();
    if (isCostly(ask)) cooldowns.take(circumstances.readerId, circumstances.guildId);
    const options = optionsOf(ask.subcommand, ask.values);
    const audience = audienceFor(ask, circumstances.audience);
    const request = { ...circumstances, audience, options, requestId: interaction.id, signal };
    await this.#starts.next('deferrable');
    signal.throwIfAborted();
    yield* repliesOf(ask.command.execute(request, services));
  }

  async *#runMenu({ interaction, signal }: Asked): AsyncGenerator<Reply> {
    const { messageCommands, services, rules, cooldowns } = this.#parts;
    if (!interaction.isMessageContextMenuCommand()) throw unknownCommand();
    const command = messageCommands.find(({ data }) => data.name === interaction.commandName);
    if (command === undefined) throw unknownCommand();
    const circumstances = circumstancesOf(interaction, rules);
    cooldowns.take(circumstances.readerId, circumstances.guildId);
    await this.#starts.next('deferrable');
    signal.throwIfAborted();
    yield* repliesOf(command.execute(menuRequest(interaction, circumstances, signal), services));
  }
}

function menuRequest(
  interaction: MessageContextMenuCommandInteraction,
  circumstances: Circumstances,
  signal: AbortSignal,
): MessageRequest {
  return { ...circumstances, messageText: messageTextOf(interaction), requestId: interaction.id, signal };
}

async function* repliesOf(answer: ReturnType<Command['execute']>): AsyncGenerator<Reply> {
  if (Symbol.asyncIterator in answer) yield* answer;
  else yield await answer;
}

function unknownCommand(): UserError {
  return new UserError('This command is not there any more.', { hint: 'See /help for what there is.' });
}

function notAdmin(): UserError {
  return new UserError('Only people with the permission Manage Server can do this.', {
    hint: 'Ask an admin of this server.',
  });
}

function stopped(): UserError {
  return new UserError('The bot is restarting.', { hint: 'Ask again in a minute.' });
}

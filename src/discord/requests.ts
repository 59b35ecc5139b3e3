import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { StringSelectMenuInteraction } from 'discord.js';
import { MessageFlags } from 'discord-api-types/v10';
import type { Command } from '../../commands/command.ts';
import { sharedAudience, type Audience } from '../domain/audience.ts';
import type { FetchAttachment } from '../domain/ports/fetch-attachment.ts';
import type { CommandCall } from '../domain/reply.ts';
import type { Target } from './answer.ts';
import { checkedCall } from './checked-call.ts';
import { definedOptions, type OptionValue } from './command-options.ts';
import { decodeCustomId } from './custom-id.ts';
import { givenOptions } from './interaction-options.ts';
import { requestErrors } from '../domain/wording/request-errors.ts';

/** A command to run, with checked values, and where its answer goes. */
export type Ask = {
  readonly command: Command;
  readonly subcommand: string | undefined;
  readonly values: ReadonlyMap<string, OptionValue>;
  readonly target: Target;
  /** Whether a button's answer stands where all can see it; what a typed command shows there, it decides itself. */
  readonly isSeenByAll: boolean;
};

export type ComponentInteraction = ButtonInteraction | StringSelectMenuInteraction;

export function slashAsk(
  command: Command,
  interaction: ChatInputCommandInteraction,
  fetchAttachment: FetchAttachment,
): Ask {
  const { subcommand, values } = givenOptions(interaction.options.data, fetchAttachment);
  const isPrivate = command.isPrivate ?? values.get('private') === true;
  return { command, subcommand, values, target: isPrivate ? 'private' : 'public', isSeenByAll: false };
}

/**
 * What a button or menu asks for. Its whole custom id is checked like anything from outside; throws `UserError` when this version did
 * not make it, or does not keep it any more. Somebody else's card is never changed: the answer is then private.
 */
export function componentAsk(
  commands: readonly Command[],
  interaction: ComponentInteraction,
  customId: string | undefined,
): Ask {
  if (customId === undefined) throw requestErrors.tooOld();
  const call = decodeCustomId(customId);
  const command = commands.find(({ data }) => data.name === call?.command);
  const chosen = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
  if (call === undefined || command === undefined || (call.fills === undefined) !== (chosen === undefined))
    throw requestErrors.otherVersion();
  const options = new Map(call.options);
  if (call.fills !== undefined && chosen !== undefined) options.set(call.fills, chosen);
  const values = checkedCall(command, { ...call, options });
  if (values === undefined) throw requestErrors.otherVersion();
  const target: Target =
    call.mode === 'post' ? 'posted' : call.mode === 'replace' && isOwn(interaction) ? 'replace' : 'private';
  return {
    command,
    subcommand: call.subcommand,
    values: target === 'private' ? kept(command, call.subcommand, values) : values,
    target,
    isSeenByAll: target === 'posted' || (target === 'replace' && !isEphemeral(interaction)),
  };
}

/** What is shown privately is kept privately too, where the command can tell the difference. */
function kept(
  command: Command,
  subcommand: string | undefined,
  values: ReadonlyMap<string, OptionValue>,
): ReadonlyMap<string, OptionValue> {
  const canBePrivate = definedOptions(command, subcommand)?.some(({ name }) => name === 'private') ?? false;
  return canBePrivate ? new Map([...values, ['private', true]]) : values;
}

function isOwn(interaction: ComponentInteraction): boolean {
  const { message, user } = interaction;
  return isEphemeral(interaction) || message.interactionMetadata?.user.id === user.id;
}

function isEphemeral({ message }: ComponentInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

/** A list that all can see holds nothing that its reader keeps privately; a story that the reader chose to post may be it. */
export function audienceFor({ isSeenByAll, values }: Ask, own: Audience): Audience {
  return isSeenByAll && !values.has('story') ? sharedAudience(own) : own;
}

/** The call that would give this answer again; files cannot be given again. */
export function callOf({ command, subcommand, values }: Ask): CommandCall | undefined {
  const options = Object.fromEntries(values);
  const isRepeatable = [...values.values()].every((value) => typeof value !== 'object');
  if (!isRepeatable) return undefined;
  const { private: _, ...shared } = options as Record<string, string | number | boolean>;
  return {
    command: command.data.name,
    options: { ...shared, ...(subcommand === undefined ? {} : { subcommand }) },
  };
}

/** The words of a message and the addresses of what it embeds, for the message menu. */
export function messageTextOf({ targetMessage }: MessageContextMenuCommandInteraction): string {
  const embeds = targetMessage.embeds.flatMap(({ url, title, description }) => [url, title, description]);
  return [targetMessage.content, ...embeds].filter((text) => typeof text === 'string').join('\n');
}

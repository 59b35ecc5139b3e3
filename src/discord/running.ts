import type { Interaction, MessageContextMenuCommandInteraction } from 'discord.js';
import type { Command } from '../../commands/command.ts';
import type { MessageRequest } from '../domain/command-request.ts';
import type { Reply } from '../domain/reply.ts';
import { optionsOf } from './command-options.ts';
import { isCostly } from './costly-requests.ts';
import type { FairStarts } from './fair-starts.ts';
import type { InteractionParts } from './interaction-parts.ts';
import { circumstancesOf, type Circumstances } from './request-circumstances.ts';
import { audienceFor, messageTextOf, type Ask } from './requests.ts';
import { requestErrors } from '../domain/wording/request-errors.ts';

/** An interaction, and the signal that says that its answer is no longer waited for. */
export type Asked = { readonly interaction: Interaction; readonly signal: AbortSignal };

type Means = { readonly parts: InteractionParts; readonly starts: FairStarts };

/** Runs the command once who asks may ask it, and it is its turn. Throws what the command throws, and `UserError` for what is refused. */
export async function* run(
  ask: Ask,
  { interaction, signal }: Asked,
  { parts, starts }: Means,
): AsyncGenerator<Reply> {
  const { services, rules, cooldowns } = parts;
  const circumstances = circumstancesOf(interaction, rules);
  if (ask.command.isForAdmins === true && !circumstances.isAdmin) throw requestErrors.notAdmin();
  if (isCostly(ask)) cooldowns.take(circumstances.readerId, circumstances.guildId);
  const options = optionsOf(ask.subcommand, ask.values);
  const audience = audienceFor(ask, circumstances.audience);
  const request = { ...circumstances, audience, options, requestId: interaction.id, signal };
  await starts.next('deferrable');
  signal.throwIfAborted();
  yield* repliesOf(ask.command.execute(request, services));
}

/** The same for the menu of a message. */
export async function* runMenu(
  { interaction, signal }: Asked,
  { parts, starts }: Means,
): AsyncGenerator<Reply> {
  const { messageCommands, services, rules, cooldowns } = parts;
  if (!interaction.isMessageContextMenuCommand()) throw requestErrors.noSuchCommand();
  const command = messageCommands.find(({ data }) => data.name === interaction.commandName);
  if (command === undefined) throw requestErrors.noSuchCommand();
  const circumstances = circumstancesOf(interaction, rules);
  cooldowns.take(circumstances.readerId, circumstances.guildId);
  await starts.next('deferrable');
  signal.throwIfAborted();
  yield* repliesOf(command.execute(menuRequest(interaction, circumstances, signal), services));
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

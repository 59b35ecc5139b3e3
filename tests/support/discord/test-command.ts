import { SlashCommandBuilder } from '@discordjs/builders';
import type { Command } from '../../../commands/command.ts';
import type { CommandRequest } from '../../../src/domain/command-request.ts';
import type { Reply } from '../../../src/domain/reply.ts';

/** A command `/probe` that answers as the test wants. */
export function probeCommand(
  execute: (request: CommandRequest) => Promise<Reply> | AsyncIterable<Reply>,
  facts: Partial<Omit<Command, 'data' | 'execute'>> = {},
): Command {
  const data = new SlashCommandBuilder()
    .setName('probe')
    .setDescription('Try something.')
    .addBooleanOption((option) => option.setName('private').setDescription('Privately.'))
    .addStringOption((option) => option.setName('link').setDescription('An address.'))
    .addChannelOption((option) => option.setName('channel').setDescription('A channel.'));
  return { data, execute: (request) => execute(request), ...facts };
}

export function aNotice(text: string, facts: Partial<Reply> = {}): Reply {
  return { kind: 'notice', tone: 'info', text, ...facts } as Reply;
}

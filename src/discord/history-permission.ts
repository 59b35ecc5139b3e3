import { PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Destination } from '../domain/ports/message-poster.ts';
import type { ChannelRest } from './channel-rest.ts';

const bits = z.string().regex(/^\d+$/).transform(BigInt);
const overwrites = z
  .array(z.object({ id: z.string(), allow: bits, deny: bits }))
  .optional()
  .transform((list) => list ?? []);
const channelShape = z.object({
  parent_id: z.string().nullish(),
  thread_metadata: z.unknown().optional(),
  permission_overwrites: overwrites,
});
const rolesShape = z.array(z.object({ id: z.string(), permissions: bits }));
const memberShape = z.object({ roles: z.array(z.string()), user: z.object({ id: z.string() }) });

/**
 * Whether the bot may read what stands in the channel: to who may not, Discord shows an empty list, which proves
 * nothing. Worked out as Discord documents it (Topics, Permissions), from REST alone; false in doubt.
 */
export async function canReadHistory(
  rest: ChannelRest,
  { channelId, guildId }: Destination,
): Promise<boolean> {
  const self = z.object({ id: z.string() }).safeParse(await read(rest, '/users/@me'));
  if (!self.success) return false;
  const [roles, member, channel] = await Promise.all([
    read(rest, `/guilds/${guildId}/roles`),
    read(rest, `/guilds/${guildId}/members/${self.data.id}`),
    channelRules(rest, channelId),
  ]);
  const parsedRoles = rolesShape.safeParse(roles);
  const parsedMember = memberShape.safeParse(member);
  if (!parsedRoles.success || !parsedMember.success || channel === undefined) return false;
  const own = new Set([guildId, ...parsedMember.data.roles]);
  const base = joined(parsedRoles.data.filter(({ id }) => own.has(id)).map(({ permissions }) => permissions));
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return true;
  const everyone = channel.filter(({ id }) => id === guildId);
  const byRole = channel.filter(({ id }) => id !== guildId && own.has(id));
  const forMember = channel.filter(({ id }) => id === self.data.id);
  const allowed = [everyone, byRole, forMember].reduce(applied, base);
  return (allowed & PermissionFlagsBits.ReadMessageHistory) !== 0n;
}

type Overwrites = z.infer<typeof overwrites>;

/** A thread has the rules of the channel that it belongs to. */
async function channelRules(rest: ChannelRest, channelId: string): Promise<Overwrites | undefined> {
  const channel = channelShape.safeParse(await read(rest, `/channels/${channelId}`));
  if (!channel.success) return undefined;
  const { parent_id: parentId, thread_metadata: thread, permission_overwrites: rules } = channel.data;
  if (thread === undefined || typeof parentId !== 'string') return rules;
  const parent = channelShape.safeParse(await read(rest, `/channels/${parentId}`));
  return parent.success ? parent.data.permission_overwrites : undefined;
}

function applied(permissions: bigint, rules: Overwrites): bigint {
  return (permissions & ~joined(rules.map(({ deny }) => deny))) | joined(rules.map(({ allow }) => allow));
}

function joined(values: readonly bigint[]): bigint {
  return values.reduce((all, value) => all | value, 0n);
}

async function read(rest: ChannelRest, path: string): Promise<unknown> {
  const answer = await rest.get(path);
  return answer.kind === 'ok' ? answer.body : undefined;
}

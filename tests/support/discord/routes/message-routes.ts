import { PermissionFlagsBits } from 'discord.js';
import { threadTypes } from '../guilds.ts';
import { asNumber, asObject, type JsonObject } from '../json.ts';
import type { StoredMessage } from '../message-store.ts';
import { discordError } from '../rest-error.ts';
import { nothing, ok, part, type Route, type RouteCall } from './route.ts';

const ephemeralFlag = 1 << 6;

/** The channel that the call names, if the bot may look into it; its permissions there. */
function channelOf(call: RouteCall): {
  readonly id: string;
  readonly json: JsonObject;
  readonly may: bigint;
} {
  const id = part(call, 0);
  const direct = call.world.directChannels.get(id);
  if (direct !== undefined) return { id, json: direct, may: ~0n };
  const guild = call.world.guildOfChannel(id);
  const channel = guild?.channels.get(id);
  if (guild === undefined || channel === undefined) throw discordError(10003);
  const may = guild.botPermissionsIn(channel.parentId ?? id);
  if ((may & PermissionFlagsBits.ViewChannel) === 0n) throw discordError(50001);
  return { id, json: guild.channelJson(channel), may };
}

function messageOf(call: RouteCall): StoredMessage {
  const channel = channelOf(call);
  const message = call.world.messages.find(part(call, 1));
  if (message?.channel_id !== channel.id) throw discordError(10008);
  return message;
}

function createMessage(call: RouteCall): StoredMessage {
  const { id, json, may } = channelOf(call);
  const { messages, inspector } = call.world;
  const inThread = threadTypes.has(asNumber(json['type']));
  const needed = inThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  if ((may & needed) === 0n) throw discordError(50013);
  inspector.message(call.request, 'message-create');
  const body = asObject(call.request.body);
  const { nonce } = body;
  if (nonce === undefined || nonce === null) return messages.create(id, body);
  const known = body['enforce_nonce'] === true ? messages.knownNonce(id, nonce) : undefined;
  if (known !== undefined) {
    const first = messages.find(known);
    if (first === undefined) throw discordError(10008);
    return first;
  }
  const message = messages.create(id, body);
  messages.rememberNonce(message, nonce);
  return message;
}

function listMessages(call: RouteCall): readonly StoredMessage[] {
  const { id, may } = channelOf(call);
  if ((may & PermissionFlagsBits.ReadMessageHistory) === 0n) return [];
  const { query } = call.request;
  const limit = Number(query.get('limit') ?? '50');
  if (!(limit >= 1 && limit <= 100)) throw discordError(50035, ['limit: 1 to 100']);
  const after = query.get('after');
  const before = query.get('before');
  const visible = call.world.messages
    .in(id)
    .filter((message) => (asNumber(message['flags']) & ephemeralFlag) === 0)
    .filter((message) => after === null || BigInt(message.id) > BigInt(after))
    .filter((message) => before === null || BigInt(message.id) < BigInt(before));
  // After an id Discord gives the oldest first ones, otherwise the newest; newest on top in both.
  return (after === null ? visible.slice(-limit) : visible.slice(0, limit)).toReversed();
}

export const messageRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:', answer: (call) => ok(channelOf(call).json) },
  { method: 'GET', path: '/channels/:/messages', answer: (call) => ok(listMessages(call)) },
  { method: 'POST', path: '/channels/:/messages', answer: (call) => ok(createMessage(call)) },
  { method: 'GET', path: '/channels/:/messages/:', answer: (call) => ok(messageOf(call)) },
  {
    method: 'PATCH',
    path: '/channels/:/messages/:',
    answer: (call) => {
      const message = messageOf(call);
      call.world.inspector.message(call.request, 'message-edit', message);
      return ok(call.world.messages.edit(message, asObject(call.request.body)));
    },
  },
  {
    method: 'DELETE',
    path: '/channels/:/messages/:',
    answer: (call) => {
      call.world.messages.delete(messageOf(call).id);
      return nothing;
    },
  },
];

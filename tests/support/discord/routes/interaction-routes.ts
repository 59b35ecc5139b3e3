import type { SentInteraction } from '../interaction-log.ts';
import { asNumber, asObject, asText, isObject, type JsonObject } from '../json.ts';
import type { StoredMessage } from '../message-store.ts';
import { discordError } from '../rest-error.ts';
import { nothing, ok, part, type Route, type RouteCall } from './route.ts';

const ephemeralFlag = 1 << 6;
const loadingFlag = 1 << 7;
const autocompleteInteraction = 4;

/** Which callbacks fit which interaction: a suggestion takes choices only, an update needs a message to update. */
function assertFits(interactionType: number, type: number): void {
  const fits =
    interactionType === autocompleteInteraction
      ? type === 8
      : type === 4 || type === 5 || type === 9 || (interactionType === 3 && (type === 6 || type === 7));
  if (!fits)
    throw discordError(50035, [
      `callback ${String(type)} does not fit interaction ${String(interactionType)}`,
    ]);
}

function takeCallback(call: RouteCall): JsonObject | undefined {
  const { world, request } = call;
  const interaction = world.interactions.forCallback(part(call, 0), part(call, 1));
  const body = asObject(request.body);
  const type = asNumber(body['type']);
  const component = isObject(interaction.payload['message'])
    ? world.messages.find(asText(interaction.payload['message']['id']))
    : undefined;
  world.inspector.callback(request, type === 7 ? component : undefined);
  assertFits(asNumber(interaction.payload['type']), type);
  const message = afterCallback(call, { interaction, type, component, data: asObject(body['data']) });
  interaction.originalId = message?.id;
  interaction.note({ kind: 'callback', type, body, ...(message === undefined ? {} : { message }) });
  return message;
}

interface Callback {
  readonly interaction: SentInteraction;
  readonly type: number;
  readonly component: StoredMessage | undefined;
  readonly data: JsonObject;
}

function afterCallback(
  { world }: RouteCall,
  { interaction, type, component, data }: Callback,
): StoredMessage | undefined {
  const channelId = asText(interaction.payload['channel_id']);
  if (type === 4) return world.messages.create(channelId, data, madeBy(interaction));
  if (type === 5)
    return world.messages.create(
      channelId,
      { flags: (asNumber(data['flags'] ?? 0) & ephemeralFlag) | loadingFlag },
      madeBy(interaction),
    );
  if (type === 7 && component !== undefined) return world.messages.edit(component, data);
  return type === 6 ? component : undefined;
}

/** What Discord adds to a message that answers an interaction. */
function madeBy({ id, payload }: SentInteraction): JsonObject {
  const user = payload['user'] ?? asObject(payload['member'])['user'];
  const owners = payload['authorizing_integration_owners'];
  const metadata = { id, type: payload['type'], user, authorizing_integration_owners: owners };
  return {
    webhook_id: payload['application_id'],
    application_id: payload['application_id'],
    interaction_metadata: metadata,
  };
}

/** The message a webhook path means, `@original` or an id. */
function webhookMessage(call: RouteCall): {
  readonly interaction: SentInteraction;
  readonly message: StoredMessage;
} {
  const interaction = call.world.interactions.forWebhook(part(call, 1));
  const id = part(call, 2) === '@original' ? interaction.originalId : part(call, 2);
  const message = id === undefined ? undefined : call.world.messages.find(id);
  if (message === undefined) throw discordError(10008);
  return { interaction, message };
}

function fill(call: RouteCall, message: StoredMessage): StoredMessage {
  const settled = { ...message, flags: asNumber(message['flags']) & ~loadingFlag };
  return call.world.messages.edit(settled, asObject(call.request.body));
}

function followUp(call: RouteCall): StoredMessage {
  const { world, request } = call;
  const interaction = world.interactions.forWebhook(part(call, 1));
  world.inspector.message(request, 'webhook-create');
  const original =
    interaction.originalId === undefined ? undefined : world.messages.find(interaction.originalId);
  // The first follow-up after a deferral fills the deferred message.
  const isDeferred = original !== undefined && (asNumber(original['flags']) & loadingFlag) !== 0;
  const body = asObject(request.body);
  const message = isDeferred
    ? fill(call, original)
    : world.messages.create(asText(interaction.payload['channel_id']), body, madeBy(interaction));
  interaction.note({ kind: 'follow-up', body, message });
  return message;
}

export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:/:/callback',
    isOpen: true,
    answer: (call) => {
      const message = takeCallback(call);
      if (call.request.query.get('with_response') !== 'true') return nothing;
      const type = asNumber(asObject(call.request.body)['type']);
      const interaction = {
        id: part(call, 0),
        type,
        ...(message === undefined ? {} : { response_message_id: message.id }),
      };
      return ok({ interaction, ...(message === undefined ? {} : { resource: { type, message } }) });
    },
  },
  { method: 'POST', path: '/webhooks/:/:', isOpen: true, answer: (call) => ok(followUp(call)) },
  {
    method: 'GET',
    path: '/webhooks/:/:/messages/:',
    isOpen: true,
    answer: (call) => ok(webhookMessage(call).message),
  },
  {
    method: 'PATCH',
    path: '/webhooks/:/:/messages/:',
    isOpen: true,
    answer: (call) => {
      const { interaction, message } = webhookMessage(call);
      call.world.inspector.message(call.request, 'webhook-edit', message);
      const edited = fill(call, message);
      interaction.note({ kind: 'edit', body: asObject(call.request.body), message: edited });
      return ok(edited);
    },
  },
  {
    method: 'DELETE',
    path: '/webhooks/:/:/messages/:',
    isOpen: true,
    answer: (call) => {
      const { interaction, message } = webhookMessage(call);
      call.world.messages.delete(message.id);
      interaction.note({ kind: 'delete', body: { id: message.id } });
      return nothing;
    },
  },
];

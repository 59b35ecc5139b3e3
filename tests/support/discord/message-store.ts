import { asList, asNumber, asText, type JsonObject } from './json.ts';
import type { Snowflakes } from './snowflakes.ts';

export type StoredMessage = JsonObject & { readonly id: string; readonly channel_id: string };

interface Remembered {
  readonly messageId: string;
  readonly at: number;
}

interface MessageStoreOptions {
  readonly snowflakes: Snowflakes;
  readonly now: () => number;
  readonly author: JsonObject;
  /** How long Discord knows a nonce again. */
  readonly nonceMemoryMs: number;
}

/** Every message there is, in the order of its making. */
export class MessageStore {
  readonly #options: MessageStoreOptions;
  readonly #messages = new Map<string, StoredMessage>();
  readonly #nonces = new Map<string, Remembered>();

  constructor(options: MessageStoreOptions) {
    this.#options = options;
  }

  create(channelId: string, body: JsonObject, extra: JsonObject = {}): StoredMessage {
    const { author, snowflakes, now } = this.#options;
    const id = snowflakes.next();
    const message: StoredMessage = {
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      embeds: [],
      attachments: [],
      pinned: false,
      type: 0,
      content: '',
      ...accepted(body),
      ...extra,
      flags: asNumber(body['flags'] ?? 0),
      id,
      channel_id: channelId,
      author,
      timestamp: new Date(now()).toISOString(),
      edited_timestamp: null,
      components: numbered(asList(body['components'])),
    };
    this.#messages.set(id, message);
    return message;
  }

  edit(message: StoredMessage, body: JsonObject): StoredMessage {
    const components =
      body['components'] === undefined ? message['components'] : numbered(asList(body['components']));
    const flags = asNumber(message['flags']) | asNumber(body['flags'] ?? 0);
    const edited = {
      ...message,
      ...accepted(body),
      components,
      flags,
      edited_timestamp: new Date(this.#options.now()).toISOString(),
    };
    this.#messages.set(message.id, edited);
    return edited;
  }

  find(id: string): StoredMessage | undefined {
    return this.#messages.get(id);
  }

  delete(id: string): boolean {
    return this.#messages.delete(id);
  }

  /** Oldest first. */
  in(channelId: string): readonly StoredMessage[] {
    return [...this.#messages.values()].filter((message) => message.channel_id === channelId);
  }

  /** What a nonce was used for in this channel lately: the message's id, deleted or not. */
  knownNonce(channelId: string, nonce: unknown): string | undefined {
    const remembered = this.#nonces.get(nonceKey(channelId, nonce));
    if (remembered === undefined) return undefined;
    return this.#options.now() - remembered.at <= this.#options.nonceMemoryMs
      ? remembered.messageId
      : undefined;
  }

  rememberNonce(message: StoredMessage, nonce: unknown): void {
    this.#nonces.set(nonceKey(message.channel_id, nonce), { messageId: message.id, at: this.#options.now() });
  }

  forgetNonces(): void {
    this.#nonces.clear();
  }
}

function nonceKey(channelId: string, nonce: unknown): string {
  return `${channelId} ${asText(nonce)}`;
}

/** What Discord keeps of a body; `null` empties a field. */
function accepted(body: JsonObject): JsonObject {
  const { content, embeds, nonce } = body;
  return {
    ...(content === undefined ? {} : { content: content ?? '' }),
    ...(embeds === undefined ? {} : { embeds: embeds ?? [] }),
    ...(nonce === undefined || nonce === null ? {} : { nonce }),
  };
}

/** Discord numbers components, those inside others too. */
function numbered(components: readonly unknown[]): readonly unknown[] {
  let last = 0;
  const number = (component: unknown): unknown => {
    if (typeof component !== 'object' || component === null) return component;
    last += 1;
    const own: JsonObject = { id: last, ...component };
    if (Array.isArray(own['components'])) own['components'] = own['components'].map(number);
    if (own['accessory'] !== undefined) own['accessory'] = number(own['accessory']);
    return own;
  };
  return components.map(number);
}

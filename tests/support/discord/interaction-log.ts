import { Journal } from './journal.ts';
import { asList, asNumber, type JsonObject } from './json.ts';
import type { StoredMessage } from './message-store.ts';
import { discordError } from './rest-error.ts';

interface AnswerEvent {
  readonly kind: 'callback' | 'edit' | 'follow-up' | 'delete';
  /** Type of the callback: 4 message, 5 deferred, 6 deferred update, 7 update, 8 choices. */
  readonly type?: number;
  readonly body: JsonObject;
  /** The message as it stands after this, unless it was deleted. */
  readonly message?: StoredMessage;
  /** Milliseconds since the interaction was sent. */
  readonly afterMs: number;
}

const loadingFlag = 1 << 7;
const tokenLifeMs = 15 * 60 * 1000;

/** One interaction that was sent to the bot, and what came of it. */
export class SentInteraction {
  readonly id: string;
  readonly token: string;
  readonly payload: JsonObject;
  readonly answers = new Journal<AnswerEvent>();
  readonly #sentAt = performance.now();
  /** The message that `@original` means. */
  originalId: string | undefined;
  #isExpired = false;

  constructor(payload: JsonObject & { id: string; token: string }) {
    this.id = payload.id;
    this.token = payload.token;
    this.payload = payload;
    this.originalId = undefined;
  }

  get ageMs(): number {
    return performance.now() - this.#sentAt;
  }

  get isAnswered(): boolean {
    return this.answers.entries.some((event) => event.kind === 'callback');
  }

  get isExpired(): boolean {
    return this.#isExpired || this.ageMs > tokenLifeMs;
  }

  /** From now on its token is refused like one older than 15 minutes. */
  expire(): void {
    this.#isExpired = true;
  }

  note(event: Omit<AnswerEvent, 'afterMs'>): void {
    this.answers.add({ ...event, afterMs: this.ageMs });
  }

  /** The callback itself, whatever it is. */
  callback(limit?: AbortSignal): Promise<AnswerEvent> {
    return this.answers.until((event) => event.kind === 'callback', limit);
  }

  /** The first message that shows something: not a deferral. */
  async shown(limit?: AbortSignal): Promise<StoredMessage> {
    return this.shownWhere(() => true, limit);
  }

  /** The first state of a message that shows something and passes. */
  async shownWhere(test: (message: StoredMessage) => boolean, limit?: AbortSignal): Promise<StoredMessage> {
    const isShown = ({ message }: AnswerEvent): boolean =>
      message !== undefined && !isLoading(message) && test(message);
    const event = await this.answers.until(
      (each) => each.type !== 5 && each.type !== 6 && isShown(each),
      limit,
    );
    if (event.message === undefined) throw new Error('An answer without a message.');
    return event.message;
  }

  /** The choices that answer an autocomplete interaction. */
  async choices(limit?: AbortSignal): Promise<readonly { readonly name: string; readonly value: string }[]> {
    const { body } = await this.callback(limit);
    const data = body['data'] as { choices?: unknown } | undefined;
    return asList(data?.choices) as readonly { name: string; value: string }[];
  }
}

function isLoading(message: JsonObject): boolean {
  return (asNumber(message['flags']) & loadingFlag) !== 0;
}

/** The interactions sent so far, found again by what the bot answers with. */
export class InteractionLog {
  readonly #limitMs: number;
  readonly #byToken = new Map<string, SentInteraction>();

  constructor(options: { readonly limitMs: number }) {
    this.#limitMs = options.limitMs;
  }

  get all(): readonly SentInteraction[] {
    return [...this.#byToken.values()];
  }

  add(interaction: SentInteraction): void {
    this.#byToken.set(interaction.token, interaction);
  }

  /** For the first answer: it must come in time, and once. */
  forCallback(id: string, token: string): SentInteraction {
    const interaction = this.#byToken.get(token);
    if (interaction?.id !== id) throw discordError(10062);
    if (interaction.isAnswered) throw discordError(40060);
    if (interaction.ageMs > this.#limitMs) throw discordError(10062);
    return interaction;
  }

  /** For everything later, which the token alone allows. */
  forWebhook(token: string): SentInteraction {
    const interaction = this.#byToken.get(token);
    if (interaction === undefined) throw discordError(10015);
    if (interaction.isExpired) throw discordError(50027);
    if (!interaction.isAnswered) throw discordError(10015);
    return interaction;
  }
}

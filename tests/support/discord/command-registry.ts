import { asNumber, asObject, asText, type JsonObject } from './json.ts';
import type { Snowflakes } from './snowflakes.ts';

export type StoredCommand = JsonObject & { readonly id: string; readonly name: string };

/** Registered commands by scope; the global scope is `undefined`. */
export class CommandRegistry {
  readonly #snowflakes: Snowflakes;
  readonly #applicationId: string;
  readonly #scopes = new Map<string | undefined, StoredCommand[]>();

  constructor(snowflakes: Snowflakes, applicationId: string) {
    this.#snowflakes = snowflakes;
    this.#applicationId = applicationId;
  }

  list(guildId: string | undefined): readonly StoredCommand[] {
    return this.#scopes.get(guildId) ?? [];
  }

  find(guildId: string | undefined, id: string): StoredCommand | undefined {
    return this.list(guildId).find((command) => command.id === id);
  }

  /** Creating a command that exists by name and type replaces it and keeps its id. */
  put(guildId: string | undefined, body: JsonObject): StoredCommand {
    const type = asNumber(body['type'] ?? 1);
    const others = this.list(guildId).filter(
      (command) => command.name !== body['name'] || command['type'] !== type,
    );
    const old = this.list(guildId).find(
      (command) => command.name === body['name'] && command['type'] === type,
    );
    const stored = this.#complete(guildId, body, old?.id);
    this.#scopes.set(guildId, [...others, stored]);
    return stored;
  }

  edit(guildId: string | undefined, command: StoredCommand, body: JsonObject): StoredCommand {
    const edited = this.#complete(guildId, { ...command, ...body }, command.id);
    this.#scopes.set(
      guildId,
      this.list(guildId).map((each) => (each.id === command.id ? edited : each)),
    );
    return edited;
  }

  replaceAll(guildId: string | undefined, bodies: readonly JsonObject[]): readonly StoredCommand[] {
    const old = this.list(guildId);
    const idOf = (body: JsonObject): string | undefined =>
      old.find((command) => command.name === body['name'] && command['type'] === asNumber(body['type'] ?? 1))
        ?.id;
    this.#scopes.set(
      guildId,
      bodies.map((body) => this.#complete(guildId, body, idOf(body))),
    );
    return this.list(guildId);
  }

  delete(guildId: string | undefined, id: string): void {
    this.#scopes.set(
      guildId,
      this.list(guildId).filter((command) => command.id !== id),
    );
  }

  /** The command a reader in this guild would run: the guild's own before the global one. */
  visible(guildId: string | undefined, name: string, type: number): StoredCommand | undefined {
    const matches = (command: StoredCommand): boolean => command.name === name && command['type'] === type;
    const own = guildId === undefined ? undefined : this.list(guildId).find(matches);
    return own ?? this.list(undefined).find(matches);
  }

  #complete(guildId: string | undefined, body: JsonObject, id: string | undefined): StoredCommand {
    return {
      ...defaults,
      ...body,
      name: asText(body['name']),
      type: asNumber(body['type'] ?? 1),
      name_localizations: body['name_localizations'] ?? null,
      description_localizations: body['description_localizations'] ?? null,
      description: asText(body['description']),
      ...(guildId === undefined ? {} : { guild_id: guildId }),
      id: id ?? this.#snowflakes.next(),
      application_id: this.#applicationId,
      version: this.#snowflakes.next(),
    };
  }
}

const defaults: JsonObject = {
  default_member_permissions: null,
  nsfw: false,
  contexts: null,
  integration_types: [0],
};

/** As a plain list shows it: without the localisations, which Discord sends only when asked. */
export function withoutLocalizations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocalizations);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(asObject(value)).filter(([key]) => !key.endsWith('_localizations'));
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutLocalizations(inner)]));
}

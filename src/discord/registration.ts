import { Routes } from 'discord-api-types/v10';
import type { REST } from 'discord.js';
import type { Log } from '../domain/ports/log.ts';
import { isSameDefinition } from './compare-definitions.ts';
import type { Definition } from './definitions.ts';

type Registered = Definition & { readonly id: string };

export type Scope = { readonly applicationId: string; readonly guildId: string | undefined };

/** Brings what Discord knows in line with the definitions, and writes differences only: creations are counted per day. */
export class Registration {
  readonly #rest: REST;
  readonly #log: Log;

  constructor(rest: REST, log: Log) {
    this.#rest = rest;
    this.#log = log;
  }

  async register(scope: Scope, definitions: readonly Definition[]): Promise<void> {
    const wanted = scope.guildId === undefined ? definitions : definitions.map(withoutGlobalParts);
    const known = await this.#list(scope);
    let changes = 0;
    for (const definition of wanted) {
      const existing = known.find((each) => isSameCommand(each, definition));
      if (existing !== undefined && isSameDefinition(existing, definition)) continue;
      changes += 1;
      if (existing === undefined) await this.#rest.post(listRoute(scope), { body: definition });
      else await this.#rest.patch(commandRoute(scope, existing.id), { body: definition });
    }
    for (const existing of known) {
      if (wanted.some((definition) => isSameCommand(existing, definition))) continue;
      changes += 1;
      await this.#rest.delete(commandRoute(scope, existing.id));
    }
    this.#log.info({ commands: wanted.length, changes, guildId: scope.guildId }, 'Commands registered');
  }

  /** Takes every command away from a scope that is no longer used. */
  async clear(scope: Scope): Promise<void> {
    if ((await this.#list(scope)).length === 0) return;
    await this.#rest.put(listRoute(scope), { body: [] });
    this.#log.info({ guildId: scope.guildId }, 'Commands of the other scope removed');
  }

  async #list(scope: Scope): Promise<readonly Registered[]> {
    const query = new URLSearchParams({ with_localizations: 'true' });
    return (await this.#rest.get(listRoute(scope), { query })) as readonly Registered[];
  }
}

/** Discord takes these for global commands only. */
function withoutGlobalParts(definition: Definition): Definition {
  const { contexts: _contexts, integration_types: _types, ...rest } = definition;
  return rest;
}

function isSameCommand(known: Definition, wanted: Definition): boolean {
  return known.name === wanted.name && (known.type ?? 1) === (wanted.type ?? 1);
}

function listRoute({ applicationId, guildId }: Scope): `/${string}` {
  return guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

function commandRoute({ applicationId, guildId }: Scope, id: string): `/${string}` {
  return guildId === undefined
    ? Routes.applicationCommand(applicationId, id)
    : Routes.applicationGuildCommand(applicationId, guildId, id);
}

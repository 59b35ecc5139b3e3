import { Routes } from 'discord-api-types/v10';
import { DiscordAPIError, type REST } from 'discord.js';
import type { Log } from '../domain/ports/log.ts';
import { isSameDefinition } from './compare-definitions.ts';
import type { Definition } from './definitions.ts';

type Registered = Definition & { readonly id: string };

type Change =
  | { readonly kind: 'create'; readonly definition: Definition }
  | { readonly kind: 'edit'; readonly id: string; readonly definition: Definition }
  | { readonly kind: 'delete'; readonly id: string };

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
    const changes = changesBetween(known, wanted);
    if (known.length === 0) await this.#replaceAll(scope, wanted);
    else if (changes.length > 0) await this.#write(scope, { changes, wanted });
    const { guildId } = scope;
    this.#log.info({ commands: wanted.length, changes: changes.length, guildId }, 'Commands registered');
  }

  async #write(
    scope: Scope,
    { changes, wanted }: { changes: readonly Change[]; wanted: readonly Definition[] },
  ): Promise<void> {
    try {
      for (const change of changes) await this.#apply(scope, change);
    } catch (error) {
      // Somebody else changed the list meanwhile, or what stands between knows lists alone.
      const isMissing = error instanceof DiscordAPIError && (error.status === 404 || error.status === 405);
      if (!isMissing) throw error;
      await this.#replaceAll(scope, wanted);
    }
  }

  async #apply(scope: Scope, change: Change): Promise<void> {
    switch (change.kind) {
      case 'create':
        await this.#rest.post(listRoute(scope), { body: change.definition });
        return;
      case 'edit':
        await this.#rest.patch(commandRoute(scope, change.id), { body: change.definition });
        return;
      case 'delete':
        await this.#rest.delete(commandRoute(scope, change.id));
    }
  }

  async #replaceAll(scope: Scope, definitions: readonly Definition[]): Promise<void> {
    await this.#rest.put(listRoute(scope), { body: definitions });
  }

  /** Takes every command away from a scope that is no longer used. */
  async clear(scope: Scope): Promise<void> {
    if ((await this.#list(scope)).length === 0) return;
    await this.#replaceAll(scope, []);
    this.#log.info({ guildId: scope.guildId }, 'Commands of the other scope removed');
  }

  async #list(scope: Scope): Promise<readonly Registered[]> {
    const query = new URLSearchParams({ with_localizations: 'true' });
    return (await this.#rest.get(listRoute(scope), { query })) as readonly Registered[];
  }
}

function changesBetween(known: readonly Registered[], wanted: readonly Definition[]): readonly Change[] {
  const written = wanted.flatMap((definition): Change[] => {
    const existing = known.find((each) => isSameCommand(each, definition));
    if (existing === undefined) return [{ kind: 'create', definition }];
    return isSameDefinition(existing, definition) ? [] : [{ kind: 'edit', id: existing.id, definition }];
  });
  const gone = known.filter((each) => !wanted.some((definition) => isSameCommand(each, definition)));
  return [...written, ...gone.map(({ id }): Change => ({ kind: 'delete', id }))];
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

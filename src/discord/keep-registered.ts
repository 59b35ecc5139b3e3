import type { Client } from 'discord.js';
import type { Log } from '../domain/ports/log.ts';
import type { Definition } from './definitions.ts';
import { describeError } from './discord-errors.ts';
import { pause } from './pause.ts';
import type { RegisteredScope } from './registered-scope.ts';
import type { Registration } from './registration.ts';

const firstPauseMs = 5000;
const longestPauseMs = 10 * 60 * 1000;
/** Guilds that are looked at when it is not known where commands were registered before. */
const maxGuilds = 50;

export type RegistrationPlan = {
  readonly registration: Registration;
  readonly remembered: RegisteredScope;
  readonly definitions: readonly Definition[];
  /** The guild of `DISCORD_GUILD_ID`; `undefined`: all of Discord. */
  readonly guildId: string | undefined;
  readonly log: Log;
};

/** Registers the commands once, and tries again until it works or `signal` is aborted. Never rejects. */
export async function keepRegistered(
  plan: RegistrationPlan,
  client: Client<true>,
  signal: AbortSignal,
): Promise<void> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      await registerOnce(plan, client);
      plan.log.debug({}, 'Commands are in place');
      return;
    } catch (error) {
      const waitMs = Math.min(longestPauseMs, firstPauseMs * 2 ** failures);
      const fields = { ...describeError(error), guildId: plan.guildId, seconds: waitMs / 1000 };
      const asked = plan.guildId === undefined ? '' : ' is the bot in the server of DISCORD_GUILD_ID?';
      plan.log.error(fields, `Commands could not be registered;${asked} trying again`);
      await pause(waitMs, signal).catch(() => undefined);
    }
  }
}

async function registerOnce(plan: RegistrationPlan, client: Client<true>): Promise<void> {
  const { registration, remembered, definitions, guildId, log } = plan;
  const applicationId = client.application.id;
  await registration.register({ applicationId, guildId }, definitions);
  const before = await remembered.read();
  for (const other of otherScopes(before, plan, client)) {
    await registration.clear({ applicationId, guildId: other }).catch((error: unknown) => {
      log.warn(
        { ...describeError(error), guildId: other },
        'Commands of the other scope could not be removed',
      );
    });
  }
  if (before === undefined || before.guildId !== guildId) await remembered.write({ guildId });
}

/** Where commands may still be registered from before. */
function otherScopes(
  before: Awaited<ReturnType<RegisteredScope['read']>>,
  { guildId }: RegistrationPlan,
  client: Client<true>,
): readonly (string | undefined)[] {
  const guilds = [...client.guilds.cache.keys()];
  if (before !== undefined) {
    const isGone = before.guildId !== undefined && !guilds.includes(before.guildId);
    return before.guildId === guildId || isGone ? [] : [before.guildId];
  }
  return [undefined, ...guilds.slice(0, maxGuilds)].filter((scope) => scope !== guildId);
}

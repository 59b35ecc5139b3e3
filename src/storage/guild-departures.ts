import { removeGuild } from './guild-removal.ts';
import type { Sqlite } from './sqlite.ts';

/** Everywhere that something of a guild may be kept. */
const known = `SELECT guild_id FROM subscriptions UNION SELECT guild_id FROM digests UNION SELECT guild_id FROM notices
  UNION SELECT owner AS guild_id FROM shelves WHERE kind = 'guild'`;

/** Guilds that removed the bot: not polled for from then on, forgotten later. */
export class GuildDepartures {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  leave(guildId: string, at: Date): void {
    this.#sqlite.run('INSERT OR IGNORE INTO departed_guilds VALUES (?, ?)', [guildId, at.getTime()]);
  }

  keep(guildIds: readonly string[], at: Date): void {
    this.#sqlite.transaction(() => {
      const present = JSON.stringify(guildIds);
      this.#sqlite.run('DELETE FROM departed_guilds WHERE guild_id IN (SELECT value FROM json_each(?))', [
        present,
      ]);
      this.#sqlite.run(
        `INSERT OR IGNORE INTO departed_guilds SELECT guild_id, ? FROM (${known})
         WHERE guild_id <> '' AND guild_id NOT IN (SELECT value FROM json_each(?))`,
        [at.getTime(), present],
      );
    });
  }

  comeBack(guildId: string): void {
    this.#sqlite.run('DELETE FROM departed_guilds WHERE guild_id = ?', [guildId]);
  }

  /** How many were forgotten, with all that was theirs. */
  async forget(leftBefore: Date): Promise<number> {
    const gone = this.#sqlite.column('SELECT guild_id FROM departed_guilds WHERE left_at < ?', [
      leftBefore.getTime(),
    ]);
    for (const guildId of gone) await removeGuild(this.#sqlite, String(guildId));
    return gone.length;
  }
}

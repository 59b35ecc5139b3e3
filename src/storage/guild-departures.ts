import { removeDigest } from './remove-digest.ts';
import type { Sqlite } from './sqlite.ts';

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
        `INSERT OR IGNORE INTO departed_guilds SELECT guild_id, ? FROM
           (SELECT guild_id FROM subscriptions UNION SELECT guild_id FROM digests)
         WHERE guild_id <> '' AND guild_id NOT IN (SELECT value FROM json_each(?))`,
        [at.getTime(), present],
      );
    });
  }

  comeBack(guildId: string): void {
    this.#sqlite.run('DELETE FROM departed_guilds WHERE guild_id = ?', [guildId]);
  }

  forget(leftBefore: Date): number {
    return this.#sqlite.transaction(() => {
      const gone = 'SELECT guild_id FROM departed_guilds WHERE left_at < ?';
      const before = [leftBefore.getTime()];
      this.#sqlite.run(`DELETE FROM subscriptions WHERE guild_id IN (${gone})`, before);
      this.#sqlite.run(`DELETE FROM notices WHERE guild_id IN (${gone})`, before);
      const digests = this.#sqlite.column(`SELECT id FROM digests WHERE guild_id IN (${gone})`, before);
      for (const id of digests) removeDigest(this.#sqlite, String(id));
      return this.#sqlite.run('DELETE FROM departed_guilds WHERE left_at < ?', before);
    });
  }
}

import { text } from './rows.ts';
import type { Sqlite } from './sqlite.ts';

/** What admins should know, kept until it is read. */
export class Notices {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  tellSubscribers(feedId: string, notice: string, now: Date): void {
    this.#sqlite.run(
      'INSERT INTO notices (guild_id, text, created_at) SELECT guild_id, ?, ? FROM subscriptions WHERE feed_id = ?',
      [notice, now.getTime(), feedId],
    );
  }

  /** Oldest first; each is given once. */
  read(guildId: string | undefined): readonly string[] {
    return this.#sqlite.transaction(() => {
      const rows = this.#sqlite.all('SELECT text FROM notices WHERE guild_id = ? ORDER BY id', [
        guildId ?? '',
      ]);
      if (rows.length > 0) this.#sqlite.run('DELETE FROM notices WHERE guild_id = ?', [guildId ?? '']);
      return rows.map((row) => text(row, 'text'));
    });
  }
}

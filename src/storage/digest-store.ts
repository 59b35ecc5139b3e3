import type { Audience } from '../domain/audience.ts';
import type { Digest, Edition } from '../domain/digests/digest.ts';
import type { LocalDate } from '../domain/digests/local-date.ts';
import type { DigestStore, NewDigest } from '../domain/ports/digest-store.ts';
import { editionColumns, packDigest, toDigest, toEdition } from './digest-rows.ts';
import { removeDigest } from './remove-digest.ts';
import { integer, text } from './rows.ts';
import { scopeOf, shelfList } from './scope.ts';
import type { Sqlite } from './sqlite.ts';

/** What came to nothing is as if it had not been composed. */
const counts = "state NOT IN ('failed', 'missed')";

export class SqliteDigestStore implements DigestStore {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  async add(digest: NewDigest): Promise<Digest> {
    const sql = 'INSERT INTO digests (guild_id, definition) VALUES (?, ?) RETURNING *';
    const row = this.#sqlite.get(sql, [digest.guildId, packDigest(digest)]);
    if (row === undefined) throw new Error('The digest was not stored.');
    return toDigest(row);
  }

  async save(digest: Digest): Promise<void> {
    this.#sqlite.run('UPDATE digests SET definition = ? WHERE id = ?', [
      packDigest(digest),
      Number(digest.id),
    ]);
  }

  async remove(id: string): Promise<void> {
    this.#sqlite.transaction(() => {
      removeDigest(this.#sqlite, id);
    });
  }

  async list(guildId?: string): Promise<readonly Digest[]> {
    const rows =
      guildId === undefined
        ? this.#sqlite.all('SELECT * FROM digests ORDER BY id')
        : this.#sqlite.all('SELECT * FROM digests WHERE guild_id = ? ORDER BY id', [guildId]);
    return rows.map(toDigest);
  }

  async find(id: string): Promise<Digest | undefined> {
    if (!/^\d{1,15}$/.test(id)) return undefined;
    const row = this.#sqlite.get('SELECT * FROM digests WHERE id = ?', [Number(id)]);
    return row === undefined ? undefined : toDigest(row);
  }

  async editions(digestId: string, limit: number): Promise<readonly Edition[]> {
    const sql = `SELECT ${editionColumns} FROM posts WHERE digest_id = ? AND date IS NOT NULL ORDER BY date DESC LIMIT ?`;
    return this.#sqlite.all(sql, [digestId, limit]).map(toEdition);
  }

  async editionOn(digestId: string, date: LocalDate): Promise<Edition | undefined> {
    const sql = `SELECT ${editionColumns} FROM posts WHERE digest_id = ? AND date = ?`;
    const row = this.#sqlite.get(sql, [digestId, date]);
    return row === undefined ? undefined : toEdition(row);
  }

  async note(edition: Parameters<DigestStore['note']>[0]): Promise<void> {
    const { digestId, date, slotAt, state, reason, composedAt } = edition;
    const key = `edition:${digestId}:${date}`;
    this.#sqlite.transaction(() => {
      this.#sqlite.run("DELETE FROM posts WHERE key = ? AND state = 'missed'", [key]);
      this.#sqlite.run(
        `INSERT OR IGNORE INTO posts (key, digest_id, guild_id, channel_id, date, slot_at, state, nonce, body,
           composed_at, expires_at, ended_at, reason)
         SELECT ?, id, guild_id, '', ?, ?, ?, '', '', ?, 0, ?, ? FROM digests WHERE id = ?`,
        [
          key,
          date,
          slotAt.getTime(),
          state,
          composedAt.getTime(),
          composedAt.getTime(),
          reason,
          Number(digestId),
        ],
      );
    });
  }

  async lastComposedAt(digestId: string): Promise<Date | undefined> {
    const row = this.#sqlite.get(
      `SELECT composed_at FROM posts WHERE digest_id = ? AND date IS NOT NULL AND ${counts} ORDER BY date DESC LIMIT 1`,
      [digestId],
    );
    return row === undefined ? undefined : new Date(integer(row, 'composed_at'));
  }

  async toldAmong(digestId: string, articleIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = this.#sqlite.all(
      `SELECT article_id FROM told_articles
       WHERE digest_id = ? AND article_id IN (SELECT value FROM json_each(?))`,
      [digestId, JSON.stringify(articleIds)],
    );
    return new Set(rows.map((row) => text(row, 'article_id')));
  }

  async toldSince(digestId: string, since: Date): Promise<readonly string[]> {
    const sql = `SELECT article_id FROM told_articles t JOIN posts p ON p.key = t.post_key
      WHERE t.digest_id = ? AND p.composed_at > ?`;
    return this.#sqlite.column(sql, [digestId, since.getTime()]).map(String);
  }

  async countFeeds(articleIds: readonly string[], audience: Audience): Promise<number> {
    const row = this.#sqlite.get(
      `SELECT count(DISTINCT s.id) AS feeds FROM articles a JOIN article_shelves x ON x.key = a.key
       JOIN shelves s ON s.id = x.shelf_id
       WHERE a.id IN (SELECT value FROM json_each(?)) AND s.kind = 'feed' AND s.id IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(articleIds), shelfList(scopeOf(this.#sqlite, audience))],
    );
    return row === undefined ? 0 : integer(row, 'feeds');
  }

  async takeUnknownFates(guildId: string): Promise<readonly Edition[]> {
    const condition = `guild_id = ? AND date IS NOT NULL AND state IN ('ambiguous', 'failed', 'missed') AND admin_knows = 0`;
    return this.#sqlite.transaction(() => {
      const sql = `SELECT ${editionColumns} FROM posts WHERE ${condition} ORDER BY date`;
      const editions = this.#sqlite.all(sql, [guildId]).map(toEdition);
      this.#sqlite.run(`UPDATE posts SET admin_knows = 1 WHERE ${condition}`, [guildId]);
      return editions;
    });
  }
}

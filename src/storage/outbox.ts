import type { EditionState } from '../domain/digests/digest.ts';
import type { NewPost, OpenPost, PostEnd } from '../domain/digests/post.ts';
import type { Outbox, PostFate } from '../domain/ports/outbox.ts';
import { openPostColumns, toOpenPost } from './digest-rows.ts';
import { keepTold, releaseToldBy } from './kept-articles.ts';
import { optionalText, text } from './rows.ts';
import type { Sqlite } from './sqlite.ts';

const insert = `
INSERT OR IGNORE INTO posts (key, digest_id, guild_id, channel_id, date, slot_at, state, nonce, body, composed_at, expires_at)
VALUES (?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?, ?)`;

/** The outbox in the library's file, which is flushed with every transaction (`synchronous=FULL`). */
export class SqliteOutbox implements Outbox {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  async queue(post: NewPost): Promise<boolean> {
    const { key, digestId, guildId, channelId, slot, nonce, body, composedAt, expiresAt, told } = post;
    const destination = [key, digestId, guildId, channelId, slot?.date, slot?.at.getTime()];
    const content = [nonce, body, composedAt.getTime(), expiresAt.getTime()];
    return this.#sqlite.transaction(() => {
      this.#sqlite.run("DELETE FROM posts WHERE key = ? AND state = 'missed'", [key]);
      if (this.#sqlite.run(insert, [...destination, ...content]) === 0) return false;
      for (const articleId of told) {
        this.#sqlite.run('INSERT OR IGNORE INTO told_articles VALUES (?, ?, ?)', [digestId, articleId, key]);
      }
      keepTold(this.#sqlite, post);
      return true;
    });
  }

  async open(): Promise<readonly OpenPost[]> {
    const sql = `SELECT ${openPostColumns} FROM posts WHERE state IN ('queued', 'sending') ORDER BY composed_at`;
    return this.#sqlite.all(sql).map(toOpenPost);
  }

  async openOne(key: string): Promise<OpenPost | undefined> {
    const sql = `SELECT ${openPostColumns} FROM posts WHERE key = ? AND state IN ('queued', 'sending')`;
    const row = this.#sqlite.get(sql, [key]);
    return row === undefined ? undefined : toOpenPost(row);
  }

  async markSent(key: string, at: Date): Promise<void> {
    this.#sqlite.run(
      `UPDATE posts SET state = 'sending', uncertain = uncertain + 1, last_sent_at = ?2,
         first_sent_at = CASE WHEN uncertain = 0 THEN ?2 ELSE first_sent_at END
       WHERE key = ?1 AND state IN ('queued', 'sending')`,
      [key, at.getTime()],
    );
  }

  async markRefused(key: string): Promise<void> {
    this.#sqlite.run(
      "UPDATE posts SET uncertain = max(0, uncertain - 1) WHERE key = ? AND state = 'sending'",
      [key],
    );
  }

  async fate(key: string): Promise<PostFate | undefined> {
    const row = this.#sqlite.get('SELECT state, reason FROM posts WHERE key = ?', [key]);
    if (row === undefined) return undefined;
    const reason = optionalText(row, 'reason');
    // The table's CHECK allows these alone.
    return { state: text(row, 'state') as EditionState, ...(reason === undefined ? {} : { reason }) };
  }

  async end(key: string, end: PostEnd, at: Date): Promise<void> {
    const messageId = end.kind === 'posted' ? end.messageId : undefined;
    const reason = 'reason' in end ? end.reason : undefined;
    this.#sqlite.transaction(() => {
      this.#sqlite.run(
        `UPDATE posts SET state = ?, message_id = ?, reason = ?, ended_at = ?, body = ''
         WHERE key = ? AND state IN ('queued', 'sending')`,
        [end.kind, messageId, reason, at.getTime(), key],
      );
      if (end.kind !== 'failed' && end.kind !== 'missed') return;
      releaseToldBy(this.#sqlite, key);
      this.#sqlite.run('DELETE FROM told_articles WHERE post_key = ?', [key]);
    });
  }
}

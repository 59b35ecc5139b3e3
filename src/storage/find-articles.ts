import type { Article } from '../domain/article.ts';
import type { Audience } from '../domain/audience.ts';
import { urlIdentity } from '../domain/canonical-url.ts';
import { headerColumns, headerTables, visibleArticles, withText } from './article-rows.ts';
import type { FoundArticle } from './article-rows.ts';
import { identityOfUrl } from './identity.ts';
import { scopeOf, shelfList } from './scope.ts';
import type { Sqlite } from './sqlite.ts';

/** One article by what it is called, with its text. */
export class FindArticles {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.#sqlite = sqlite;
  }

  byId(id: string, audience: Audience): Article | undefined {
    // A version that another one has replaced is found by the address that both share.
    return this.#withText(
      this.#visible('a.id = ?2', id, audience) ?? this.#visible('a.identity = ?2', id, audience),
    );
  }

  byUrl(url: string, audience: Audience): Article | undefined {
    const address = urlIdentity(url);
    if (address === undefined) return undefined;
    const identity = identityOfUrl(address);
    return this.#withText(
      this.#visible('a.identity = ?2', identity, audience) ??
        this.#visible('a.key IN (SELECT key FROM article_aliases WHERE identity = ?2)', identity, audience),
    );
  }

  /** The newest version that this audience may see. */
  #visible(condition: string, value: string, audience: Audience): FoundArticle | undefined {
    const scope = scopeOf(this.#sqlite, audience);
    const sql = `SELECT ${headerColumns} FROM ${headerTables} WHERE ${condition} ORDER BY a.added_at DESC, a.key DESC`;
    return visibleArticles(this.#sqlite.all(sql, [shelfList(scope), value]), scope)[0];
  }

  #withText(found: FoundArticle | undefined): Article | undefined {
    return found === undefined ? undefined : withText(this.#sqlite, found);
  }
}

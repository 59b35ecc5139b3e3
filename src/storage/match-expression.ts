import { foldForSearch } from '../domain/search/fold.ts';
import { tags } from './index-entry.ts';
import type { Names } from './names.ts';
import { anyOf, quoted } from './query-expressions.ts';
import type { Scope, VisibleShelf } from './scope.ts';

/** What narrows a search besides its words; exact names, whatever the case. */
export type NameFilter = { readonly source?: string | undefined; readonly topic?: string | undefined };

/** Names in the tables that fit, and a test for the names that subscribers gave. */
type Wanted = { readonly ids: readonly number[]; readonly fits: (name: string) => boolean };

/** What the filter wants, each a part of an FTS5 expression; `undefined` when nothing can match. */
export function filterExpressions(scope: Scope, filter: NameFilter, names: Names): string[] | undefined {
  const { source, topic } = filter;
  const parts = [
    ...(source === undefined ? [] : [bySource(scope, exactly(source, names.find('source', source)))]),
    ...(topic === undefined ? [] : [byTopic(scope, exactly(topic, names.find('topic', topic)))]),
  ];
  const possible = parts.flatMap((part) => part ?? []);
  return possible.length < parts.length ? undefined : possible.map(inTags);
}

/** As a part of an expression that also looks at words. */
export function inTags(part: string): string {
  return `(tags : ${part})`;
}

/** Sources whose name contains this text, for `source:` in a query. */
export function looseSource(scope: Scope, text: string, names: Names): string | undefined {
  return bySource(scope, loosely(text, names.containing('source', text)));
}

export function looseTopic(scope: Scope, text: string, names: Names): string | undefined {
  return byTopic(scope, loosely(text, names.containing('topic', text)));
}

/** All that stands on the shelves; there must be one at least. */
export function shelfExpression(scope: Scope): string {
  return `tags : ${anyShelf(scope.map(({ id }) => id)) ?? '""'}`;
}

function exactly(name: string, id: number | undefined): Wanted {
  const wanted = foldForSearch(name).trim();
  return { ids: id === undefined ? [] : [id], fits: (other) => foldForSearch(other).trim() === wanted };
}

function loosely(text: string, ids: readonly number[]): Wanted {
  const wanted = foldForSearch(text).trim();
  return { ids, fits: (other) => foldForSearch(other).includes(wanted) };
}

/** The outlet's own name, except on shelves where the subscriber calls it otherwise. */
function bySource(scope: Scope, { ids, fits }: Wanted): string | undefined {
  const own = anyOf(ids.map((id) => quoted(tags.source(id))));
  const called = shelves(scope, ({ name }) => name !== undefined && fits(name));
  const renamed = shelves(scope, ({ name }) => name !== undefined && !fits(name));
  return either(own === undefined || renamed === undefined ? own : `(${own} NOT ${renamed})`, called);
}

/** The article's own topic, else that of the subscription which brought it. */
function byTopic(scope: Scope, { ids, fits }: Wanted): string | undefined {
  const own = anyOf(ids.map((id) => quoted(tags.topic(id))));
  const subscribed = shelves(scope, ({ topic }) => topic !== undefined && fits(topic));
  return either(own, subscribed === undefined ? undefined : `(${quoted(tags.noTopic)} AND ${subscribed})`);
}

function shelves(scope: Scope, isWanted: (shelf: VisibleShelf) => boolean): string | undefined {
  return anyShelf(scope.filter(isWanted).map(({ id }) => id));
}

function anyShelf(ids: readonly number[]): string | undefined {
  return anyOf(ids.map((id) => quoted(tags.shelf(id))));
}

function either(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return `(${a} OR ${b})`;
}

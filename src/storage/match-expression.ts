import { foldForSearch } from '../domain/search/fold.ts';
import { tags } from './index-entry.ts';
import type { Names } from './names.ts';
import type { Scope, VisibleShelf } from './scope.ts';

/** What narrows a search besides its words; exact names, whatever the case. */
export type NameFilter = { readonly source?: string; readonly topic?: string };

/**
 * The part of an FTS5 expression that lets through what the audience may see and the filter wants; `undefined` when
 * nothing can match. Being a part of the MATCH, it costs a look-up and never hides a permitted article behind others.
 */
export function tagExpression(scope: Scope, filter: NameFilter, names: Names): string | undefined {
  const parts = [anyOf(scope.map(({ id }) => tags.shelf(id)))];
  if (filter.source !== undefined) parts.push(sourceExpression(scope, filter.source, names));
  if (filter.topic !== undefined) parts.push(topicExpression(scope, filter.topic, names));
  return parts.every((part) => part !== undefined) ? `(tags : (${parts.join(' AND ')}))` : undefined;
}

/** All that stands on the shelves; there must be one at least. */
export function shelfExpression(scope: Scope): string {
  return `tags : ${anyOf(scope.map(({ id }) => tags.shelf(id))) ?? '""'}`;
}

/** The outlet's own name, except on shelves where the subscriber calls it otherwise. */
function sourceExpression(scope: Scope, source: string, names: Names): string | undefined {
  const id = names.find('source', source);
  const renamed = shelfTags(scope, ({ name }) => name !== undefined && !isNamed(name, source));
  const called = shelfTags(scope, ({ name }) => name !== undefined && isNamed(name, source));
  const own = id === undefined ? undefined : quoted(tags.source(id));
  const elsewhere = anyOf(renamed);
  const ownHere = own === undefined || elsewhere === undefined ? own : `(${own} NOT ${elsewhere})`;
  return either(ownHere, anyOf(called));
}

/** The article's own topic, else that of the subscription which brought it. */
function topicExpression(scope: Scope, topic: string, names: Names): string | undefined {
  const id = names.find('topic', topic);
  const subscribed = anyOf(
    shelfTags(scope, (shelf) => shelf.topic !== undefined && isNamed(shelf.topic, topic)),
  );
  const own = id === undefined ? undefined : quoted(tags.topic(id));
  const given = subscribed === undefined ? undefined : `(${quoted(tags.noTopic)} AND ${subscribed})`;
  return either(own, given);
}

function shelfTags(scope: Scope, isWanted: (shelf: VisibleShelf) => boolean): string[] {
  return scope.filter(isWanted).map(({ id }) => tags.shelf(id));
}

function isNamed(name: string, wanted: string): boolean {
  return foldForSearch(name).trim() === foldForSearch(wanted).trim();
}

function anyOf(all: readonly string[]): string | undefined {
  return all.length === 0 ? undefined : `(${all.map(quoted).join(' OR ')})`;
}

function either(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return `(${a} OR ${b})`;
}

/** A string of FTS5. */
export function quoted(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}

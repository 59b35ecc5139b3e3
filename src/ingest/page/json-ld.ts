import { parseJson } from '../json.ts';
import type { PageDocument } from './dom.ts';
import { isOneOf, pageTitles } from './page-titles.ts';

/** What a page says of its article in schema.org terms, before any of it is trusted. */
export type LinkedArticle = {
  readonly headline: string | undefined;
  readonly body: string | undefined;
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
  readonly publishedAt: string | undefined;
  readonly language: string | undefined;
  readonly section: string | undefined;
  readonly image: string | undefined;
  readonly url: string | undefined;
  /** `false` where the page declares a paywall. */
  readonly isFree: boolean | undefined;
};

type Fields = Readonly<Record<string, unknown>>;

const articleType = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting)$/;
const deepest = 6;

/** The article that the page is about, not one that it merely points to. */
export function readLinkedArticle(document: PageDocument): LinkedArticle | undefined {
  const scripts = Array.from(document.querySelectorAll('script[type*="ld+json"]')).slice(0, 30);
  const found = scripts.flatMap((script) => articlesIn(parseLoosely(script.textContent), 0));
  const titles = pageTitles(document);
  const [best] = found
    .map(adapt)
    .filter(({ headline }) => headline === undefined || isOneOf(titles, headline))
    .sort((a, b) => (b.body?.length ?? 0) - (a.body?.length ?? 0));
  return best;
}

function parseLoosely(source: string): unknown {
  const start = source.search(/[{[]/);
  const end = Math.max(source.lastIndexOf('}'), source.lastIndexOf(']'));
  const json = start === -1 ? '' : source.slice(start, end + 1);
  // Line breaks within strings are the commonest fault.
  return parseJson(json) ?? parseJson(json.replace(/\s+/g, ' '));
}

function articlesIn(value: unknown, depth: number): Fields[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((part) => articlesIn(part, depth + 1));
  if (!isFields(value)) return [];
  const nested = articlesIn(value['@graph'] ?? value.mainEntity, depth + 1);
  return typesOf(value).some((type) => articleType.test(type)) ? [value, ...nested] : nested;
}

function typesOf(value: Fields): readonly string[] {
  return [value['@type']].flat().filter((type) => typeof type === 'string');
}

function adapt(fields: Fields): LinkedArticle {
  const free = text(String(fields.isAccessibleForFree)).toLowerCase();
  return {
    headline: optional(fields.headline) ?? optional(fields.name),
    body: optional(fields.articleBody),
    authors: namesOf(fields.author ?? fields.creator),
    publisher: namesOf(fields.publisher)[0],
    publishedAt: optional(fields.datePublished) ?? optional(fields.dateCreated),
    language: optional(fields.inLanguage),
    section: optional([fields.articleSection].flat()[0]),
    image: imageOf(fields.image) ?? optional(fields.thumbnailUrl),
    url: optional(fields.url) ?? linkOf(fields.mainEntityOfPage),
    isFree: free === 'true' ? true : free === 'false' ? false : undefined,
  };
}

function namesOf(value: unknown): readonly string[] {
  return [value]
    .flat()
    .slice(0, 20)
    .map((who) => (isFields(who) ? text([who.name].flat()[0]) : text(who)))
    .filter((name) => name !== '' && !/^https?:/.test(name));
}

function imageOf(value: unknown): string | undefined {
  const [first] = [value].flat();
  return isFields(first) ? (optional(first.url) ?? optional(first.contentUrl)) : optional(first);
}

function linkOf(value: unknown): string | undefined {
  return isFields(value) ? optional(value['@id']) : optional(value);
}

function optional(value: unknown): string | undefined {
  return text(value) === '' ? undefined : text(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { collapseSpace } from '../../domain/text/clean-characters.ts';
import { parseDate } from '../date.ts';
import { attribute, type PageDocument } from './dom.ts';
import type { LinkedArticle } from './json-ld.ts';
import { headlineOf } from './page-headline.ts';
import { shownDate } from './shown-date.ts';

/** What a page says about its article; texts as they stand there. */
export type PageMetadata = {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly siteName: string | undefined;
  readonly publishedAt: Date | undefined;
  readonly language: string | undefined;
  readonly imageUrl: string | undefined;
  readonly section: string | undefined;
  readonly canonicalUrl: string | undefined;
  readonly ampUrl: string | undefined;
};

type Meta = ReadonlyMap<string, string>;

type Page = {
  readonly document: PageDocument;
  readonly linked: LinkedArticle | undefined;
  readonly address: string | undefined;
};

/** What several of the facts are read from. */
type Declared = {
  readonly meta: Meta;
  readonly canonical: string | undefined;
  /** What the page calls its outlet. */
  readonly outlets: readonly (string | undefined)[];
};

export function readMetadata(page: Page): PageMetadata {
  const { document, linked } = page;
  const meta = readMeta(document);
  const absolute = (link: string | undefined): string | undefined => toAbsolute(link, page.address);
  const link = (rel: string): string | undefined =>
    attribute(document.querySelector(`link[rel~="${rel}"]`), 'href');
  const canonical = link('canonical');
  const outlets = [meta.get('og:site_name'), linked?.publisher, meta.get('application-name')];
  const declared = { meta, canonical, outlets };
  return {
    title: titleOf(page, declared),
    author: authorOf(page, meta),
    siteName: outletOf(outlets),
    publishedAt: publishedAt(page, declared),
    language: attribute(document.documentElement, 'lang') ?? linked?.language ?? meta.get('og:locale'),
    imageUrl: absolute(meta.get('og:image') ?? meta.get('twitter:image') ?? linked?.image),
    section: meta.get('article:section') ?? linked?.section,
    canonicalUrl: absolute(canonical ?? meta.get('og:url') ?? linked?.url),
    ampUrl: absolute(link('amphtml')),
  };
}

function readMeta(document: PageDocument): Meta {
  const found = new Map<string, string>();
  for (const element of Array.from(document.querySelectorAll('meta'))) {
    const name =
      attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop');
    const content = attribute(element, 'content');
    const key = name?.toLowerCase();
    if (key !== undefined && content !== undefined && !found.has(key)) found.set(key, content);
  }
  return found;
}

function titleOf(
  { document, linked, address }: Page,
  { meta, canonical, outlets }: Declared,
): string | undefined {
  return headlineOf({
    declared: linked?.headline ?? meta.get('og:title') ?? meta.get('twitter:title'),
    headings: Array.from(document.querySelectorAll('h1')).map((heading) => heading.textContent),
    whole: document.querySelector('title')?.textContent ?? '',
    outlets: [...outlets, address, canonical],
  });
}

/** The first of the names that is one: no handle, and an address only by its host. */
function outletOf(names: readonly (string | undefined)[]): string | undefined {
  const named = names.find((name) => name !== undefined && !name.startsWith('@'));
  const host =
    named !== undefined && /^https?:/i.test(named) && URL.canParse(named) ? new URL(named).host : named;
  return host?.replace(/^www\.(?=\S+$)/i, '');
}

function authorOf({ document, linked }: Page, meta: Meta): string | undefined {
  if (linked !== undefined && linked.authors.length > 0) return [...new Set(linked.authors)].join(', ');
  const named = meta.get('author') ?? meta.get('article:author') ?? meta.get('byl') ?? meta.get('dc.creator');
  if (named !== undefined && !/^https?:|[<>{}]/.test(named)) return named;
  const places = '[itemprop="author"] [itemprop="name"], [rel~="author"], [itemprop="author"]';
  const text = collapseSpace(document.querySelector(places)?.textContent ?? '');
  return text === '' || text.length > 120 ? undefined : text;
}

const dateNames =
  'article:published_time datepublished og:published_time parsely-pub-date sailthru.date dc.date.issued dc.date dcterms.created pubdate publishdate publish-date date';

function publishedAt({ document, linked, address }: Page, { meta, canonical }: Declared): Date | undefined {
  const shown = document.querySelector('time[itemprop="datePublished"], time[pubdate], time[datetime]');
  const named = dateNames.split(' ').map((name) => meta.get(name));
  for (const candidate of [linked?.publishedAt, ...named, attribute(shown, 'datetime')]) {
    const date = candidate === undefined ? undefined : parseDate(candidate);
    if (date !== undefined) return date;
  }
  return shownDate(document, [address, canonical, meta.get('og:url')]);
}

function toAbsolute(link: string | undefined, address: string | undefined): string | undefined {
  return link !== undefined && URL.canParse(link, address) ? new URL(link, address).href : undefined;
}

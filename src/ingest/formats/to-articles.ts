import type { NewArticle } from '../../domain/article.ts';
import { toArticle } from '../to-article.ts';
import { parseDate } from '../date.ts';
import { stripTags } from '../html-to-text.ts';
import type { FeedDocument, FeedEntry } from './feed-format.ts';

const mostEntries = 500;
/** Below this, the page is likely to say more than the feed. */
const fullTextWords = 250;
const cutOff =
  /(?:\[?(?:…|\.\.\.|&hellip;)\]?|read (?:more|on)\W{0,3}|continue reading\W{0,3}|weiterlesen\W{0,3}|lire la suite\W{0,3})\s*$/i;

/** The articles of a feed, cleaned; entries without a title and text give none. `address` completes relative links. */
export function toArticles(document: FeedDocument, address: string): readonly NewArticle[] {
  return document.entries.slice(0, mostEntries).flatMap((entry) => {
    const article = readEntry(entry, document, address);
    return article === undefined ? [] : [article];
  });
}

function readEntry(entry: FeedEntry, feed: FeedDocument, address: string): NewArticle | undefined {
  const text = longest(entry.content, entry.summary);
  const title = plain(entry.title);
  if (text === '' && title === '') return undefined;
  const base = feed.siteUrl !== undefined && URL.canParse(feed.siteUrl) ? feed.siteUrl : address;
  const article = toArticle(
    {
      title,
      text: text === '' ? title : text,
      url: absolute(entry.link, base),
      author: plain(entry.author).replace(/^\S+@\S+\s+\((.*)\)$/, '$1'),
      imageUrl: absolute(entry.image, base),
      topic: plain(entry.category),
      language: entry.language ?? feed.language,
      publishedAt: entry.published === undefined ? undefined : parseDate(entry.published),
      completeness: isWhole(text) ? 'full' : 'feed',
    },
    { source: plain(feed.title) || new URL(address).hostname },
  );
  return typeof article === 'string' ? undefined : article;
}

function longest(content: string | undefined, summary: string | undefined): string {
  const [first, second] = [content, summary].map((html) => stripTags(decodeTwice(html ?? '')));
  return (first ?? '').length >= (second ?? '').length ? (first ?? '') : (second ?? '');
}

/** Some feeds escape their HTML twice. */
function decodeTwice(html: string): string {
  return /&lt;\/?(?:p|br|div|a|img)\b/i.test(html) && !/<(?:p|br|div)\b/i.test(html)
    ? stripTagsOnce(html)
    : html;
}

function stripTagsOnce(html: string): string {
  return html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function isWhole(text: string): boolean {
  return !cutOff.test(text.slice(-60)) && text.split(/\s+/).length >= fullTextWords;
}

function plain(html: string | undefined): string {
  return stripTags(html ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

function absolute(link: string | undefined, base: string): string | undefined {
  const address = link?.trim() ?? '';
  if (address === '' || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return /^https?:$/.test(url.protocol) && url.username === '' ? url.href : undefined;
}

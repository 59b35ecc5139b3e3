import type { NewArticle } from '../domain/article.ts';
import { canonicalUrl } from '../domain/canonical-url.ts';
import type { FileDefaults } from '../domain/ports/file-reader.ts';
import { cleanArticle } from '../domain/text/clean-article.ts';
import { cleanCharacters, collapseSpace } from '../domain/text/clean-characters.ts';
import { cutText } from '../domain/text/cut-text.ts';
import { detectLanguage } from '../domain/text/language.ts';

export type RawArticle = {
  readonly title?: string | undefined;
  readonly text: string;
  readonly url?: string | undefined;
  readonly source?: string | undefined;
  readonly author?: string | undefined;
  readonly imageUrl?: string | undefined;
  readonly publishedAt?: Date | undefined;
  readonly language?: string | undefined;
  readonly topic?: string | undefined;
  readonly completeness?: NewArticle['completeness'];
};

/** Stands in for the outlet of an article that names none and has no address. */
export const unknownSource = 'Imported';
const longestTitle = 300;
const longestName = 100;

/** The cleaned article, or what is wrong with it, to be read after "line 3:". `needsTitle`: a text may not supply its own. */
export function toArticle(
  raw: RawArticle,
  defaults: FileDefaults & { readonly needsTitle?: boolean },
): NewArticle | string {
  const url = raw.url === undefined ? undefined : canonicalUrl(raw.url);
  if (raw.url !== undefined && url === undefined) return 'has a "url" that is not an http or https address';
  if (defaults.needsTitle === true && raw.title?.trim() === '') return 'has an empty "title"';
  const cleaned = cleanArticle(raw);
  if (cleaned.text === '') return 'has no text';
  const plain = (text: string | undefined): string | undefined => oneLine(text ?? '') || undefined;
  return {
    title: titleOf(cleaned),
    text: cleaned.text,
    source: plain(raw.source) ?? defaults.source ?? hostOf(url) ?? unknownSource,
    language: languageCode(raw.language) ?? detectLanguage(cleaned.text) ?? 'und',
    completeness: raw.completeness ?? 'full',
    author: cleaned.author,
    url,
    imageUrl: raw.imageUrl === undefined ? undefined : canonicalUrl(raw.imageUrl),
    topic: plain(raw.topic) ?? defaults.topic,
    publishedAt: raw.publishedAt,
  };
}

/** A text that shows no title of its own is called by its opening words. */
function titleOf({ title, text }: { readonly title: string; readonly text: string }): string {
  return title === '' ? cutText(text.split('\n')[0] ?? text, 90) : cutText(title, longestTitle);
}

function languageCode(tag: string | undefined): string | undefined {
  const code = /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag ?? '')?.[1]?.toLowerCase();
  return code === 'und' ? undefined : code;
}

function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, '');
}

function oneLine(text: string): string {
  return cutText(collapseSpace(cleanCharacters(text)), longestName);
}

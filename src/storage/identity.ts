import { createHash } from 'node:crypto';
import { articleIdLength, articleIdLetters, type NewArticle } from '../domain/article.ts';
import { urlIdentity } from '../domain/canonical-url.ts';

/** Ten characters of base32: 50 bits of the SHA-256 of these parts. */
export function shortId(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(parts.join('\u001f')).digest();
  return Array.from(
    { length: articleIdLength },
    (_, place) => articleIdLetters[(bytes[place] ?? 0) & 31],
  ).join('');
}

/** SHA-256 in hex. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The same for every version of one address; without an address, for this text of this source. */
export function identityOf(article: NewArticle, hash: string): string {
  const address = article.url === undefined ? undefined : urlIdentity(article.url);
  return address === undefined
    ? shortId('text', article.source.toLowerCase(), article.title, hash)
    : identityOfUrl(address);
}

/** From what `urlIdentity` gives. */
export function identityOfUrl(address: string): string {
  return shortId('url', address);
}

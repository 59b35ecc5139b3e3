import type { NewArticle } from '../../domain/article.ts';
import { toArticle } from '../to-article.ts';
import { extractPage, type PageContent } from './extract-page.ts';
import type { Obstacle } from './obstacle.ts';

/** The article of a page, or why there is none. */
export type PageArticle =
  | { readonly kind: 'article'; readonly article: NewArticle }
  | { readonly kind: 'none'; readonly obstacle: Obstacle | undefined }
  | { readonly kind: 'refused'; readonly reason: string };

/** `address`: where the page came from; missing for a saved page. */
export function readPageArticle(html: string, address: string | undefined): PageArticle {
  const reading = extractPage(html, address);
  if (reading.kind === 'refused') return reading;
  const article = toPageArticle(reading.page, address);
  return article === undefined
    ? { kind: 'none', obstacle: reading.page.obstacle }
    : { kind: 'article', article };
}

function toPageArticle(page: PageContent, address: string | undefined): NewArticle | undefined {
  const { siteName, section, canonicalUrl, obstacle, ...rest } = page;
  if (obstacle !== undefined && obstacle !== 'paywall') return undefined;
  const article = toArticle(
    {
      ...rest,
      source: siteName,
      topic: section,
      url: address === undefined || isSameSite(canonicalUrl, address) ? canonicalUrl : address,
      completeness: obstacle === undefined ? 'full' : 'stub',
    },
    {},
  );
  // A paywall's opening lines are worth showing, its offer is not.
  const isTooLittle =
    typeof article === 'string' || (obstacle === 'paywall' && article.text.length < fewestOpening);
  return isTooLittle ? undefined : article;
}

const fewestOpening = 200;

/** A page may name another address of its own site as the true one, but not speak for other sites, nor be its front page. */
function isSameSite(canonical: string | undefined, address: string): boolean {
  if (canonical === undefined || !URL.canParse(canonical)) return false;
  const [said, real] = [new URL(canonical), new URL(address)];
  const domain = (host: string): string => host.split('.').slice(-2).join('.');
  return domain(said.hostname) === domain(real.hostname) && (said.pathname !== '/' || real.pathname === '/');
}

import { attribute, type PageDocument } from './dom.ts';

const titleTags = 'meta[property="og:title"], meta[name="twitter:title"], meta[name="title"]';
/** Outlets give an article one headline for readers and another for search; both speak of the same thing. */
const sharedWords = 0.34;

/** What the page is called, in all the places that say so. */
export function pageTitles(document: PageDocument): readonly string[] {
  const shown = Array.from(document.querySelectorAll('h1, title')).map(({ textContent }) => textContent);
  const declared = Array.from(document.querySelectorAll(titleTags)).map(
    (tag) => attribute(tag, 'content') ?? '',
  );
  return [...shown.slice(0, 5), ...declared].filter((title) => wordsOf(title).size >= 2);
}

/** Whether a headline shares words with one of the titles; yes, where there is nothing to compare. */
export function isOneOf(titles: readonly string[], headline: string): boolean {
  const wanted = wordsOf(headline);
  if (titles.length === 0 || wanted.size < 2) return true;
  return titles.some((title) => {
    const words = wordsOf(title);
    const shared = [...wanted].filter((word) => words.has(word)).length;
    return shared / Math.min(wanted.size, words.size) >= sharedWords;
  });
}

/** Scripts without spaces give one long word, so their letters count one by one. */
function wordsOf(text: string): Set<string> {
  const pattern = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|[\p{L}\p{N}]{2,}/gu;
  return new Set(text.toLowerCase().match(pattern));
}

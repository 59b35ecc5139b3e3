import type { PageDocument, PageElement } from './dom.ts';
import { namesOf } from './part-names.ts';
import { measureProse } from './prose.ts';

const alwaysTrimmings =
  'aside, nav, dialog, [hidden], [aria-hidden="true"], [role="navigation"], [role="complementary"], [role="dialog"], figcaption, [itemprop="caption"], [style*="display:none"], [style*="display: none"]';
const named = '[class], [id], [data-component], [data-testid], [data-qa]';
const articleMarks = 'h1, article, [itemprop="articleBody"]';
/** A part that holds more than this share of the page's text is no trimming, whatever it is called. */
const largestShare = 0.25;
/** What is left must be able to be an article, in characters. */
const shortestRest = 500;
const longestLine = 150;
const longestSignUp = 600;

/** Takes out of a page what stands beside the article: by its tag, by its name, or because it asks for an address. */
export function removeTrimmings(document: PageDocument): void {
  const { body } = document;
  if (body === null) return;
  removeLongParts(body);
  const prose = measureProse(body);
  const whole = prose.get(body) ?? 0;
  const isSmall = (element: PageElement): boolean => (prose.get(element) ?? 0) <= whole * largestShare;
  removeAll(body, alwaysTrimmings, isSmall);
  removeAll(body, 'form', (form) => isSmall(form) && !removeSignUp(form));
  removeAll(body, 'time', (time) => time.parentElement?.localName !== 'p');
  removeAll(body, named, (element) => isNamedTrimming(element) && isSmall(element));
}

function removeAll(body: PageElement, selector: string, isTrimming: (element: PageElement) => boolean): void {
  for (const element of Array.from(body.querySelectorAll(selector)))
    if (isTrimming(element)) element.remove();
}

/** Readers' comments and banners may be longer than the article; they hold no headline, and leave an article behind. */
export function removeLongParts(body: PageElement): void {
  const prose = measureProse(body);
  let left = prose.get(body) ?? 0;
  removeAll(body, named, (element) => {
    if (isWhole(element) || !namesOf(element).isMuch || element.querySelector(articleMarks) !== null)
      return false;
    const length = prose.get(element) ?? 0;
    if (left - length < shortestRest) return false;
    left -= length;
    return true;
  });
}

/** A form that asks for an address to send letters to goes with the words around it. */
function removeSignUp(form: PageElement): boolean {
  const box = form.parentElement;
  const asksForMail = form.querySelector('input[type="email"], input[name*="mail"], label') !== null;
  if (!asksForMail || box === null || isWhole(box) || box.textContent.length > longestSignUp) return false;
  box.remove();
  return true;
}

function isNamedTrimming(element: PageElement): boolean {
  if (isWhole(element)) return false;
  const names = namesOf(element);
  const isLine = names.isAbout && element.parentElement?.localName !== 'p';
  return names.isBeside || (isLine && element.textContent.trim().length <= longestLine);
}

function isWhole(element: PageElement): boolean {
  return /^(?:article|main|body|h1)$/i.test(element.localName);
}

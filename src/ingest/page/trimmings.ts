import type { PageDocument, PageElement } from './dom.ts';

const trimming =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|newsletters?|subscri(?:be|ption)|promos?|promotion|most-?(?:read|popular|viewed)|trending|read-?more|read-?next|more-?(?:on|from|stories|news)|see-?also|you-?may|share|sharing|share-?(?:bar|tools|buttons?)|social|social-?(?:share|media|links)|comments?|disqus|author-?(?:bio|box|info)|about-?author|tags|tag-?list|keywords|outbrain|taboola|breadcrumbs?|cookies?|consent|gdpr|advert(?:isement)?s?|ad-?(?:slot|container|wrapper|unit)|sponsor(?:ed)?|popup|modal|sign-?up|skip-?link|photo-?credit|image-?credit|caption|credits?|copyright|toolbar|print-?only|sr-only|screen-?reader(?:-text)?|visually-?hidden)(?:$|[\s_-])/i;
const alwaysTrimmings =
  'aside, nav, dialog, form, [hidden], [aria-hidden="true"], [role="navigation"], [role="complementary"], [role="dialog"], figcaption, [itemprop="caption"], [style*="display:none"], [style*="display: none"]';
/** A part that holds more than this share of the page's paragraphs is no trimming, whatever it is called. */
const largestShare = 0.25;

/** Takes out of a page what is named as something beside the article. */
export function removeTrimmings(document: PageDocument): void {
  const { body } = document;
  if (body === null) return;
  const whole = paragraphLength(body);
  const small = (element: PageElement): boolean => paragraphLength(element) <= whole * largestShare;
  for (const element of Array.from(body.querySelectorAll(alwaysTrimmings)))
    if (small(element)) element.remove();
  for (const element of Array.from(body.querySelectorAll('[class], [id]')))
    if (isNamedTrimming(element) && small(element)) element.remove();
}

function isNamedTrimming(element: PageElement): boolean {
  if (/^(?:article|main|body|h1)$/i.test(element.localName)) return false;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names.length < 500 && trimming.test(names);
}

/** Characters in paragraphs of some length, which trimmings seldom have. */
function paragraphLength(element: PageElement): number {
  let length = 0;
  for (const paragraph of Array.from(element.querySelectorAll('p'))) {
    const text = paragraph.textContent.length;
    if (text >= 40) length += text;
  }
  return length;
}

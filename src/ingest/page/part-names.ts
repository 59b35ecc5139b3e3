import type { PageElement } from './dom.ts';

const namingAttributes = ['class', 'id', 'data-component', 'data-testid', 'data-qa'];
const longestName = 500;

// All of them are matched against words: `imageCaption`, `image-caption` and `image__caption` are "image caption".
const besideTheArticle =
  /\b(?:related|recommend(?:ed|ations?)?|newsletters?|subscri(?:be|ption)|promos?|promotion|most ?(?:read|popular|viewed|shared)|trending|read (?:more|next|also)|more (?:on|from|stories|news|articles)|see also|you may|up next|rich ?link|interstitial|share|sharing|social|comments?|disqus|responses|about (?:the )?author|author (?:bio|box|info|about|card|profile|details|block|section)|tags|tag ?list|topics|topic list|keywords|links block|outbrain|taboola|breadcrumbs?|cookies?|consent|gdpr|adverts?|advertisements?|ads|ad (?:slot|container|wrapper|unit|block|box|label)|sponsor(?:ed)?|popup|modal|sign ?up|email capture|skip link|captions?|credits?|photo credit|copyright|toolbar|print only|sr only|screen reader(?: text)?|visually ?hidden|pull ?quotes?|galler(?:y|ies)|thumbnails|slideshow|carousel|video (?:full )?transcript|(?<!(?:no|has|with|without) )side ?(?:bar|rail|box)|(?:right|left) rail|robots no ?content|no ?content|font (?:size|sizer|resizer)|ratings|(?:my|user) ?rating|(?:article|news) forums?|reader ?(?:reactions?|opinions|letters)|other (?:articles|stories|news)|author (?:dropdown|description)|disclaimer|bottom of article)\b/;
const muchBesideTheArticle =
  /\b(?:comments?|disqus|responses|(?:article|news) forums?|cookies?|consent|gdpr|onetrust|cmp2)\b/;
const aboutTheArticle =
  /\b(?:by ?lines?|author|time ?stamp|posted on|(?:entry|post|article) (?:meta|date|info))\b/;

const articleBody = /\b(?:article|story|entry|post|news) ?(?:body|content|text)$/;

/** What the names of an element say that it is: a part beside the article, one that may be as long as it, or a line about it. */
export type PartNames = { readonly isBeside: boolean; readonly isMuch: boolean; readonly isAbout: boolean };

export function namesOf(element: PageElement): PartNames {
  if (isNamedBody(element)) return { isBeside: false, isMuch: false, isAbout: false };
  const words = wordsIn(namingAttributes.map((name) => element.getAttribute(name) ?? '').join(' '));
  return {
    isBeside: besideTheArticle.test(words),
    isMuch: muchBesideTheArticle.test(words),
    isAbout: aboutTheArticle.test(words),
  };
}

/** `article-body has-comments` is the article, whatever else it is said to have. */
function isNamedBody(element: PageElement): boolean {
  const names = (element.getAttribute('class') ?? '').slice(0, longestName).split(/\s+/);
  return names.some((name) => articleBody.test(wordsIn(name).trim()));
}

function wordsIn(names: string): string {
  if (names.length > longestName) return '';
  return names
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ');
}

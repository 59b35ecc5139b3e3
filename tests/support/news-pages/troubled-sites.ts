import { otherReport } from './declaring-sites.ts';
import { cards, headlines, inP, inParts, linked, links, page, plainArticle, type Skeleton } from './story.ts';

const vendors = Array.from(
  { length: 30 },
  (_, index) =>
    `<p>Partner ${index} stores and accesses information on a device, uses limited data to select advertising and measures content performance, with your consent or for legitimate interest.</p>`,
).join('');

/** What pages hide, repeat or put in front of their articles. */
export const troubledSites: readonly Skeleton[] = [
  [
    'a body whose names tell of all that it has, on a page of teasers',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<div class="top"><h1>${story.title}</h1></div><div class="article-body has-comments social-share related-on">${inP(story.paragraphs)}</div><div class="river">${cards(6)}${cards(6)}${cards(6)}${cards(6)}</div>`,
      ),
    }),
  ],
  [
    'a banner for cookies that is longer than the article',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<div class="qc-cmp2-container"><div class="qc-cmp2-main"><h2>We value your privacy</h2>${vendors}<button>Agree</button></div></div>${plainArticle(story)}`,
      ),
    }),
  ],
  [
    'the same banner without a name',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<div class="sc-1a2b3c"><div class="sc-4d5e6f"><h2>We value your privacy</h2>${vendors}<button>Agree</button></div></div><div class="sc-9z8y7x">${plainArticle(story)}</div>`,
      ),
    }),
  ],
  [
    'readers who write more than the outlet',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `${plainArticle(story)}<section class="responses"><h2>Readers’ views</h2>${Array.from({ length: 40 }, (_, index) => `<div class="response"><b>Reader ${index}</b><p>I have read this twice, and number ${index} of my neighbours says the same: those who decide, never cross it themselves, so why would they care about us at all?</p></div>`).join('')}</section>`,
      ),
    }),
  ],
  [
    'the next article below the first',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `${plainArticle(story)}<div class="infinite-scroll"><article><h1>${headlines[5] ?? ''}</h1>${Array.from({ length: 6 }, () => `<p>${otherReport(2)}</p>`).join('')}</article></div>`,
      ),
    }),
  ],
  [
    'a short report among long teasers',
    (story) => ({
      gold: story.paragraphs.slice(0, 3),
      html: page(
        story,
        `<div class="cols"><div class="col1"><article><h1>${story.title}</h1>${inP(story.paragraphs.slice(0, 3))}</article></div><div class="col2">${cards(6)}${cards(6)}</div></div>`,
      ),
    }),
  ],
  [
    'pictures twice, for those without scripts too',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<article><h1>${story.title}</h1>${story.paragraphs.map((text, index) => `<p>${text}</p>${index === 1 ? '<div class="lazy"><img data-src="b.jpg"><noscript><img src="b.jpg"><p>The northern road on Tuesday. Photo: Ada Lind</p></noscript></div>' : ''}`).join('')}</article>`,
      ),
    }),
  ],
  [
    'quotations pulled out and said again',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<article><h1>${story.title}</h1>${story.paragraphs.map((text, index) => `<p>${text}</p>${index === 1 || index === 3 ? `<blockquote class="pullquote"><p>${text.split('. ')[0] ?? text}</p></blockquote>` : ''}`).join('')}</article>`,
      ),
    }),
  ],
  [
    'a wall after the third paragraph',
    (story) => ({
      gold: story.paragraphs.slice(0, 3),
      html: page(
        story,
        `<article><h1>${story.title}</h1>${inP(story.paragraphs.slice(0, 3))}<div class="gate"><h3>Subscribe to continue reading</h3><p>Get unlimited access to all articles for 1 euro in the first month, cancel any time. Already a subscriber? Log in.</p></div></article><div class="more">${cards(4)}</div>`,
        linked({ isAccessibleForFree: false }),
      ),
    }),
  ],
  [
    'a body in three containers with advertisements between',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<div id="page"><h1>${story.title}</h1>${inParts(story.paragraphs, 3)
          .map(
            (part, index) =>
              `<div id="body-${index}" class="text-part">${inP(part)}</div><div id="ad-${index}" class="ad-unit"><p>Advertisement</p></div>`,
          )
          .join('')}<div class="sidebar"><ul>${links()}</ul></div></div>`,
      ),
    }),
  ],
  [
    'an AMP page',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<amp-sidebar id="s"><ul>${links()}</ul></amp-sidebar><main><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${story.title}</h1></header><figure class="amp-wp-article-featured-image"><amp-img src="a.jpg"></amp-img><p class="wp-caption-text">The harbour on Tuesday</p></figure><div class="amp-wp-article-content">${inP(story.paragraphs)}<amp-ad></amp-ad></div><amp-list><div class="related">${cards(3)}</div></amp-list></article></main>`,
      ),
    }),
  ],
];

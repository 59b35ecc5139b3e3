/** Sentences of an article about a bridge; every layout below shows them all. */
export const layoutParagraphs: readonly string[] = [
  'The city shut the harbour bridge on Tuesday after engineers found a crack fourteen centimetres long in one of its main girders.',
  'About 48,000 vehicles a day are being sent around by the northern road, and ferries cross the water every ten minutes until further notice.',
  '“We would rather explain a traffic jam than an accident,” said Ines Roth, who leads the office for roads, at a meeting with residents.',
  'The bridge was built in 1962 and last repaired nine years ago, when some of its bolts were replaced and the deck was given a new surface.',
  'A decision on how to repair it is due within ten days; the works could last until the spring and cost as much as four million.',
];

/** Words that stand beside the article in the layouts and must never be taken for a part of it. */
export const layoutTrimmings =
  /Subscribe to our newsletter|Accept all cookies|Most read|Related stories|Share this|Advertisement|All rights reserved|Photo: Jo Berg|leave a comment/i;

const [a = '', b = '', c = '', d = '', e = ''] = layoutParagraphs;
const inP = (list: readonly string[]): string => list.map((text) => `<p>${text}</p>`).join('\n');
const all = inP(layoutParagraphs);
const nav =
  '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>';
const footer =
  '<footer><p>© 2026 City Ledger. All rights reserved.</p><ul><li><a href="/terms">Terms</a></li><li><a href="/privacy">Privacy</a></li></ul></footer>';
const related =
  '<section class="related"><h3>Related stories</h3><ul><li><a href="/1">Ferry stops after fire in its engine room</a></li><li><a href="/2">Council votes for night buses</a></li></ul></section>';
const newsletter =
  '<div class="newsletter-signup"><h4>Subscribe to our newsletter</h4><p>Get the news of the day in your inbox every morning, for free.</p></div>';
const share =
  '<div class="share-bar"><span>Share this</span> <a href="#">Facebook</a> <a href="#">X</a> <a href="#">Mail</a></div>';
const mostRead =
  '<aside class="most-read"><h3>Most read</h3><ol><li><a href="/3">Mayor to stand again</a></li><li><a href="/4">Storm warning for the coast</a></li></ol></aside>';
const cookies =
  '<div id="cookie-banner" role="dialog"><p>We use cookies. Accept all cookies or choose in the settings.</p><button>Accept all cookies</button></div>';
const figure =
  '<figure><img src="bridge.jpg" alt=""><figcaption>The bridge on Tuesday. Photo: Jo Berg</figcaption></figure>';
const comments =
  '<div id="comments"><h3>12 comments</h3><p>Log in to leave a comment. First comment: I told you so, this bridge was never safe and everybody knew.</p></div>';
const head = (more = ''): string =>
  `<head><meta charset="utf-8"><title>Harbour bridge closed after inspection | City Ledger</title><meta property="og:site_name" content="City Ledger">${more}</head>`;
const page = (body: string, more = ''): string =>
  `<!doctype html><html lang="en">${head(more)}<body>${body}</body></html>`;
const h1 = '<h1>Harbour bridge closed after inspection</h1>';
const linked = (fields: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Harbour bridge closed after inspection', ...fields })}</script>`;

/** Twenty ways in which outlets lay out the same article. */
export const pageLayouts: readonly (readonly [layout: string, html: string])[] = [
  ['an article element', page(`${nav}<main><article>${h1}${all}</article></main>${footer}`)],
  [
    'an article with everything around it',
    page(
      `${cookies}${nav}<main><article>${h1}${share}${figure}${inP([a, b])}${newsletter}${inP([c, d, e])}</article>${related}${mostRead}</main>${comments}${footer}`,
    ),
  ],
  [
    'divs without any meaning',
    page(
      `${nav}<div class="x1"><div class="x2">${h1}<div class="x3">${layoutParagraphs.map((text) => `<div>${text}</div>`).join('')}</div></div></div>${footer}`,
    ),
  ],
  [
    'a table of the last century',
    `<html>${head()}<body><table><tr><td>${nav}</td><td><font><b>Harbour bridge closed after inspection</b><br><br>${layoutParagraphs.join('<br><br>')}</font></td><td>${mostRead}</td></tr></table></body></html>`,
  ],
  [
    'line breaks instead of paragraphs',
    page(`${nav}<div class="content">${h1}${layoutParagraphs.join('<br/><br/>')}</div>${footer}`),
  ],
  [
    'JSON-LD with the whole text',
    page(
      `${nav}<div id="app"><div>${h1}${all}</div>${related}</div>${footer}`,
      linked({
        articleBody: layoutParagraphs.join('\n\n'),
        datePublished: '2026-11-24T14:05:00+01:00',
        author: { '@type': 'Person', name: 'Jo Berg' },
      }),
    ),
  ],
  [
    'JSON-LD alone, the page being made by a script',
    page(
      '<div id="root"></div>',
      linked({ articleBody: layoutParagraphs.join(' ') + ' ' + layoutParagraphs.join(' ') }),
    ),
  ],
  [
    'JSON-LD in a graph',
    page(
      `<article>${h1}${all}${newsletter}</article>${footer}`,
      `<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"Harbour bridge closed after inspection","articleBody":${JSON.stringify(layoutParagraphs.join('\n'))}}]}</script>`,
    ),
  ],
  [
    'JSON-LD that is broken',
    page(
      `<article>${h1}${all}</article>${footer}`,
      '<script type="application/ld+json">{"@type": "NewsArticle", </script>',
    ),
  ],
  [
    'JSON-LD with the opening only',
    page(`<article>${h1}${all}</article>${related}${footer}`, linked({ articleBody: a })),
  ],
  [
    'microdata',
    page(
      `${nav}<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Harbour bridge closed after inspection</h1><div itemprop="articleBody">${all}</div></div>${mostRead}${footer}`,
    ),
  ],
  [
    'many small sections',
    page(
      `${nav}<article>${h1}${layoutParagraphs.map((text) => `<section><div><p>${text}</p></div></section>`).join('')}${share}</article>${footer}`,
    ),
  ],
  [
    'advertisements between the paragraphs',
    page(
      `<article>${h1}${layoutParagraphs.map((text) => `<p>${text}</p><div class="ad-slot">Advertisement</div>`).join('')}</article>${footer}`,
    ),
  ],
  [
    'a hidden copy of the page',
    page(
      `<div hidden><p>${a}</p><p>Subscribe to our newsletter to read more of this every day of the week.</p></div><article>${h1}${all}</article>${footer}`,
    ),
  ],
  [
    'crossheads',
    page(
      `<article>${h1}${inP([a, b])}<h2>A long way round</h2>${inP([c, d])}<h2>What next</h2>${inP([e])}</article>${related}`,
    ),
  ],
  [
    'inline links and emphasis',
    page(
      `<article>${h1}${all.replace('harbour bridge', '<a href="/bridge">harbour bridge</a>').replace('48,000', '<strong>48,000</strong>').replace('1962', '<em>1962</em>')}</article>${footer}`,
    ),
  ],
  [
    'unclosed paragraphs',
    page(`<div class="story">${h1}${layoutParagraphs.map((text) => `<p>${text}`).join('\n')}</div>${footer}`),
  ],
  [
    'a blockquote for the quotation',
    page(
      `<article>${h1}${inP([a, b])}<blockquote><p>${c}</p></blockquote>${inP([d, e])}</article>${comments}${footer}`,
    ),
  ],
  [
    'an AMP page',
    `<!doctype html><html amp lang="en">${head('<link rel="canonical" href="https://ledger.example/bridge">')}<body><amp-sidebar><ul><li>Home</li></ul></amp-sidebar><article>${h1}<amp-img src="x.jpg"></amp-img>${all}</article><amp-ad></amp-ad>${footer}</body></html>`,
  ],
  [
    'upper-case tags and no head',
    `<HTML><TITLE>Harbour bridge closed after inspection</TITLE><BODY><H1>Harbour bridge closed after inspection</H1>${layoutParagraphs.map((text) => `<P>${text}</P>`).join('')}</BODY></HTML>`,
  ],
];

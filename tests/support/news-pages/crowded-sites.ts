import { between, cards, headlines, inP, inParts, links, page, type Skeleton } from './story.ts';

const rates = ['30 years fixed', '15 years fixed', '10 years fixed', '5/1 adjustable', '60 months used car'];
const rateTable = (name: string): string =>
  `<div class="pane"><p>Today’s average ${name} rates nationwide.</p><table><tr><th>Type</th><th>Today</th><th>1 Mo</th></tr>${rates.map((rate, index) => `<tr><td>${rate}</td><td>${index + 2}.31%</td><td>${index + 2}.98%</td></tr>`).join('')}</table><p>Source: Bank Almanac</p></div>`;
const opinions = [
  'I drove over it every day and never heard a thing about any of this.',
  'They said the same about the tunnel ten years ago, and where is it now?',
  'Possibly, but that is not exactly setting the bar very high, is it, given what came before it.',
];

/** Pages on which much stands around the article, and no tag or name says so. */
export const crowdedSites: readonly Skeleton[] = [
  [
    'teasers, page links and a notice in columns of their own',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<div id="wide"><div class="cell-a"><div class="body-of-it"><h1>${story.title}</h1>${between(story.paragraphs, (at) => (at === 2 ? '<div class="piece"><h2><span>“Start Quote</span></h2><span>End Quote</span></div>' : ''))}</div></div><div class="cell-b"><h2>Top of the day</h2><div>${inP([`${headlines[0] ?? ''}, and the harbour office says that it does not know when the service will be taken up again.`])}</div><ul>${headlines.map((text) => `<li><a href="/f"><img src="f.jpg"></a><p>${text}</p></li>`).join('')}</ul><div><h2>Elsewhere in the Ledger</h2><p>Will the next generation of ferries allow us to cross the bay without any noise at all?</p></div></div></div><div id="foot"><h2>Ledger links</h2><div><p>This page is best viewed in an up-to-date browser with style sheets enabled. You will be able to read it without them, but not in full.</p></div></div>`,
      ),
    }),
  ],
  [
    'an upload form above and data for scripts below',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<article class="asset clearfix"><div class="util-bar"><div class="flyout"><h2>Add Videos or Photos</h2><p>Sign in to share a story of yours.</p><h2>Looking up your name...</h2><p>Please wait.</p><h2>Oh dear!</h2><p>Something of ours is out of order.</p><p>Try again</p></div></div><h1>${story.title}</h1><div class="double-wide">${between(story.paragraphs, (at) => (at === 1 ? '<div class="set"><span class="thumb-label">Show Thumbnails</span></div>' : ''))}</div><div class="pageinfo data hidden">{ "modules": [{"name": "photo"}, {"name": "embed"}], "assetid": "2396683", "section": "news/coast", "title": "${story.title}", "videoincluded":"no" }</div></article>`,
      ),
    }),
  ],
  [
    'tables of rates beside an article whose box is named after what is related to it',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<div id="content"><div id="primary"><div id="story" class="component with_related_categories"><div id="show">${story.paragraphs.map((text) => `<div><span>${text.replace(/ (\p{Lu}\p{L}+)/u, ' <a href="/topic">$1</a>')}</span></div>`).join('')}</div></div></div><div id="secondary"><div class="rates"><h3>Key Rates</h3>${['mortgage', 'home equity', 'savings', 'car loan', 'credit card'].map(rateTable).join('')}</div></div></div>`,
      ),
    }),
  ],
  [
    'readers in a forum under the text, and marks for the article',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<div id="main-col"><div id="ratings_top" class="ratings"><b>Current ratings for: ${story.title}</b><p>Readers: 4 (2 votes)</p></div><div id="text"><h1>${story.title}</h1>${inP(story.paragraphs)}</div><div id="in_article_forums"><div class="tabbed">Highly Rated</div>${opinions.map((text) => `<div class="post"><div class="body"><h3>Re: The bar</h3><p>${text}</p></div></div>`).join('')}</div><div class="robots-nocontent"><p>Please note that your name is shown beside what you write, and your address is not. We use it to tell you when your words are up.</p></div></div>`,
      ),
    }),
  ],
  [
    'a text for those without scripts, and a stub for all others',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<div class="streaming"><h3>Also in the Ledger:</h3><ul id="stream"><noscript><li class="strip"><h1>${story.title}</h1>${inP(story.paragraphs)}</li></noscript></ul><div class="hub"><p>Live Headlines has all that the City Ledger tells, in one stream that never ends.</p><p>Days Active</p><p>289</p><p>0 new posts</p></div></div>`,
      ),
    }),
  ],
  [
    'an opening above the column and an end below it',
    (story) => {
      const [opening = [], middle = [], end = []] = inParts(story.paragraphs, 9).reduce<string[][]>(
        (parts, part, index, all) => {
          parts[index === 0 ? 0 : index === all.length - 1 ? 2 : 1]?.push(...part);
          return parts;
        },
        [[], [], []],
      );
      const study = 'The report is published in <a href="/r">the Annals of River and Bridge Engineering</a>.';
      return {
        gold: [...opening, ...middle, study.replace(/<[^>]+>/g, ''), ...end],
        html: page(
          story,
          `<div id="wrap"><p>Gallery</p><div class="first">${inP(opening)}</div><div class="more-of-it">${inP([...middle, study])}</div><div class="last">${inP(end)}</div><div class="strip">${cards(3, 'tile')}</div><ul>${links(3)}</ul></div>`,
        ),
      };
    },
  ],
];

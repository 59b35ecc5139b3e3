import { between, cards, headlines, inP, inParts, links, page, type Skeleton } from './story.ts';

/** Systems that large outlets run: components with names, or with names that say nothing. */
export const bigSites: readonly Skeleton[] = [
  [
    'blocks of WordPress',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<div class="site-content"><main id="main"><article class="post-1 post type-post hentry category-local tag-bridge"><header class="entry-header"><h1 class="entry-title">${story.title}</h1><div class="entry-meta"><span class="posted-on">Posted on <time datetime="2026-11-24">November 24, 2026</time></span> <span class="byline">by <a href="/author/jo">Jo Berg</a></span></div></header><figure class="wp-block-image"><img src="a.jpg"><figcaption>The harbour in the morning, seen from the old pier. Photo: Ada Lind</figcaption></figure><div class="entry-content">${inP(story.paragraphs)}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3>${cards(3, 'jp-relatedposts-post')}</div></div><footer class="entry-footer"><span class="cat-links">Posted in <a href="/local">Local</a></span><span class="tags-links">Tagged <a href="/t/1">bridges</a>, <a href="/t/2">traffic</a></span></footer></article><div class="author-box"><img src="jo.jpg"><h4>About Jo Berg</h4><p>Jo Berg has written about roads and harbours for eleven years and lives near the old pier with two cats.</p></div><nav class="post-navigation"><a href="/p">Previous: ${headlines[0] ?? ''}</a></nav><div id="comments" class="comments-area"><h2>3 thoughts on this</h2><ol class="comment-list"><li class="comment"><p>I said so years ago and nobody wanted to hear it, least of all those who are paid to listen to us.</p></li><li class="comment"><p>Thank you for the report, it is the first that I understand from the beginning to the end.</p></li></ol></div></main><aside id="secondary"><section class="widget"><h2>Recent posts</h2><ul>${links()}</ul></section></aside></div>`,
      ),
    }),
  ],
  [
    'interstitial links between the paragraphs',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<main><section class="b-headline"><h1 class="headline">${story.title}</h1></section><article class="article-body-wrapper b-article-body">${between(story.paragraphs, (index) => (index % 2 === 1 ? `<p class="interstitial-link"><i>[ <a href="/story/${index}">${headlines[index % 6] ?? ''}</a> ]</i></p>` : '<div class="arcad-feature"></div>'))}</article><div class="b-related"><h2>From other sites</h2>${cards(4, 'promo')}</div></main>`,
      ),
    }),
  ],
  [
    'names that say nothing, rich links and a newsletter in between',
    (story) => {
      const [first = '', ...rest] = story.paragraphs;
      return {
        gold: story.paragraphs,
        html: page(
          story,
          `<main><article><div class="dcr-1aul2ye"><h1>${story.title}</h1></div><div class="dcr-4gwv2z"><address aria-label="Contributor info"><a rel="author" href="/jo">Jo Berg</a></address><details class="dcr-eb59kw"><summary>Tue 24 Nov 2026 10.32 GMT</summary>Last modified on Tue 24 Nov 2026 18.01 GMT</details></div><div id="maincontent" class="dcr-1g5o3j6"><div class="article-body-commercial-selector"><p class="dcr-130mj7b">${first}</p><figure data-spacefinder-role="richLink"><div><a href="/x"><h2>${headlines[3] ?? ''}</h2></a><p>Read more</p></div></figure>${inP(rest.slice(0, 2))}<gu-island><p>Sign up to First Thing</p><p>Free daily newsletter</p><p>Our morning briefing breaks down the key stories of the day, telling you what is happening and why it matters</p><form><label>Enter your email address</label><button>Sign up</button></form><p>Privacy Notice: Newsletters may contain information about charities, online ads, and content funded by outside parties.</p></gu-island>${inP(rest.slice(2))}</div></div><div data-print-layout="hide"><span>Explore more on these topics</span><ul><li><a href="/bridges">Bridges</a></li><li><a href="/news">news</a></li></ul></div></article><section><h2>Most viewed</h2><ol>${links()}</ol></section></main>`,
        ),
      };
    },
  ],
  [
    'a component for each paragraph',
    (story) => ({
      gold: [...story.paragraphs.slice(0, 3), 'A long way round', ...story.paragraphs.slice(3)],
      html: page(
        story,
        `<main id="main-content"><article class="ssrcss-pv1rh6"><header data-component="headline-block"><h1>${story.title}</h1></header><div data-component="byline-block"><div>Jo Berg</div><div>Transport correspondent</div></div><figure data-component="image-block"><img src="a.jpg"><div>Image source, Ada Lind</div><figcaption><span>Image caption, </span>The crossing was empty on Tuesday morning for the first time in years</figcaption></figure>${story.paragraphs.map((text, index) => `${index === 3 ? '<div data-component="subheadline-block"><h2>A long way round</h2></div>' : ''}<div data-component="text-block" class="ssrcss-7uxr49"><div class="ssrcss-e5wtvp"><p class="ssrcss-1q0x1qg">${text}</p></div></div>`).join('')}<section data-component="links-block"><h2>Related Internet Links</h2><ul><li><a href="https://o.example">Harbour office</a></li></ul><p>The City Ledger is not responsible for the content of external sites.</p></section><section data-component="topic-list"><h2>Related Topics</h2><ul><li><a href="/b">Bridges</a></li></ul></section><section data-component="related-stories"><h2>More on this story</h2><ul>${links(4)}</ul></section></article></main>`,
      ),
    }),
  ],
  [
    'columns of their own between advertisements',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<article id="story" class="css-1vxca1d"><div id="top-wrapper"><div>Advertisement</div><a href="#after-top">SKIP ADVERTISEMENT</a></div><header class="css-hxhk12"><h1>${story.title}</h1><div><button>Share full article</button><button>124</button></div></header><section name="articleBody" class="meteredContent">${inParts(
          story.paragraphs,
          4,
        )
          .map(
            (part) =>
              `<div class="css-s99gbd StoryBodyCompanionColumn"><div class="css-53u6y8">${inP(part, ' class="css-at9mc1 evys1bk0"')}</div><aside aria-label="companion column"></aside></div><div class="css-ad"><p>Advertisement</p><p><a href="#x">SKIP ADVERTISEMENT</a></p></div>`,
          )
          .join(
            '',
          )}</section><div class="bottom-of-article"><p>Jo Berg is a reporter on the metro desk, writing about bridges. <a href="/jo">More about Jo Berg</a></p><p>A version of this article appears in print on Nov. 25, 2026, Section A, Page 1 of the City edition with the headline: A Way Round. <a href="#">Order Reprints</a> | <a href="#">Subscribe</a></p></div></article>`,
      ),
    }),
  ],
  [
    'divisions instead of paragraphs, with test ids',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<div id="fusion-app"><main><article data-testid="Article"><div class="article-header"><h1 data-testid="Heading">${story.title}</h1><div>By <a href="/jo">Jo Berg</a></div><time><span>November 24, 2026</span><span>10:02 AM UTC</span><span>Updated 3 hours ago</span></time></div><div class="article-body__content__17Yit">${story.paragraphs.map((text, index) => `<div data-testid="paragraph-${index}" class="text__text__1FZLe article-body__element__2p5pI">${text}</div>`).join('')}<div class="article-body__element__2p5pI" data-testid="promo-box"><p>Sign up <a href="/s">here.</a></p></div><p data-testid="Body">Reporting by Jo Berg; Editing by Ada Lind</p><p>Our Standards: <a href="/st">The City Ledger Trust Principles.</a></p></div><ul data-testid="tags"><li><a href="/k">Harbours</a></li></ul></article><div class="read-next"><h2>Read Next</h2>${cards(5, 'story-card')}</div></main></div>`,
      ),
    }),
  ],
  [
    'headlines in capitals between the paragraphs',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<main><article class="article-wrap"><header class="article-header"><h1>${story.title}</h1></header><div class="article-content"><div class="article-body">${between(story.paragraphs, (index) => (index > 0 && index % 2 === 0 ? `<p><a href="/s${index}"><strong>${(headlines[index % 6] ?? '').toUpperCase()}</strong></a></p>` : ''))}<p><a href="/app"><strong>CLICK HERE TO GET THE CITY LEDGER APP</strong></a></p><div class="article-meta"><div class="author-bio"><p>Jo Berg is a breaking news reporter for City Ledger Digital. Story tips can be sent to jo.berg@ledger.example.</p></div></div></div></div></article><aside><div class="collection trending"><h3>Trending</h3>${cards(5)}</div></aside></main>`,
      ),
    }),
  ],
  [
    'pictures with captions as paragraphs, bullets on top and loud readers below',
    (story) => ({
      gold: ['The crossing is closed for ten days', 'Ferries run every ten minutes', ...story.paragraphs],
      html: page(
        story,
        `<div id="content"><div class="article-text wide"><h1>${story.title}</h1><ul class="mol-bullets-with-font"><li class="class"><strong>The crossing is closed for ten days</strong></li><li><strong>Ferries run every ten minutes</strong></li></ul><p class="author-section byline-plain">By <a class="author" href="/jo">JO BERG FOR CITY LEDGER ONLINE</a></p><p class="byline-section"><span class="article-timestamp"><span>Published:</span> <time>10:32, 24 November 2026</time></span> | <span><span>Updated:</span> <time>18:01, 24 November 2026</time></span></p><div itemprop="articleBody">${between(story.paragraphs, (index) => (index % 2 === 0 ? `<div class="artSplitter mol-img-group"><img src="${index}.jpg"><p class="imageCaption">Pictured: the northern road on the day after the closing, with cars standing for miles in both directions</p></div>` : ''))}</div></div><div class="comments-stream"><h3>Comments 214</h3><p>The comments below have been moderated in advance.</p>${inP(headlines.map((text) => `${text}? As a man who has crossed it for thirty years I can say that it was never safe, and all who had eyes in their heads could see it plainly.`))}</div><div class="puff-list femail">${cards(6, 'puff')}</div></div>`,
      ),
    }),
  ],
];

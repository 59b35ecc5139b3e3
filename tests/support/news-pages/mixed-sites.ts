import { between, cards, headlines, inP, links, page, type Skeleton } from './story.ts';

/** Forms other than a plain report, and sites of single writers. */
export const mixedSites: readonly Skeleton[] = [
  [
    'a live blog',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<main><h1>${story.title}</h1><div class="live-blog__posts">${story.paragraphs.map((text, index) => `<article class="live-post" id="post-${index}"><header><time>${10 + index}:3${index % 6}</time><span class="live-post__author">Jo Berg</span></header><div class="live-post__body"><p>${text}</p></div><div class="live-post__share"><a href="#">Share</a></div></article>`).join('')}</div></main><aside>${cards(4)}</aside>`,
      ),
    }),
  ],
  [
    'a gallery below the report',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<article><h1>${story.title}</h1>${inP(story.paragraphs)}<div class="gallery"><h3>In pictures</h3>${headlines.map((text, index) => `<div class="gallery__slide"><img src="${index}.jpg"><div class="gallery__caption">${index + 1} / 6 ${text}, seen from the northern side of the water. Ada Lind/City Ledger</div></div>`).join('')}</div></article>`,
      ),
    }),
  ],
  [
    'lists and a table that belong',
    (story) => ({
      gold: [
        ...story.paragraphs.slice(0, 3),
        'By car, take the northern road and count on half an hour more.',
        'By bus, take line 14, which leaves every ten minutes from the market.',
        'On foot, use the ferry, which costs nothing until further notice.',
        'Route',
        'Minutes before',
        'Minutes now',
        'Market to harbour',
        '12',
        '41',
        'Harbour to airport',
        '25',
        '50',
        ...story.paragraphs.slice(3),
      ],
      html: page(
        story,
        `<article><h1>${story.title}</h1>${inP(story.paragraphs.slice(0, 3))}<ul><li>By car, take the northern road and count on half an hour more.</li><li>By bus, take line 14, which leaves every ten minutes from the market.</li><li>On foot, use the ferry, which costs nothing until further notice.</li></ul><table><thead><tr><th>Route</th><th>Minutes before</th><th>Minutes now</th></tr></thead><tbody><tr><td>Market to harbour</td><td>12</td><td>41</td></tr><tr><td>Harbour to airport</td><td>25</td><td>50</td></tr></tbody></table>${inP(story.paragraphs.slice(3))}</article>`,
      ),
    }),
  ],
  [
    'sub-headings and answers',
    (story) => ({
      gold: story.paragraphs.flatMap((text, index) =>
        index % 2 === 1 ? [`What is known about point ${index}?`, text] : [text],
      ),
      html: page(
        story,
        `<article><h1>${story.title}</h1>${story.paragraphs.map((text, index) => `${index % 2 === 1 ? `<h3>What is known about point ${index}?</h3>` : ''}<p>${text}</p>`).join('')}</article>`,
      ),
    }),
  ],
  [
    'cards of other stories in the middle',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<main><div class="story"><h1>${story.title}</h1><div class="story-body">${between(story.paragraphs, (index) => (index === 1 ? `<div class="inline-card"><a href="/c"><img src="c.jpg"><span>Read also</span><h4>${headlines[1] ?? ''}</h4><p>The buses will run every half an hour between midnight and five, for a trial of one year.</p></a></div>` : index === 3 ? `<p><strong>Read more: <a href="/d">${headlines[2] ?? ''}</a></strong></p>` : ''))}</div></div></main>`,
      ),
    }),
  ],
  [
    'a writer’s own site with a widget to subscribe',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">${story.title}</h1><div class="byline-wrapper"><a href="/@jo">Jo Berg</a><div>Nov 24, 2026</div></div></div><div class="available-content"><div class="body markup" dir="auto">${between(story.paragraphs, (index) => (index === 2 ? '<div class="subscription-widget-wrap"><div class="preamble"><p>The Ledger Letter is supported by its readers. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div></div>' : ''))}<p class="button-wrapper"><a class="button primary" href="#"><span>Share</span></a></p></div></div><div class="comments-page">${cards(2, 'comment')}</div></article>`,
      ),
    }),
  ],
  [
    'a reading time, claps and who wrote it',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<div id="root"><div class="a b c"><article><div><section><div><h1 class="pw-post-title">${story.title}</h1><div class="speechify-ignore"><a href="/@jo">Jo Berg</a><span>·</span><a href="#">Follow</a><div>7 min read</div><span>·</span><span>Nov 24, 2026</span></div><div><p>1.2K</p><button>Listen</button><button>Share</button></div>${inP(story.paragraphs, ' class="pw-post-body-paragraph"')}</div></section></div></article><div class="ab"><a href="/@jo"><h2>Written by Jo Berg</h2></a><p>412 followers</p><p>Writes about crossings, and about what people say while they wait for them to open.</p></div><h2>More from Jo Berg</h2>${cards(4, 'ab cd')}<p>Recommended from City Ledger</p>${cards(4, 'ab cd')}</div></div>`,
      ),
    }),
  ],
  [
    'who wrote it, at length, within the body',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<main><article class="post"><h1>${story.title}</h1><div class="post-content">${inP(story.paragraphs)}<div class="about-the-author"><h4>About the author</h4><p>Jo Berg has reported on roads, bridges and harbours since 2011. Before that she taught mathematics at a school on the coast. She is the author of two books about ferries and was named reporter of the year in 2019 and 2023. She lives with her family near the old pier.</p></div><div class="post-tags">Tags: <a href="/t">bridge</a>, <a href="/t2">harbour</a></div></div></article><section class="you-may-like"><h3>You may also like</h3>${cards(4)}</section></main>`,
      ),
    }),
  ],
  [
    'a form for letters in the middle of the text',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<div class="entry"><h1>${story.title}</h1>${between(story.paragraphs, (index) => (index === 2 ? '<div class="email-capture-inline"><h3>Get the Morning Ledger</h3><p>Start your day with the stories that matter, delivered to your inbox on weekdays at six.</p><form><input type="email"><button>Sign me up</button></form><p>By signing up you agree to our Terms of Use and Privacy Policy.</p></div>' : ''))}<div class="sharing"><a href="#">Facebook</a> <a href="#">Twitter</a></div></div><div class="rail"><ol>${links(6)}</ol></div>`,
      ),
    }),
  ],
];

import { between, cards, headlines, inP, links, page, type Skeleton } from './story.ts';

/** Systems of small outlets and of earlier years. */
export const oldSites: readonly Skeleton[] = [
  [
    'a form around everything, spans and line breaks',
    (story) => ({
      gold: story.paragraphs,
      html: `<html><head><title>${story.title}</title></head><body><form id="aspnetForm" method="post"><input type="hidden" name="__VIEWSTATE" value="x"><div id="ctl00_print" class="print-only"><div id="menu"><ul>${links()}</ul></div><div id="ctl00_body1_divArticle" class="hentry"><h1 id="ctl00_lblTitle">${story.title}</h1><span class="author vcard">By Jo Berg</span><br><span class="articleDate">Published: 11/24/2026 2:27 AM</span><div class="entry-content"><span class="articleText"><span class="leadp">${story.paragraphs.join('<br /><br />')}</span></span></div></div></div></form></body></html>`,
    }),
  ],
  [
    'tables within tables',
    (story) => ({
      gold: story.paragraphs,
      html: `<HTML><HEAD><TITLE>${story.title}</TITLE></HEAD><BODY BGCOLOR=white><TABLE WIDTH=760><TR><TD COLSPAN=3><A HREF=/><IMG SRC=logo.gif></A></TD></TR><TR><TD WIDTH=120 VALIGN=top><FONT SIZE=1>${headlines.map((text) => `<A HREF=/s>${text}</A><BR>`).join('')}</FONT></TD><TD WIDTH=480><TABLE><TR><TD><FONT SIZE=4><B>${story.title}</B></FONT><P><FONT SIZE=2>${story.paragraphs.join('<P>')}</FONT></TD></TR></TABLE></TD><TD WIDTH=160><FONT SIZE=1>ADVERTISEMENT</FONT></TD></TR></TABLE></BODY></HTML>`,
    }),
  ],
  [
    'a post body with line breaks alone',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<div class="main section" id="main"><div class="blog-posts hfeed"><h2 class="date-header">Tuesday, November 24, 2026</h2><div class="post hentry"><h3 class="post-title entry-title">${story.title}</h3><div class="post-body entry-content" id="post-body-1">${story.paragraphs.join('<br />\n<br />\n')}<div style="clear: both;"></div></div><div class="post-footer"><span class="post-author vcard">Posted by Jo Berg</span> at 10:32 AM <span class="post-labels">Labels: <a href="/l">bridges</a></span></div></div></div></div><div id="sidebar"><div class="widget BlogArchive"><h2>Archive</h2><ul>${links(6)}</ul></div></div>`,
      ),
    }),
  ],
  [
    'fields of Drupal',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<div class="layout-container"><main role="main"><div class="region region-content"><article role="article" class="node node--type-article node--promoted"><h1 class="page-title"><span class="field field--name-title">${story.title}</span></h1><div class="node__content"><div class="field field--name-field-image"><img src="a.jpg"></div><div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">${inP(story.paragraphs)}</div><div class="field field--name-field-tags field--label-above"><div class="field__label">Tags</div><div class="field__items"><div class="field__item"><a href="/t1">Bridges</a></div></div></div><ul class="links inline"><li class="comment-add"><a href="#c">Add new comment</a></li></ul></div></article><div class="views-element-container"><h2>Latest news</h2>${cards(5, 'views-row')}</div></div></main></div>`,
      ),
    }),
  ],
  [
    'a printing bar above and a hit counter below',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<div class="item-page" itemscope><div class="page-header"><h2 itemprop="headline">${story.title}</h2></div><div class="icons"><ul class="dropdown-menu"><li class="print-icon"><a href="?print=1">Print</a></li><li class="email-icon"><a href="?mail">Email</a></li></ul></div><dl class="article-info muted"><dt>Details</dt><dd>Written by Jo Berg</dd><dd>Category: <a href="/c">Local</a></dd><dd>Published: 24 November 2026</dd><dd>Hits: 4211</dd></dl><div itemprop="articleBody">${inP(story.paragraphs)}</div><ul class="pager pagenav"><li><a href="/prev">Prev</a></li><li><a href="/next">Next</a></li></ul></div>`,
      ),
    }),
  ],
  [
    'a station with weather beside and a copyright line at the end',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<div class="row"><div class="col-md-8"><div class="article-headline"><h1>${story.title}</h1></div><div class="byline">By <b>Jo Berg</b></div><div class="timestamp">Published: Nov. 24, 2026 at 5:32 PM CST</div><div class="article-body">${between(
          story.paragraphs.map((text, index) => (index === 0 ? `CALDER BAY, Wis. (WXYZ) - ${text}` : text)),
          (index) =>
            index === 1 ? `<div class="inline-video"><span>Watch: WXYZ News at Ten</span></div>` : '',
        )}<p class="article-text"><a href="/app">Download the WXYZ News app</a> for the latest stories.</p><p><em>Copyright 2026 WXYZ. All rights reserved.</em></p></div></div><div class="col-md-4"><div class="weather"><h3>Weather</h3><p>Cloudy in the morning with a chance of rain, clearing later, highs of nine to eleven degrees.</p></div>${cards(5, 'latest-headline')}</div></div>`,
      ),
    }),
  ],
  [
    'paragraphs as text of a division, divided by elements',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<div id="wrap"><div id="left"><div class="txt"><h1>${story.title}</h1>${story.paragraphs.map((text) => `<div>${text}</div><div>&nbsp;</div>`).join('')}</div></div><div id="right"><div class="txt">${headlines.map((text) => `<div><a href="/s">${text}</a></div>`).join('')}</div></div></div>`,
      ),
    }),
  ],
  [
    'every paragraph in a section, a sub-heading in bold',
    (story) => ({
      gold: [...story.paragraphs.slice(0, 2), 'What happens next', ...story.paragraphs.slice(2)],
      html: page(
        story,
        `<div class="article"><h1>${story.title}</h1>${story.paragraphs.map((text, index) => `${index === 2 ? '<section><p><strong>What happens next</strong></p></section>' : ''}<section class="paragraph paragraph--type--text"><div class="field"><p>${text}</p></div></section>`).join('')}</div>`,
      ),
    }),
  ],
  [
    'the opening above the picture, outside the body',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        `<article class="article"><header class="article__header"><h1>${story.title}</h1><p class="article__lead">${story.paragraphs[0] ?? ''}</p><div class="article__meta"><span>Jo Berg</span><time>24.11.2026, 10:32</time></div></header><figure class="article__image"><img src="a.jpg"><figcaption>The harbour. © Ada Lind</figcaption></figure><div class="article__body">${inP(story.paragraphs.slice(1))}</div></article><div class="teaser-list">${cards(6, 'teaser')}</div>`,
      ),
    }),
  ],
];

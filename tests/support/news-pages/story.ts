import { cleanArticle } from '../../../src/domain/text/clean-article.ts';
import { sampleArticles } from '../samples.ts';

/** A page as an outlet would build it, with what a careful reader would copy out of it as the article. */
export type NewsPage = { readonly html: string; readonly gold: readonly string[] };
export type Skeleton = readonly [site: string, build: (story: Story) => NewsPage];

export type Story = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly number: number;
};

/** Stories of some length, one for each skeleton. */
export function stories(): readonly Story[] {
  const split = (text: string): readonly string[] => text.split('\n\n').filter((part) => part !== '');
  return sampleArticles()
    .map((article, number) => {
      const { title, text } = cleanArticle(article);
      return { title, paragraphs: split(text), number };
    })
    .filter(({ paragraphs }) => paragraphs.length >= 5 && paragraphs.join(' ').split(' ').length >= 250);
}

export const inP = (list: readonly string[], attributes = ''): string =>
  list.map((text) => `<p${attributes}>${text}</p>`).join('\n');

/** The list in so many parts, in order. */
export function inParts(list: readonly string[], count: number): readonly (readonly string[])[] {
  const size = Math.ceil(list.length / count);
  return Array.from({ length: count }, (_, part) => list.slice(part * size, (part + 1) * size));
}

/** Each paragraph followed by what stands between it and the next. */
export const between = (list: readonly string[], extra: (index: number) => string): string =>
  list.map((text, index) => `<p>${text}</p>${extra(index)}`).join('\n');

export const headlines = [
  'Ferry stops after a fire in its engine room',
  'Council votes for night buses on four routes',
  'Mayor to stand again in the spring',
  'Storm warning for the whole of the coast',
  'School meals to cost nothing from next year',
  'Museum finds a lost map in its own cellar',
];
const teasers = [
  'Passengers were brought ashore by fishing boats, and nobody was hurt, the harbour office said in the evening.',
  'The buses will run every half an hour between midnight and five, on weekdays too, for a trial of one year.',
  'She said at a meeting of her party that there was work left to do and that she had the strength for it.',
  'Gusts of more than a hundred kilometres an hour are expected from Thursday night, mostly in the north.',
  'The government will pay for it out of a new levy on sugared drinks, which shops are to collect from May.',
  'It shows the river before it was straightened and had been used to wrap a set of silver spoons.',
];

export const links = (count = 5): string =>
  headlines
    .slice(0, count)
    .map((text, index) => `<li><a href="/story/${index}">${text}</a></li>`)
    .join('');
export const cards = (count = 4, name = 'card'): string =>
  headlines
    .slice(0, count)
    .map(
      (text, index) =>
        `<div class="${name}"><a href="/story/${index}"><img src="${index}.jpg" alt=""><h3>${text}</h3></a><p>${teasers[index] ?? ''}</p></div>`,
    )
    .join('');

export function page(story: Story, body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${story.title} - City Ledger</title>
<meta property="og:title" content="${story.title}"><meta property="og:site_name" content="City Ledger">
<meta property="og:description" content="${story.paragraphs[0]?.slice(0, 120) ?? ''}">${head}</head>
<body><header class="masthead"><a href="/">City Ledger</a><nav><ul>${['World', 'Business', 'Sport', 'Culture', 'Weather'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul></nav></header>
${body}
<footer class="site-footer"><ul><li><a href="/about">About us</a></li><li><a href="/privacy">Privacy policy</a></li></ul><p>© 2026 City Ledger. All rights reserved. No part of this site may be reproduced without the written consent of the publisher.</p></footer></body></html>`;
}

export const linked = (fields: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...fields })}</script>`;

export const plainArticle = (story: Story): string =>
  `<article><h1>${story.title}</h1>${inP(story.paragraphs)}</article>`;

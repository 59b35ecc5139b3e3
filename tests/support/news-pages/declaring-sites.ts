import { cards, headlines, inP, linked, page, plainArticle, type Skeleton, type Story } from './story.ts';

const teaserOf = (story: Story): string => `More is known about “${story.title}” by now.`;
export const otherReport = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `The other report, part ${index}: the museum has found a lost map in its cellar and will show it from spring, its keeper said on the day.`,
  ).join(' ');

/** Sites that declare their article in JSON-LD, rightly or wrongly. */
export const declaringSites: readonly Skeleton[] = [
  [
    'JSON-LD that breaks off',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        plainArticle(story),
        linked({ articleBody: `${story.paragraphs.join(' ').slice(0, 900)}…` }),
      ),
    }),
  ],
  [
    'JSON-LD that breaks off after three quarters, at the end of a word',
    (story) => {
      const text = story.paragraphs.join(' ');
      const cut = text.slice(0, text.lastIndexOf(' ', text.length * 0.75));
      return { gold: story.paragraphs, html: page(story, plainArticle(story), linked({ articleBody: cut })) };
    },
  ],
  [
    'JSON-LD that lacks a long paragraph',
    (story) => {
      const extra = `${teaserOf(story)} The report that the office gave out on Monday has 140 pages, of which eleven are about this, and it names three causes: salt, age, and lorries that are heavier than those of the years in which it was planned and built.`;
      const shown = { ...story, paragraphs: story.paragraphs.toSpliced(2, 0, extra) };
      return {
        gold: shown.paragraphs,
        html: page(story, plainArticle(shown), linked({ articleBody: story.paragraphs.join(' ') })),
      };
    },
  ],
  [
    'JSON-LD escaped twice',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        plainArticle(story),
        linked({ articleBody: story.paragraphs.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join('') }),
      ),
    }),
  ],
  [
    'JSON-LD of another, longer article',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        plainArticle(story),
        linked({ headline: headlines[5], url: 'https://ledger.example/map', articleBody: otherReport(60) }),
      ),
    }),
  ],
  [
    'JSON-LD with the teasers of the whole page in it',
    (story) => ({
      gold: story.paragraphs,
      html: page(
        story,
        plainArticle(story) + cards(6),
        linked({ articleBody: `${story.paragraphs.join('\n')}\n${otherReport(40)}` }),
      ),
    }),
  ],
  [
    'JSON-LD without the sub-headings and lists that the page shows',
    (story) => ({
      gold: [
        ...story.paragraphs.slice(0, 2),
        'What the engineers have found so far',
        'Two cracks in the northern girder of the crossing',
        'Rust on eleven bolts that were new nine years ago',
        ...story.paragraphs.slice(2),
      ],
      html: page(
        story,
        `<article><h1>${story.title}</h1>${inP(story.paragraphs.slice(0, 2))}<h2>What the engineers have found so far</h2><ul><li>Two cracks in the northern girder of the crossing</li><li>Rust on eleven bolts that were new nine years ago</li></ul>${inP(story.paragraphs.slice(2))}</article>`,
        linked({ articleBody: story.paragraphs.join('\n\n') }),
      ),
    }),
  ],
];

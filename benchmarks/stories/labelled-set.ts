import type { NewArticle } from '../../src/domain/article.ts';
import { namesOf } from '../../src/domain/stories/name-words.ts';
import { sampleArticles, sampleEvents, type SampleArticle } from '../../tests/support/samples.ts';
import { pickFrom, seededRandom } from '../../tests/support/seeded-random.ts';

export type Labelled = NewArticle & {
  readonly url: string;
  readonly publishedAt: Date;
  readonly event: string;
};

const syllables = 'ba ce da fo ga hu ji ka lo ma ne po qua ri so tu va wo xe yo zan ter mil dor'.split(' ');
const synonyms: readonly (readonly [RegExp, string])[] = [
  [/\bsaid\b/g, 'stated'],
  [/\babout\b/g, 'around'],
  [/\bpolice\b/g, 'officers'],
  [/\bmore than\b/g, 'over'],
  [/\bpeople\b/g, 'persons'],
  [/\bbegan\b/g, 'started'],
  [/\bhuge\b/g, 'very large'],
];

/**
 * Events of the samples again and again, each time with other names of people, places and organisations: the same
 * words, another event. The tellings of one event get the same names; to them come a copy and an edited copy.
 */
export function labelledSet(size: number, seed: number): readonly Labelled[] {
  const random = seededRandom(seed);
  const tellings = tellingsByEvent();
  const articles: Labelled[] = [];
  for (let round = 0; articles.length < size; round += 1) {
    for (const [event, originals] of tellings) {
      const rename = renaming(originals, random);
      const label = `${event} ${round}`;
      const renamed = originals.map((original) => labelled(original, rename, { label, round }));
      articles.push(...renamed, ...copies(renamed, random));
    }
  }
  return articles.slice(0, size).sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
}

/** For each pair of sample events one telling of the second with the names of the first: the same names, another event. */
export function sameNames(seed: number): readonly Labelled[] {
  const random = seededRandom(seed);
  const tellings = [...tellingsByEvent()];
  return tellings.flatMap(([event, originals], index) => {
    const [other, others] = tellings[(index + 1) % tellings.length] ?? [event, originals];
    const rename = renaming(originals, random);
    const borrowed = [...new Set(originals.flatMap(({ text }) => namesOf(text)))].map(rename);
    const swap = swapping(others, borrowed);
    const [first] = others;
    const label = `names ${event}`;
    return [
      ...originals.map((original) => labelled(original, rename, { label, round: index })),
      ...(first === undefined
        ? []
        : [labelled(first, swap, { label: `names ${event} ${other}`, round: index })]),
    ];
  });
}

function tellingsByEvent(): ReadonlyMap<string, readonly SampleArticle[]> {
  const byUrl = new Map(sampleArticles().map((article) => [article.url, article]));
  const { events } = sampleEvents();
  return new Map(events.map(({ id, urls }) => [id, urls.flatMap((url) => byUrl.get(url) ?? [])]));
}

type Rename = (name: string) => string;

/** Every name an invented one, the same in all tellings. */
function renaming(articles: readonly SampleArticle[], random: () => number): Rename {
  const invented = new Map<string, string>();
  for (const name of articles.flatMap(({ text }) => namesOf(text))) {
    const length = 2 + Math.floor(random() * 2);
    const parts = Array.from({ length }, () => pickFrom(random, syllables)).join('');
    if (!invented.has(name)) invented.set(name, parts);
  }
  return (name) => invented.get(name) ?? name;
}

/** The names of one event in the place of another's. */
function swapping(articles: readonly SampleArticle[], borrowed: readonly string[]): Rename {
  const own = [...new Set(articles.flatMap(({ text }) => namesOf(text)))];
  return (name) => {
    const place = own.indexOf(name);
    return place < 0 ? name : (borrowed[place % borrowed.length] ?? name);
  };
}

function labelled(
  article: SampleArticle,
  rename: Rename,
  { label, round }: { readonly label: string; readonly round: number },
): Labelled {
  const renamed = (text: string): string =>
    text.replace(/\p{Lu}[\p{L}\p{M}’']*/gu, (word) => {
      const bare = word.replace(/[’']s?$/, '');
      const name = rename(bare.toLowerCase());
      return name === bare.toLowerCase()
        ? word
        : name.charAt(0).toUpperCase() + name.slice(1) + word.slice(bare.length);
    });
  return {
    ...article,
    title: renamed(article.title),
    text: renamed(article.text),
    url: `${article.url}?${label.replaceAll(' ', '-')}-${round}`,
    event: label,
  };
}

/** A copy by another outlet, and one that was shortened and reworded. */
function copies(tellings: readonly Labelled[], random: () => number): readonly Labelled[] {
  const [original] = tellings;
  if (original === undefined) return [];
  const sentences = original.text.split(/(?<=[.!?])\s+/);
  const kept = sentences.filter((_, index) => index === 0 || random() > 0.12).join(' ');
  const edited = synonyms.reduce((text, [word, other]) => text.replace(word, other), kept);
  return [
    { ...original, source: 'Wire Copy', url: `${original.url}-copy` },
    { ...original, source: 'Morning Desk', url: `${original.url}-edit`, text: edited },
  ];
}

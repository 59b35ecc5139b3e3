/** How much of the text we hold: the whole article, the feed's own text only, or too little to be an article. */
export type Completeness = 'full' | 'feed' | 'stub';

/** Ids are made of so many of these letters, which nobody takes for one another. */
export const articleIdLetters = 'abcdefghjkmnpqrstvwxyz0123456789';
export const articleIdLength = 10;
/** What an id looks like; a few words do as well. */
export const articleIdShape = new RegExp(`^[${articleIdLetters}]{${String(articleIdLength)}}$`);

/** An article without its text, as lists show it. */
export type ArticleHeader = {
  /** Ten characters, stable for the same canonical URL (or the same text, when there is no URL). */
  readonly id: string;
  readonly title: string;
  /** The outlet's name. */
  readonly source: string;
  readonly author?: string;
  /** Canonical: http or https, tracking parameters removed. */
  readonly url?: string;
  readonly imageUrl?: string;
  /** The article's own topic, else that of the subscription which brought it to this audience. */
  readonly topic?: string;
  /** ISO 639-1, or `und` when it is not known. */
  readonly language: string;
  readonly publishedAt: Date;
  readonly addedAt: Date;
  readonly completeness: Completeness;
  /** 1 for the first text seen, one more for each changed text. */
  readonly revision: number;
  /** SHA-256 of the cleaned text, in hex: changes exactly when the text does. */
  readonly textHash: string;
};

export type Article = ArticleHeader & {
  /** Cleaned: no headline, byline or boilerplate; paragraphs separated by one blank line. */
  readonly text: string;
};

/** A cleaned article on its way into the library; identity, revision and hash are the store's to give. */
export type NewArticle = {
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly author?: string;
  readonly url?: string;
  readonly imageUrl?: string;
  readonly topic?: string;
  readonly language: string;
  /** When missing, the time of adding stands in. */
  readonly publishedAt?: Date;
  readonly completeness: Completeness;
};

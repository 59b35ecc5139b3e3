import { detectLanguage } from '../domain/text/language.ts';
import type { SplitArticle } from './engine.ts';

/** What is said of the article's language, or else what its text shows. */
export function languageOf({ language, sentences }: SplitArticle): string | undefined {
  if (language !== undefined && language !== '' && language !== 'und')
    return language.slice(0, 2).toLowerCase();
  return detectLanguage(
    sentences
      .slice(0, 40)
      .map(({ text }) => text)
      .join(' '),
  );
}

/** For the card: "ranked without the model, which was made for English". */
export function otherLanguageNote(languages: readonly string[]): string {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const made = languages.map((code) => names.of(code) ?? code).join(', ');
  return `ranked without the model, which was made for ${made}`;
}

import type { ArticleHeader } from '../src/domain/article.ts';
import type { AutocompleteRequest, Choice } from '../src/domain/command-request.ts';
import type { NameCount } from '../src/domain/ports/article-store.ts';
import type { Services } from '../src/services/services.ts';
import { storyWording } from '../src/domain/wording/story-wording.ts';

/** Discord shows no more. */
const maxChoices = 25;

/** Choices for the options that many commands share: `story`, `source`, `topic`. */
export async function suggestCommon(
  request: AutocompleteRequest,
  { library }: Services,
): Promise<readonly Choice[]> {
  const { audience, option, typed } = request;
  switch (option) {
    case 'story':
      return (await library.suggest(audience, typed, maxChoices)).map(storyChoice);
    case 'source':
      return matching(await library.sources(audience), typed);
    case 'topic':
      return matching(await library.topics(audience), typed);
    default:
      return [];
  }
}

function storyChoice({ id, title, source }: ArticleHeader): Choice {
  return { name: storyWording.titleWithSource(title, source), value: id };
}

function matching(names: readonly NameCount[], typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  return names
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .slice(0, maxChoices)
    .map(({ name }) => ({ name, value: name }));
}

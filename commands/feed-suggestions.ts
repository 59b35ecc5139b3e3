import type { AutocompleteRequest, Choice } from '../src/domain/command-request.ts';
import { cutText } from '../src/domain/text/cut-text.ts';
import { feedName, type FeedOwner } from '../src/services/feeds.ts';
import type { Services } from '../src/services/services.ts';
import { suggestCommon } from './suggestions.ts';
import { feedWording } from '../src/domain/wording/feed-wording.ts';

const maxChoices = 25;
const maxName = 100;

/** Packs for `address`, the feeds of this server for `feed`, known topics for `topic`. */
export async function suggestFeeds(
  request: AutocompleteRequest,
  services: Services,
  owner: FeedOwner,
): Promise<readonly Choice[]> {
  const typed = request.typed.trim().toLowerCase();
  if (request.option === 'feed') {
    const names = (await services.feeds.list(owner)).map((each) => ({
      name: feedName(each),
      value: each.feed.id,
    }));
    return fitting(names, typed);
  }
  if (request.option !== 'address') return suggestCommon(request, services);
  const packs = await services.feeds.packs();
  return fitting(
    packs.map(({ name, title, feeds }) => ({
      name: feedWording.pack(title, feeds.length),
      value: name,
    })),
    typed,
  );
}

function fitting(choices: readonly Choice[], typed: string): readonly Choice[] {
  return choices
    .filter(({ name, value }) => name.toLowerCase().includes(typed) || value === typed)
    .slice(0, maxChoices)
    .map(({ name, value }) => ({ name: cutText(name, maxName), value }));
}

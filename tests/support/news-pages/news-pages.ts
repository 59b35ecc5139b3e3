import { bigSites } from './big-sites.ts';
import { crowdedSites } from './crowded-sites.ts';
import { declaringSites } from './declaring-sites.ts';
import { mixedSites } from './mixed-sites.ts';
import { oldSites } from './old-sites.ts';
import { stories, type NewsPage } from './story.ts';
import { troubledSites } from './troubled-sites.ts';

/** One page of every kind, each with a story of its own. */
export function newsPages(): readonly (readonly [site: string, page: NewsPage])[] {
  const all = stories();
  return [...bigSites, ...oldSites, ...declaringSites, ...troubledSites, ...mixedSites, ...crowdedSites].map(
    ([site, build], index) => {
      const story = all[index % all.length];
      if (story === undefined) throw new Error('No sample is long enough for a page.');
      return [site, build(story)];
    },
  );
}

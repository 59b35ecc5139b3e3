import { describeLists } from './article-lists.contract.ts';
import { describeArticleStore } from './article-store.contract.ts';
import { describeForgivingSearch } from './forgiving-search.contract.ts';
import { describeRanking } from './ranking.contract.ts';
import { describeSearch } from './search.contract.ts';
import { describeSuggestions } from './suggestions.contract.ts';
import { openFile, openMemory } from './world.ts';

for (const [name, open] of [
  ['a file', () => openFile().store],
  ['memory', () => openMemory().store],
] as const) {
  describeArticleStore(name, open);
  describeLists(name, open);
  describeSearch(name, open);
  describeForgivingSearch(name, open);
  describeRanking(name, open);
  describeSuggestions(name, open);
}

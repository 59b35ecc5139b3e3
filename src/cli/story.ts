import { Command } from 'commander';

export function storyCommand(): Command {
  const story = new Command('story').description('See how articles are grouped into stories, and part them.');
  story
    .command('show')
    .description('Show the articles of a story.')
    .argument('<article>', 'the id of one of its articles')
    .action(async (article: string) => {
      const { showStory } = await import('./run-story.ts');
      await showStory(article);
    });
  story
    .command('split')
    .description('Take articles out of a story they do not belong to; they stay apart from then on.')
    .argument('<article...>', 'ids of the articles that leave, together')
    .action(async (articles: readonly string[]) => {
      const { splitStory } = await import('./run-story.ts');
      await splitStory(articles);
    });
  return story;
}

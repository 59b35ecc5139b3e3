import { openApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { operatorAudience } from '../domain/audience.ts';
import { UserError } from '../domain/errors.ts';
import type { Story } from '../domain/stories/story.ts';
import type { Services } from '../services/services.ts';
import { openLog } from './open-log.ts';

/** Prints the story that this article belongs to. Throws `UserError` when there is no such article. */
export async function showStory(articleId: string): Promise<void> {
  await withServices(async (services) => {
    const story = await storyOf(services, articleId);
    process.stdout.write(`${describe(story)}\n`);
  });
}

/** Throws `UserError` when the articles do not stand in one story, or are all of it. */
export async function splitStory(articleIds: readonly string[]): Promise<void> {
  await withServices(async (services) => {
    const [first = ''] = articleIds;
    const { id, articles } = await storyOf(services, first);
    const strange = articleIds.find((articleId) => !articles.some((article) => article.id === articleId));
    if (strange !== undefined) {
      throw new UserError(`${strange} does not stand in the story of ${first}.`, {
        hint: 'See brevier story show.',
      });
    }
    if (articles.length === new Set(articleIds).size) {
      throw new UserError('These are all articles of the story: nothing would be left.', {
        hint: 'Name only those that leave.',
      });
    }
    await services.stories.split([...new Set(articleIds)]);
    const rest = articles.find((article) => !articleIds.includes(article.id));
    const parted = await storyOf(services, first);
    const kept = await storyOf(services, rest?.id ?? id);
    process.stdout.write(`Two stories now:\n\n${describe(kept)}\n\n${describe(parted)}\n`);
  });
}

async function withServices(work: (services: Services) => Promise<void>): Promise<void> {
  const config = readConfig();
  const app = await openApp(config, openLog(config, { isQuiet: true }));
  try {
    await app.services.stories.placePending();
    await work(app.services);
  } finally {
    await app.close();
  }
}

async function storyOf({ stories }: Services, articleId: string): Promise<Story> {
  const story = await stories.storyOf(articleId, operatorAudience);
  if (story !== undefined) return story;
  throw new UserError(`There is no article with the id “${articleId.slice(0, 40)}”.`, {
    hint: 'Ids stand in: brevier ask \'/search words:"…"\' --json',
  });
}

function describe({ articles }: Story): string {
  return articles
    .map(
      ({ id, title, source, publishedAt }) =>
        `${id}  ${publishedAt.toISOString().slice(0, 16)}  ${source}: ${title}`,
    )
    .join('\n');
}

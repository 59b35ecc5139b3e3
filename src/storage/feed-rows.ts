import type { Feed, Subscription } from '../domain/feed.ts';
import { date, optionalText, text, withoutUndefined } from './rows.ts';
import type { Row } from './sqlite.ts';

export function toFeed(row: Row): Feed {
  return withoutUndefined({
    id: text(row, 'id'),
    url: text(row, 'url'),
    title: text(row, 'title'),
    siteUrl: optionalText(row, 'site_url'),
    addedAt: date(row, 'added_at'),
  });
}

export function toSubscription(row: Row): Subscription {
  const guildId = text(row, 'guild_id');
  return withoutUndefined({
    feedId: text(row, 'id'),
    guildId: guildId === '' ? undefined : guildId,
    topic: optionalText(row, 'topic'),
    name: optionalText(row, 'name'),
    createdAt: date(row, 'created_at'),
  });
}

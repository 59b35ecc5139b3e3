/** A condition on the feed `f.id`: somebody who has not left reads it. */
export const isWanted = `EXISTS (SELECT 1 FROM subscriptions sub WHERE sub.feed_id = f.id
  AND sub.guild_id NOT IN (SELECT guild_id FROM departed_guilds))`;

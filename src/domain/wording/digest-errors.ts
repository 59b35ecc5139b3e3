import { UserError } from '../errors.ts';

/** What keeps a digest from being ordered or found. */
export const digestErrors = {
  notAdmin: () => new UserError('Only those who manage the server may change its digests.'),
  nothingToChange: () =>
    new UserError('Say what to change.', { hint: 'For example time:08:00 or stories:5.' }),
  several: () =>
    new UserError('There are several digests.', { hint: 'Say which one: /digest preview digest:…' }),
  tooManyTopics: (count: number, most: number) =>
    new UserError(`${count} topics are too many.`, { hint: `Give at most ${most}.` }),
  noBot: () =>
    new UserError('Posting needs the Discord bot.', { hint: 'Set DISCORD_TOKEN and run: brevier start' }),
  noServer: () =>
    new UserError('A digest needs a channel of a Discord server.', {
      hint: 'Run /digest create there; here /digest preview shows what it would say.',
    }),
  tooMany: (most: number) =>
    new UserError(`This server has ${most} digests already, which is the most.`, {
      hint: 'Remove one with /digest remove.',
    }),
  unknown: (id: string) =>
    new UserError(`There is no digest “${id.slice(0, 40)}” here.`, { hint: 'See /digest list.' }),
  noChannel: () =>
    new UserError('Brevier cannot see that channel, or it takes no messages.', {
      hint: 'Let Brevier view it in the channel’s settings, or choose a text or announcement channel or a thread.',
    }),
  lacksRights: (permissions: readonly string[]) =>
    new UserError(`Brevier may not post there: it lacks ${permissions.join(', ')}.`, {
      hint: 'Allow it in the channel’s settings under Permissions, then try again.',
    }),
  noTime: (text: string) =>
    new UserError(`“${text.slice(0, 40)}” is no time of day.`, { hint: 'Write it as 07:00 or 7:30 pm.' }),
  noDays: (text: string) =>
    new UserError(`“${text.slice(0, 40)}” are no days of the week.`, {
      hint: 'Write every day, weekdays, weekends, or days such as Mon, Wed, Fri.',
    }),
  noZone: (text: string, likely: readonly string[]) =>
    new UserError(`There is no time zone “${text.slice(0, 60)}”.`, {
      hint:
        likely.length > 0
          ? `Did you mean ${likely.join(' or ')}?`
          : 'Type a city and choose from the list, such as Europe/Berlin or America/New_York.',
    }),
};

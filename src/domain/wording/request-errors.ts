import { UserError } from '../errors.ts';
import { counted } from './counted.ts';

/** Why a request is not answered. */
export const requestErrors = {
  noSuchCommand: () =>
    new UserError('This command is not there any more.', { hint: 'See /help for what there is.' }),
  notAdmin: () =>
    new UserError('Only people with the permission Manage Server can do this.', {
      hint: 'Ask an admin of this server.',
    }),
  notHere: () => new UserError('This bot does not answer here.'),
  restarting: () => new UserError('The bot is restarting.', { hint: 'Ask again in a minute.' }),
  otherVersion: () =>
    new UserError('This button is from another version of the bot.', { hint: 'Run the command again.' }),
  tooOld: () => new UserError('This button is too old.', { hint: 'Run the command again.' }),
  tooOften: (who: 'reader' | 'server', seconds: number) =>
    new UserError(`${who === 'reader' ? 'You have' : 'This server has'} asked for much in a short time.`, {
      hint: `Try again in ${counted(seconds, 'second')}.`,
    }),
  missingOption: (name: string) => new UserError(`The option ${name} is missing.`),
};

/** What an attached file or a link cannot be. */
export const readingErrors = {
  wrongKind: () =>
    new UserError('This kind of file cannot be read.', {
      hint: 'Attach text as .txt, .md or .html; feeds as .opml.',
    }),
  tooLarge: (megabytes: string, most: string) =>
    new UserError(`The file has ${megabytes} MB; at most ${most} MB can be read.`, {
      hint: 'Attach a smaller one.',
    }),
  notFetched: (reason: string) =>
    new UserError(`The file could not be fetched: ${reason}.`, {
      hint: 'Attach it again, or try a smaller one.',
    }),
};

/** What a reader is told of a bug or an outage; the reference stands in the log too. */
export const failureWording = {
  happened: (reference: string) => `Something went wrong (reference ${reference}).`,
  whatToDo: 'Try again; if it happens again, give the reference to whoever runs the bot.',
};

import { UserError } from '../errors.ts';

const hint = 'Save the page and attach it as a file, or try another link.';

/** Why a link gives no article; reasons are half sentences, as the one who looked words them. */
export const linkErrors = {
  notReached: (reason: string) => new UserError(`The link could not be read: ${reason}.`, { hint }),
  notAnswered: (status: number) =>
    new UserError(`The link could not be read: the site answered ${statusWords(status)}.`, { hint }),
  otherType: (type: string) =>
    new UserError(`There is no article at this link: it is ${type.slice(0, 60)}.`, { hint }),
  feed: () =>
    new UserError('There is no article at this link: it is a feed.', {
      hint: 'Who manages the server can have it read with /feed add.',
    }),
  noArticle: () => new UserError('There is no article at this link.', { hint }),
  /** `instead`: what the page shows instead of an article. */
  hidden: (instead: 'cookie wall' | 'paywall' | 'robot check' | undefined) =>
    new UserError(`There is no article to read at this link${because(instead)}.`, { hint }),
  unreadable: (reason: string, options: { readonly cause?: unknown } = {}) =>
    new UserError(`The page cannot be read: ${reason}.`, { hint, ...options }),
};

function because(instead: 'cookie wall' | 'paywall' | 'robot check' | undefined): string {
  switch (instead) {
    case 'cookie wall':
      return ': it shows a cookie notice instead';
    case 'paywall':
      return ': it is for subscribers';
    case 'robot check':
      return ': the site asks whether a person is reading';
    case undefined:
      return '';
  }
}

function statusWords(status: number): string {
  if (status === 404 || status === 410) return `that there is no such page (${status})`;
  if (status === 401 || status === 402 || status === 403) return `that it may not be read (${status})`;
  if (status === 429) return 'that it is asked too often (429)';
  return status >= 500 ? `that it has a fault of its own (${status})` : String(status);
}

import { UserError } from '../../domain/errors.ts';
import type { FetchAttachment } from '../../domain/ports/fetch-attachment.ts';
import type { GuardedClient } from './guarded-client.ts';

export function attachmentFetcher(client: GuardedClient): FetchAttachment {
  return async (url, maxBytes, signal) => {
    const outcome = await client.fetch({ url, accept: '*/*', maxBytes, signal });
    if (outcome.kind === 'answer' && outcome.status === 200) return outcome.body;
    const reason = outcome.kind === 'fault' ? outcome.fault.text : `the server answered ${outcome.status}`;
    throw new UserError(`The file could not be fetched: ${reason}.`, {
      hint: 'Attach it again, or try a smaller one.',
    });
  };
}

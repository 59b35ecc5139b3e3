import type { FetchAttachment } from '../../domain/ports/fetch-attachment.ts';
import type { GuardedClient } from './guarded-client.ts';
import { readingErrors } from '../../domain/wording/request-errors.ts';

export function attachmentFetcher(client: GuardedClient): FetchAttachment {
  return async (url, maxBytes, signal) => {
    const outcome = await client.fetch({ url, accept: '*/*', maxBytes, signal });
    if (outcome.kind === 'answer' && outcome.status === 200) return outcome.body;
    const reason = outcome.kind === 'fault' ? outcome.fault.text : `the server answered ${outcome.status}`;
    throw readingErrors.notFetched(reason);
  };
}

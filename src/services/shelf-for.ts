import type { Shelf } from '../domain/audience.ts';
import type { CommandRequest } from '../domain/command-request.ts';

/** The shelf for what this reader brings: the operator's library, the guild's when it is public there, else the reader's own. */
export function shelfFor(
  { place, guildId, readerId }: Pick<CommandRequest, 'place' | 'guildId' | 'readerId'>,
  isPrivate: boolean,
): Shelf {
  if (place === 'terminal') return { kind: 'library' };
  if (place === 'guild' && guildId !== undefined && !isPrivate) return { kind: 'guild', guildId };
  return { kind: 'reader', readerId };
}

import type { Digest } from '../domain/digests/digest.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { DigestStore } from '../domain/ports/digest-store.ts';
import type { GuildEvents } from '../domain/ports/guild-events.ts';
import type { Log } from '../domain/ports/log.ts';
import { deliveryWording } from '../domain/wording/digest-wording.ts';

const leftReason = deliveryWording.wasRemoved;
const goneReason = deliveryWording.channelGone;

type Parts = { readonly digests: DigestStore; readonly clock: Clock; readonly log: Log };

/** Stops posting at once where the bot was removed or a channel deleted; goes on when it is invited again. */
export class DigestGuildEvents implements GuildEvents {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  guildsPresent(guildIds: readonly string[]): void {
    this.#change((digest) => {
      const isHere = guildIds.includes(digest.guildId);
      if (!isHere && digest.deadReason === undefined) return { ...digest, deadReason: leftReason };
      return isHere && digest.deadReason === leftReason ? this.#revived(digest) : undefined;
    });
  }

  guildJoined(guildId: string): void {
    this.#change((digest) =>
      digest.guildId === guildId && digest.deadReason === leftReason ? this.#revived(digest) : undefined,
    );
  }

  guildLeft(guildId: string): void {
    this.#change((digest) =>
      digest.guildId === guildId && digest.deadReason === undefined
        ? { ...digest, deadReason: leftReason }
        : undefined,
    );
  }

  channelDeleted(guildId: string, channelId: string): void {
    this.#change((digest) =>
      digest.guildId === guildId && digest.channelId === channelId
        ? { ...digest, deadReason: goneReason }
        : undefined,
    );
  }

  /** From now on: what was due while the bot was away is nobody's. */
  #revived({ deadReason: _past, ...digest }: Digest): Digest {
    return { ...digest, activeSince: this.#parts.clock.now() };
  }

  #change(next: (digest: Digest) => Digest | undefined): void {
    const { digests, log } = this.#parts;
    const work = async (): Promise<void> => {
      for (const digest of await digests.list()) {
        const changed = next(digest);
        if (changed !== undefined) await digests.save(changed);
      }
    };
    work().catch((error: unknown) => {
      log.error({ error }, 'Digests not changed');
    });
  }
}

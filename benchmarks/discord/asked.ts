import type { SentInteraction } from '../../tests/support/discord/interaction-log.ts';
import type { LoopbackDiscord } from '../../tests/support/discord/loopback-discord.ts';

export type Kind = 'latest' | 'search' | 'suggest' | 'summarize';
export type Asked = { readonly kind: Kind; readonly sent: SentInteraction };

/** The `number`-th interaction: of ten, three each of searches, suggestions and lists, and one summary that nobody has asked for. */
export function ask({ readers }: LoopbackDiscord, number: number, articles: number): Asked {
  const user = { id: String(510_000_000_000_000_000n + BigInt(number % 500)), username: 'reader' };
  switch (number % 10) {
    case 0: {
      const options = { story: `report ${String(number % articles)}` };
      return { kind: 'summarize', sent: readers.slash({ command: 'summarize', user, options }) };
    }
    case 1:
    case 2:
    case 3: {
      const options = { words: number % 2 === 0 ? 'harbour' : 'minister' };
      return { kind: 'search', sent: readers.slash({ command: 'search', user, options }) };
    }
    case 4:
    case 5:
    case 6: {
      const typed = { options: { story: 'rep' }, focused: 'story' };
      return { kind: 'suggest', sent: readers.autocomplete({ command: 'summarize', user, ...typed }) };
    }
    default:
      return { kind: 'latest', sent: readers.slash({ command: 'latest', user, options: { count: 5 } }) };
  }
}

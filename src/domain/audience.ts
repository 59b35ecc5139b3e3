/**
 * What this reader, here, may see: the union of the operator's library, what the guild subscribes to and had
 * summarised publicly, and the reader's own private links and files. Every query takes one.
 */
export type Audience = {
  readonly library: boolean;
  /** Only a guild that has installed the bot itself. */
  readonly guildId?: string;
  readonly readerId?: string;
};

/** Without this reader's own links and files: for what others may read too. */
export function sharedAudience({ readerId: _, ...shared }: Audience): Audience {
  return shared;
}

/** The operator, in the terminal. */
export const operatorAudience: Audience = { library: true };

/** Where an article was put; an audience is a set of shelves, an article may stand on several. */
export type Shelf =
  | { readonly kind: 'library' }
  | { readonly kind: 'feed'; readonly feedId: string }
  | { readonly kind: 'guild'; readonly guildId: string }
  | { readonly kind: 'reader'; readonly readerId: string };

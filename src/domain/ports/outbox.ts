import type { EditionState } from '../digests/digest.ts';
import type { NewPost, OpenPost, PostEnd } from '../digests/post.ts';

export type PostFate = { readonly state: EditionState; readonly reason?: string };

/** Messages on their way. What a method has written is on disk when it returns, whatever happens next. */
export interface Outbox {
  /** With what it tells, in one transaction. False when there is one with this key already (a missed edition does not count). */
  queue(post: NewPost): Promise<boolean>;
  open(): Promise<readonly OpenPost[]>;
  /** `undefined` when it has ended, or there is none with this key. */
  openOne(key: string): Promise<OpenPost | undefined>;
  /** Before every attempt. `at` by Discord's clock. */
  markSent(key: string, at: Date): Promise<void>;
  /** The last attempt was certainly refused: it leaves no doubt behind. */
  markRefused(key: string): Promise<void>;
  /** What did not come out was not told. */
  end(key: string, end: PostEnd, at: Date): Promise<void>;
  /** What became of it so far; `undefined` when there is none with this key. */
  fate(key: string): Promise<PostFate | undefined>;
}

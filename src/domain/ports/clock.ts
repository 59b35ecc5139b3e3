/** Time, so that tests can replace it. */
export interface Clock {
  now(): Date;
  /** Runs `action` once after `ms` milliseconds; the returned function cancels it. Never keeps the process alive. */
  after(ms: number, action: () => void): () => void;
}

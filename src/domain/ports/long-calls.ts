/** Calls of buttons and menus that are too long to stand in them, kept for half a year after they were last shown. */
export interface LongCalls {
  /** `key` stands for `call` from now on. */
  keep(key: string, call: string): Promise<void>;
  find(key: string): Promise<string | undefined>;
}

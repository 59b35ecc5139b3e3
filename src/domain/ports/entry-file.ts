/** How to start a child process or worker: its file, and the flags Node needs to run it. */
export type EntryFile = {
  readonly path: string;
  readonly execArgv: readonly string[];
};

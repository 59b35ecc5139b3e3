/** Work on the library that takes long: done beside the bot, in steps too short to be felt. One task at a time. */
export interface Upkeep {
  /** What is wrong with the file, in SQLite's words; empty when it is sound. A finding is kept until a backup is restored. */
  check(): Promise<readonly string[]>;
  /** Removes what came in before this time, except what a digest still needs; how many articles that were. */
  prune(addedBefore: Date): Promise<number>;
  /** Merges the pieces of the full-text index and gives free space back to the disk. */
  tidy(): Promise<void>;
  /** A copy of the library under today's date; the oldest beyond seven go. Rejects while the library is known to be damaged. */
  backup(): Promise<BackupFile>;
  lastBackup(): Promise<Date | undefined>;
  close(): Promise<void>;
}

export type BackupFile = { readonly file: string; readonly bytes: number };

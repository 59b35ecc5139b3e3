import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const schema = z.object({
  guildId: z
    .string()
    .regex(/^\d{15,21}$/)
    .nullable(),
});

export type KnownScope = { readonly guildId: string | undefined };

/** Remembers where commands were last registered, so that the other place can be cleared after `DISCORD_GUILD_ID` changed. */
export class RegisteredScope {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** `undefined` when it is not known. */
  async read(): Promise<KnownScope | undefined> {
    try {
      const { guildId } = schema.parse(JSON.parse(await readFile(this.#file, 'utf8')));
      return { guildId: guildId ?? undefined };
    } catch {
      // Missing or damaged: every scope is then looked at, which costs a few requests once.
      return undefined;
    }
  }

  async write({ guildId }: KnownScope): Promise<void> {
    await mkdir(path.dirname(this.#file), { recursive: true });
    await writeFile(this.#file, `${JSON.stringify({ guildId: guildId ?? null })}\n`);
  }
}

import path from 'node:path';
import { config as readDotenv } from 'dotenv';
import { z } from 'zod';
import { UsageError } from './domain/errors.ts';
import { ownModel } from './domain/own-model.ts';
import { packageRoot } from './runtime/package-root.ts';
import { address, flag, listOf, oneOf, optional, text, wholeNumber } from './settings/setting-types.ts';

function isSnowflake(value: string): boolean {
  return /^\d{15,21}$/.test(value);
}

function isHostAndPort(value: string): boolean {
  return /^(?:\[[0-9a-f:.]+\]|[^\s:/[\]]+):\d{1,5}$/i.test(value);
}

/** Every setting, in the order of `.env.example`; a name in capitals here is a name in camel case in `Config`. */
const schema = z.object({
  DISCORD_TOKEN: text(),
  DISCORD_API_URL: address('https://discord.com/api'),
  DISCORD_GUILD_ID: optional('the id of a server (15 to 21 digits)', isSnowflake),
  DATA_DIR: text('data'),
  MODELS_DIR: text('models'),
  SUMMARY_MODEL: text(ownModel),
  MODEL_HUB_URL: address('https://huggingface.co'),
  MODELS_OFFLINE: flag(false),
  MODEL_MEMORY_MB: wholeNumber(2048, 256, 65_536),
  MODEL_IDLE_MINUTES: wholeNumber(15, 0, 10_080),
  SUMMARIES_AHEAD_PER_HOUR: wholeNumber(60, 0, 3600),
  DEFAULT_FEEDS: text(),
  SHARE_LIBRARY: flag(true),
  ALLOWED_GUILDS: listOf('ids of servers (15 to 21 digits each)', isSnowflake),
  ALLOWED_PRIVATE_HOSTS: listOf('host:port pairs such as 192.168.1.5:8080', isHostAndPort),
  MAX_FEEDS_PER_GUILD: wholeNumber(100, 1, 10_000),
  MAX_DIGESTS_PER_GUILD: wholeNumber(10, 0, 1000),
  READER_COOLDOWN_SECONDS: wholeNumber(3, 0, 3600),
  GUILD_COOLDOWN_SECONDS: wholeNumber(1, 0, 3600),
  KEEP_DAYS: wholeNumber(365, 0, 36_500),
  LOG_LEVEL: oneOf(['info', 'debug', 'warn', 'error', 'silent']),
  LOG_FORMAT: oneOf(['pretty', 'json']),
});

type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}${Capitalize<CamelCase<Tail>>}`
  : Lowercase<Name>;

type Settings = z.infer<typeof schema>;

export type Config = { readonly [Name in keyof Settings as CamelCase<Name>]: Settings[Name] };

/** Names of all settings, as they stand in `.env`. */
export const settingNames: readonly string[] = Object.keys(schema.shape);

const secretNames = ['DISCORD_TOKEN'] as const;
const pathNames: readonly string[] = ['DATA_DIR', 'MODELS_DIR', 'DEFAULT_FEEDS'];

/** Values that must never be shown or logged. */
export function secretsOf(config: Config): readonly string[] {
  return config.discordToken === '' ? [] : [config.discordToken];
}

/**
 * The settings of the environment, completed from `.env` beside `package.json`. Relative paths start there too.
 * Throws `UsageError` that names every wrong setting at once.
 */
export function readConfig(environment: NodeJS.ProcessEnv = completeEnvironment()): Config {
  const parsed = schema.safeParse(environment);
  if (!parsed.success)
    throw new UsageError(describeProblems(parsed.error), {
      hint: 'Correct them in .env; .env.example explains each.',
    });
  const entries = Object.entries(parsed.data).map(([name, value]) => [camelCase(name), atRoot(name, value)]);
  // The keys were renamed exactly as the type `Config` renames them.
  return Object.freeze(Object.fromEntries(entries) as Config);
}

function completeEnvironment(): NodeJS.ProcessEnv {
  return { ...readSettingsFile(), ...process.env };
}

/** What `.env` beside `package.json` says, names that are no settings included; nothing when there is no such file. */
export function readSettingsFile(): Readonly<Record<string, string>> {
  const fromFile: Record<string, string> = {};
  readDotenv({ path: path.join(packageRoot, '.env'), processEnv: fromFile, quiet: true });
  return fromFile;
}

function describeProblems(error: z.ZodError): string {
  const problems = error.issues.map((issue) => `Expected \`${issue.path.join('.')}\` ${concealed(issue)}.`);
  return `${problems.length === 1 ? 'A setting is' : `${problems.length} settings are`} wrong. ${problems.join(' ')}`;
}

function concealed(issue: { readonly path: readonly PropertyKey[]; readonly message: string }): string {
  return secretNames.some((name) => name === issue.path[0]) ? 'to be valid' : issue.message;
}

function camelCase(name: string): string {
  return name.toLowerCase().replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function atRoot(name: string, value: unknown): unknown {
  const isPath = pathNames.includes(name) && typeof value === 'string' && value !== '';
  return isPath ? path.resolve(packageRoot, value) : value;
}

/** What the terminal around the program wants: `NO_COLOR` (no-color.org) and `TERM=dumb` turn colour off. */
export type Surroundings = { readonly noColor: boolean; readonly isDumb: boolean };

export function readSurroundings(environment: NodeJS.ProcessEnv = process.env): Surroundings {
  return { noColor: (environment.NO_COLOR ?? '') !== '', isDumb: environment.TERM === 'dumb' };
}

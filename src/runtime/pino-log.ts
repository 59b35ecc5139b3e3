import { pino } from 'pino';
import type { Log } from '../domain/ports/log.ts';

type Settings = {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly format: 'json' | 'pretty';
  /** Texts that must never be written, whatever field or message they stand in. */
  readonly secrets: readonly string[];
};

/** Logs to standard error, so that answers on standard output stay clean. */
export function createLog({ level, format, secrets }: Settings, write = writeToStderr): Log {
  const conceal = (line: string): string =>
    secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
  const show = format === 'json' ? (line: string) => line : prettyLine;
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: pino.stdSerializers.err },
    },
    {
      write(line: string) {
        write(show(conceal(line)));
      },
    },
  );
}

function writeToStderr(line: string): void {
  process.stderr.write(line);
}

const levelNames: Readonly<Record<number, string>> = { 20: 'debug', 30: 'info', 40: 'warn', 50: 'error' };

function prettyLine(line: string): string {
  const { time, level, msg, ...fields } = JSON.parse(line) as { time: string; level: number; msg: string };
  const shown = Object.entries(fields).map(([name, value]) => `${name}=${prettyValue(value)}`);
  return `${[time.slice(11, 19), (levelNames[level] ?? '').padEnd(5), msg, ...shown].join(' ')}\n`;
}

/** Errors in one line: stacks are for `LOG_FORMAT=json`. */
function prettyValue(value: unknown): string {
  if (typeof value === 'string') return value;
  const isError = typeof value === 'object' && value !== null && 'stack' in value && 'message' in value;
  return JSON.stringify(isError ? value.message : value);
}

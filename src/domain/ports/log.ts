export type LogFields = Readonly<Record<string, unknown>>;

/** Events, fields first: `log.info({ url, articles: 12 }, 'Feed read')`. Never a token, never an article's text. */
export interface Log {
  debug(fields: LogFields, event: string): void;
  info(fields: LogFields, event: string): void;
  warn(fields: LogFields, event: string): void;
  error(fields: LogFields, event: string): void;
}

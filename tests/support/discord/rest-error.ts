const known: Readonly<Record<number, readonly [status: number, message: string]>> = {
  0: [401, '401: Unauthorized'],
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10008: [404, 'Unknown Message'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  40060: [400, 'Interaction has already been acknowledged.'],
  50001: [403, 'Missing Access'],
  50006: [400, 'Cannot send an empty message'],
  50013: [403, 'Missing Permissions'],
  50027: [401, 'Invalid Webhook Token'],
  50035: [400, 'Invalid Form Body'],
};

/** An answer that Discord gives instead of a result. */
export class RestError extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(`${String(status)} ${JSON.stringify(body)}`);
    this.status = status;
    this.body = body;
  }
}

/** The error for one of Discord's codes, with the status and words that Discord uses. */
export function discordError(code: number, errors?: readonly string[]): RestError {
  const [status, message] = known[code] ?? [400, `Error ${String(code)}`];
  return new RestError(status, {
    code,
    message,
    ...(errors === undefined ? {} : { errors: { _errors: errors } }),
  });
}

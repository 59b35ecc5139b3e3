/** A failure that the reader, admin or operator can do something about: one sentence what happened, one hint what to do. */
export class UserError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, options: { readonly hint?: string; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'UserError';
    this.hint = options.hint;
  }
}

/** The command line or the settings were used wrongly: the program exits with 2. */
export class UsageError extends UserError {
  constructor(message: string, options: { readonly hint?: string; readonly cause?: unknown } = {}) {
    super(message, options);
    this.name = 'UsageError';
  }
}

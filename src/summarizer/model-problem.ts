/** A model that cannot be used: `reason` for a reader, short and without the machine's folders; the message for an operator. */
export class ModelProblem extends Error {
  override readonly name = 'ModelProblem';
  readonly reason: string;

  constructor(reason: string, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, options);
    this.reason = reason;
  }
}

/** Whatever went wrong while a model was loaded, as one that both can read. */
export function asModelProblem(name: string, error: unknown): ModelProblem {
  if (error instanceof ModelProblem) return error;
  const message = error instanceof Error ? error.message : 'unknown';
  const isRefused = error instanceof Error && error.name === 'ModelRefusedError';
  const reason = isRefused
    ? `the files of the model ${name} are damaged`
    : `the model ${name} cannot be loaded`;
  return new ModelProblem(reason, isRefused ? message : `The model ${name} cannot be loaded: ${message}`, {
    cause: error,
  });
}

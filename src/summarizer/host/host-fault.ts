/**
 * Why the model process gave no answer. `crashed`, `silent` (stopped or starved), `memory`, `late` and `garbage` end the process;
 * `failed` (this text alone), `refused` (no model to load) and `resting` (just restarted too often) do not.
 */
export type FaultKind =
  'crashed' | 'silent' | 'memory' | 'late' | 'garbage' | 'failed' | 'refused' | 'resting' | 'closed';

const reasons: Readonly<Record<FaultKind, string>> = {
  crashed: 'the model process stopped unexpectedly',
  silent: 'the model process stopped answering',
  memory: 'the model needed too much memory',
  late: 'the model did not answer in time',
  garbage: 'the model gave an unusable answer',
  failed: 'the model could not read this text',
  refused: 'no model could be loaded',
  resting: 'the model is being restarted',
  closed: 'the bot is stopping',
};

export class HostFault extends Error {
  readonly kind: FaultKind;
  /** In words for a reader. */
  readonly reason: string;

  constructor(kind: FaultKind, reason: string = reasons[kind], options: { readonly cause?: unknown } = {}) {
    super(reason, options);
    this.name = 'HostFault';
    this.kind = kind;
    this.reason = reason;
  }

  /** The text that was being read may be the reason. */
  get blamesText(): boolean {
    return ['crashed', 'silent', 'memory', 'late', 'garbage'].includes(this.kind);
  }
}

/** Whoever stops the bot waits no longer than this. */
const stopWithinMs = 9000;

/**
 * Aborted by SIGTERM and SIGINT, which no longer end the process by themselves: it ends with 0 when all is put away, or after nine
 * seconds. Called before anything that takes time to load.
 */
export function stopOnSignals(): AbortSignal {
  const stopping = new AbortController();
  const stop = (): void => {
    setTimeout(() => process.exit(0), stopWithinMs).unref();
    stopping.abort();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  return stopping.signal;
}

type Output = Pick<NodeJS.WriteStream, 'on'>;

/**
 * Ends the program when nobody can read what it writes. A closed pipe (`brevier ask … | head -1`) ends it quietly; any other failure,
 * such as a full disk behind `> file`, in one sentence. The exit code is 1 either way: not everything was said.
 */
export function watchOutput(out: Output, err: Output): void {
  out.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE')
      process.stderr.write(`The output cannot be written: ${message.split('\n')[0] ?? ''}\n`);
    process.exit(1);
  });
  // Progress and complaints that nobody reads are no reason to stop.
  err.on('error', () => undefined);
}

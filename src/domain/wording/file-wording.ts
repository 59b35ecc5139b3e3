/** The whole sentence for a problem of one line of a file, or of the file as a whole, whose `message` is a sentence already. */
export function fileProblem(
  file: string,
  { line, message }: { readonly line?: number; readonly message: string },
): string {
  return line === undefined ? message : `${file}, line ${line}, ${message}.`;
}

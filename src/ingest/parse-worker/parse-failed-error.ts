/** A document could not be read: it took too long or too much memory, or broke its parser. The message continues "… because". */
export class ParseFailedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ParseFailedError';
  }
}

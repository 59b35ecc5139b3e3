import { ParseFailedError } from './parse-failed-error.ts';

/** A document found no thread in time, which says nothing about it. */
export class ParseBusyError extends ParseFailedError {
  constructor() {
    super('the program is busy with other pages');
    this.name = 'ParseBusyError';
  }
}

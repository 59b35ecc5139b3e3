import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../../domain/errors.ts';
import { openForReading } from '../database.ts';
import { LibrarySearches } from '../library-searches.ts';
import type { Answer, Question } from './questions.ts';

/** Answers each question on a connection of its own, one after the other. */
function answerFrom(dataDir: string): (question: Question) => Promise<Answer> {
  let now = 0;
  const clock = { now: () => new Date(now), after: () => () => undefined };
  let opened: LibrarySearches | undefined;
  return async (question) => {
    now = question.now;
    const { number } = question;
    try {
      // Not before: what keeps the file from being opened is told to whoever asks.
      const searches = (opened ??= new LibrarySearches(openForReading(dataDir), clock));
      return { number, kind: 'found', result: await ask(searches, question) };
    } catch (error) {
      if (error instanceof UserError)
        return { number, kind: 'refused', message: error.message, hint: error.hint };
      return { number, kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  };
}

function ask(searches: LibrarySearches, question: Question): Promise<unknown> {
  switch (question.name) {
    case 'search':
      return searches.search(question.query);
    case 'suggest':
      return searches.suggest(question.query);
    case 'related':
      return searches.related(question.query);
  }
}

// Only `SearchThread` starts this file and speaks to it, so its messages are trusted.
const answer = answerFrom(workerData as string);
parentPort?.on('message', (question: Question) => {
  void answer(question).then((reply) => parentPort?.postMessage(reply));
});

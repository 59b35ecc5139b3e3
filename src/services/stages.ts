import type { Clock } from '../domain/ports/clock.ts';
import type { SummaryRequest } from '../domain/ports/summarizer.ts';

/** A reader who waits longer than this is shown something meanwhile. */
const patienceMs = 1000;

type OnWait = NonNullable<SummaryRequest['onWait']>;
type Wait = Parameters<OnWait>[0];

/** The answer; or, while the model still works, what can be shown until then. */
export type Stage<Answer> = {
  readonly answer: Answer;
  readonly pending?: { readonly seconds: number; readonly place: number };
};

/** The answer; before it, when it takes longer than a second, the opening with the place in the queue. */
export async function* inStages<Answer>(
  clock: Clock,
  make: (onWait: OnWait) => Promise<Answer>,
  opening: () => Promise<Answer>,
): AsyncGenerator<Stage<Answer>> {
  let stopTimer = (): void => undefined;
  let onWait: (told: Wait) => void = () => undefined;
  const wait = new Promise<Wait>((resolve) => {
    stopTimer = clock.after(patienceMs, () => {
      resolve({ place: 1, expectedMs: patienceMs });
    });
    onWait = (told) => {
      if (told.expectedMs > patienceMs) resolve(told);
    };
  });
  const answer = make((told) => {
    onWait(told);
  }).then((made) => ({ made }));
  try {
    const first = await Promise.race([answer, wait]);
    if ('place' in first) {
      const { place, expectedMs } = first;
      yield { answer: await opening(), pending: { place, seconds: Math.ceil(expectedMs / 1000) } };
    }
    yield { answer: (await answer).made };
  } finally {
    stopTimer();
  }
}

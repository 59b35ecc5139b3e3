import type { Summary, SummarySentence } from '../summary.ts';
import { howMade } from '../summary-footer.ts';

/** The summary of one outlet's article. */
export type OutletSummary = { readonly source: string; readonly summary: Summary };

/**
 * How a story's summary was made, from the summaries that it quotes, the first one first. Where another one was made
 * differently ("opening sentences"), that is said with its outlet.
 */
export function combinedSummary(
  quoted: readonly [OutletSummary, ...OutletSummary[]],
  sentences: readonly SummarySentence[],
): Summary {
  const [{ summary: first }, ...others] = quoted;
  const usual = howMade(first).join(', ');
  const notes = others.flatMap(({ source, summary }) => {
    const made = howMade(summary).join(', ');
    return made === usual ? [] : [`${source}: ${made}`];
  });
  const note = [...(first.note === undefined ? [] : [first.note]), ...notes].join('; ');
  const { note: _, ...made } = first;
  return {
    ...made,
    sentences,
    ...(note === '' ? {} : { note }),
    wordsRead: quoted.reduce((sum, { summary }) => sum + summary.wordsRead, 0),
    ms: quoted.reduce((sum, { summary }) => sum + summary.ms, 0),
  };
}

import { statedFacts } from '../stories/stated-facts.ts';

/**
 * Whether a sentence gives one of the numbers that stand side by side in `told`, "People killed: 11 (City Ledger),
 * 16 (Coast Radio)."; with a source, that outlet's number.
 */
export function givesDisputedNumber(
  sentence: string,
  told: string,
  { language, source }: { readonly language: string; readonly source?: string },
): boolean {
  const facts = statedFacts({ title: '', text: sentence, language });
  return [...facts.values()].some(({ label, shown }) => {
    const isSubject = told.toLowerCase().startsWith(`${label.toLowerCase()}:`);
    return isSubject && told.includes(source === undefined ? `${shown} (` : `${shown} (${source})`);
  });
}

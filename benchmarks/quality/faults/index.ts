import { boilerplate } from './boilerplate.ts';
import { byline } from './byline.ts';
import { cut } from './cut.ts';
import { dangling } from './dangling.ts';
import { headline } from './headline.ts';
import { repeatedFact } from './repeated-fact.ts';
import type { FaultRule, ShownSummary } from './shown-summary.ts';

/** Every fault that is looked for. */
export const faultRules: readonly FaultRule[] = [headline, byline, boilerplate, dangling, cut, repeatedFact];

/** Names of the faults that the summary has. */
export function faultsOf(summary: ShownSummary): string[] {
  return faultRules.filter((rule) => rule.find(summary).length > 0).map((rule) => rule.name);
}

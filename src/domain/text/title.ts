import { fullStops } from './sentence-marks.ts';
import { boilerplateKind } from './boilerplate.ts';
import { parseByline } from './byline.ts';
import { stripDateline } from './dateline.ts';
import { repeatsHeadline, withoutOutlet } from './headline.ts';
import { isDateLine, isKicker } from './metadata-lines.ts';

const longestTitle = 220;
const longestLoneTitle = 160;
const lookAhead = 6;
const endsAsSentence = new RegExp(`[${fullStops}:;,]["'”’»)\\]」]*$`);

/** The headline among the first paragraphs of a text that came without one, or an empty string. */
export function findTitle(paragraphs: readonly string[]): string {
  const start = paragraphs.slice(0, lookAhead).findIndex((line) => !isAboveHeadline(line));
  const first = paragraphs[start];
  if (first === undefined || first.length > longestTitle || paragraphs.length - start < 2) return '';
  const title = withoutOutlet(first.replace(/^#{1,6}\s+/, ''));
  const rest = paragraphs.slice(start + 1, start + lookAhead);
  if (title !== first || rest.some((line) => repeatsHeadline(line, title))) return title;
  if (stripDateline(first) !== first) return '';
  if (!endsAsSentence.test(first) && first.length <= longestLoneTitle) return title;
  const next = rest[0] ?? '';
  return parseByline(next) !== undefined || isDateLine(next) ? title : '';
}

function isAboveHeadline(line: string): boolean {
  return (
    isDateLine(line) ||
    isKicker(line) ||
    boilerplateKind(line) !== undefined ||
    parseByline(line) !== undefined
  );
}

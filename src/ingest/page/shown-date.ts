import { collapseSpace } from '../../domain/text/clean-characters.ts';
import { parseDate } from '../date.ts';
import { readBlocks } from './blocks.ts';
import type { PageDocument } from './dom.ts';

const inAddress =
  /(?<!\d)(20\d\d)(?:[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?!\d)/;
const dayPattern =
  '(?:\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}\\.? (?:de )?\\p{L}{3,12}\\.?,? (?:de )?\\d{4}|\\d{4}-\\d{2}-\\d{2})';
const timePattern = '(?:,? (?:at |- )?\\d{1,2}:\\d{2} ?(?:[ap]\\.?m\\.?)?(?: \\(?[A-Z]{2,4}T?\\)?)?)?';
const dayAndTime = new RegExp(`(?<![\\p{L}\\d])(${dayPattern})(${timePattern})(?!\\d)`, 'iu');
/** Words beside the date; whatever has more tells of something else. */
const mostWordsBeside = 8;
/** Characters that are looked at. */
const longestLine = 160;
/** Lines below the headline in which a page says when it was published. */
const linesBelow = 10;

/**
 * When a page without machine-readable dates was published: by its address ("/2026/05/12/bridge"), else by the lines below its headline. What stands
 * above the headline is as likely the day of the visit.
 */
export function shownDate(
  document: PageDocument,
  addresses: readonly (string | undefined)[],
): Date | undefined {
  return addresses.map(dateIn).find((date) => date !== undefined) ?? belowHeadline(document);
}

function dateIn(address = ''): Date | undefined {
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  const found = inAddress.exec(path);
  if (found === null) return undefined;
  const [, year = '', month, day, joinedMonth = '', joinedDay = ''] = found;
  const parts = [year, month ?? joinedMonth, day ?? joinedDay];
  return parseDate(parts.map((part) => part.padStart(2, '0')).join('-'));
}

function belowHeadline({ body }: PageDocument): Date | undefined {
  const headline = collapseSpace(body?.querySelector('h1')?.textContent ?? '');
  if (body === null || headline === '') return undefined;
  const lines = readBlocks(body).map(({ text }) => collapseSpace(text));
  const at = lines.findIndex((line) => line.includes(headline));
  const below = at < 0 ? [] : lines.slice(at + 1, at + 1 + linesBelow);
  return below
    .filter((line) => line.length <= longestLine)
    .map(dateOf)
    .find((date) => date !== undefined);
}

function dateOf(line: string): Date | undefined {
  const [whole = '', day = '', time = ''] = dayAndTime.exec(line) ?? [];
  const beside = line.replace(whole, ' ').match(/\p{L}+/gu)?.length ?? 0;
  if (whole === '' || beside > mostWordsBeside) return undefined;
  const plainDay = day.replace(/ de /g, ' ');
  return parseDate(`${plainDay} ${time.replace(/^[, -]*(?:at )?/, '')}`) ?? parseDate(plainDay);
}

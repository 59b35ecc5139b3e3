import type { LocalDate } from './local-date.ts';
import type { Text } from '../reply.ts';
import { counted } from '../wording/counted.ts';
import { editionWording } from '../wording/digest-wording.ts';

/** "Tuesday, 24 November", in the words of the digest's language. */
export function dateInWords(date: LocalDate, locale: string): string {
  const options: Intl.DateTimeFormatOptions = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  };
  return format(locale, options).format(new Date(`${date}T12:00:00Z`));
}

/** "06:58" (or "6:58 AM", where that is usual). */
export function timeInWords(
  instant: Date,
  place: { readonly locale: string; readonly zone: string },
): string {
  const options = { hour: 'numeric', minute: '2-digit', timeZone: place.zone } as const;
  const usual = format(place.locale, options);
  // "6:58 AM", but "06:58": a zero in front belongs to the clock of 24 hours alone.
  const isTwelveHour = usual.resolvedOptions().hour12 === true;
  return (isTwelveHour ? usual : format(place.locale, { ...options, hour: '2-digit' })).format(instant);
}

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    // A locale that the runtime does not know must not cost the edition.
    return new Intl.DateTimeFormat('en-GB', options);
  }
}

export function editionTitle(topics: readonly string[], dateText: string): string {
  return `${topics.length === 0 ? editionWording.news : topics.join(', ')} · ${dateText}`;
}

export function editionFooter(covered: {
  readonly shown: number;
  readonly stories: number;
  /** Feeds that brought them; 0 where they came otherwise. */
  readonly feeds: number;
  /** Outlets that tell them. */
  readonly sources: number;
  readonly asOf: Date;
}): Text {
  const { shown, stories, feeds, sources, asOf } = covered;
  const from = feeds > 0 ? counted(feeds, 'feed') : counted(sources, 'source');
  return editionWording.covers({ shown, stories, from, asOf });
}

import type { Span, Text } from '../../domain/reply.ts';
import { keepingEdgeSpaces } from '../../domain/text/edge-spaces.ts';
import { terminalText } from '../../domain/text/terminal-text.ts';
import type { Style } from '../style.ts';

const formats = {
  date: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }),
  time: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }),
  'date-time': new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }),
};

const steps = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** Further from now than this, in ms, a day is told by its date: "4,878 days ago" says little. */
const longestRelative = 30 * 86_400_000;

/** Words for a moment: "24 Nov, 14:05", or "2 hours ago"; the year stands where it is another one. */
export function showTime(time: Date, style: 'relative' | keyof typeof formats, now = new Date()): string {
  if (style === 'date-time' && time.getFullYear() !== now.getFullYear())
    return `${formats.date.format(time)}, ${formats.time.format(time)}`;
  if (style !== 'relative') return formats[style].format(time);
  const past = now.getTime() - time.getTime();
  if (Math.abs(past) > longestRelative) return formats.date.format(time);
  const { unit, ms } = steps.find((step) => Math.abs(past) >= step.ms) ?? { unit: 'minute', ms: 60_000 };
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-Math.trunc(past / ms), unit);
}

/** A reply's text, made plain for a terminal. */
export function showText(text: Text, style: Style): string {
  const spans: readonly Span[] = typeof text === 'string' ? [text] : text;
  return spans.map((span) => showSpan(span, style)).join('');
}

function showSpan(span: Span, style: Style): string {
  if (typeof span === 'string') return keepingEdgeSpaces(span, terminalText);
  if ('strong' in span) return style.bold(keepingEdgeSpaces(span.strong, terminalText));
  if ('time' in span) return showTime(span.time, span.style);
  if ('link' in span) return style.link(terminalText(span.text), terminalText(span.link));
  return `channel ${terminalText(span.channelId)}`;
}

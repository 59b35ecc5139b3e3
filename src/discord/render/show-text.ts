import type { Span, Text } from '../../domain/reply.ts';
import { plainTextWithin } from '../../domain/text/plain-text.ts';
import { visibleLine } from '../../domain/text/visible-text.ts';
import { webAddress } from './components.ts';

const timeStyles = { relative: 'R', date: 'D', time: 't', 'date-time': 'f' } as const;
/** Discord makes a card of an invite wherever it stands. */
const invite = /discord(?:app)?\.|dsc\.gg|dis\.gd/i;
/** The reach of a JavaScript date; Discord refuses nothing, but shows what is beyond as text. */
const farthestSeconds = 8_640_000_000_000;

/** Text from outside in one line of Discord markdown, nothing in it live. */
export function plainLine(text: string, maxCharacters: number): string {
  return plainTextWithin(visibleLine(text.slice(0, maxCharacters * 4 + 400)), maxCharacters);
}

/** A moment as Discord shows it in the reader's own zone and language. */
export function timestamp(time: Date, style: keyof typeof timeStyles): string {
  const seconds = Math.floor(time.getTime() / 1000);
  const isSane = Number.isFinite(seconds) && Math.abs(seconds) <= farthestSeconds;
  return isSane ? `<t:${String(seconds)}:${timeStyles[style]}>` : '';
}

/** A reply's text as Discord markdown of at most `maxCharacters`: parts that no longer fit are left out, strings are cut. */
export function showText(text: Text, maxCharacters: number): string {
  const spans: readonly Span[] = typeof text === 'string' ? [text] : text;
  let shown = '';
  for (const span of spans) {
    const room = maxCharacters - shown.length;
    if (room <= 0) break;
    // Marks at the beginning of a part would pile up on the end of the one before.
    const piece = showSpan(span, room).replace(/^\p{M}+/u, '');
    if (piece.length <= room) shown += piece;
  }
  return shown;
}

function showSpan(span: Span, room: number): string {
  if (typeof span === 'string') return keepingEdges(span, room);
  if ('strong' in span) {
    const strong = plainLine(span.strong, Math.max(0, room - 4));
    return strong === '' ? '' : `**${strong}**`;
  }
  if ('time' in span) return timestamp(span.time, span.style);
  if ('link' in span) return showLink(span.link, span.text, room);
  return /^\d{15,21}$/.test(span.channelId) ? `<#${span.channelId}>` : '';
}

/** Making text plain trims it; between two spans a space counts. */
function keepingEdges(text: string, room: number): string {
  const plain = plainTextWithin(text, Math.max(0, room - 2));
  if (plain === '') return /^\s+$/.test(text) ? ' ' : '';
  return `${/^\s/.test(text) ? ' ' : ''}${plain}${/\s$/.test(text) ? ' ' : ''}`;
}

function showLink(link: string, text: string, room: number): string {
  const address = webAddress(link)?.replaceAll(/[^A-Za-z\d\-./:?#=&%+,;]/g, percentEncoded);
  const label = plainLine(text, Math.min(200, room));
  const isUsable = address !== undefined && !invite.test(address);
  const whole = !isUsable ? label : `[${label}](<${address}>)`;
  return whole.length <= room ? whole : label;
}

function percentEncoded(character: string): string {
  return [...Buffer.from(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

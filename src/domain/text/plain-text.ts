import { cutText } from './cut-text.ts';
import { visibleText } from './visible-text.ts';

const hosts = '(?:discord(?:app)?|dsc|dis|discordstatus)';
const endings = '(?:gg|com|gift|new|me|io|li|st|id|dev|media|net)';

// Every character that could begin or complete something live gets a backslash, in a single pass, so that none is escaped twice.
const live = new RegExp(
  [
    '[\\\\*_~`|<>[\\]]',
    '(?<=\\])\\(',
    // <@id>, <#id>, </command:id>, <:emoji:id>, <a:emoji:id>, <t:time>, <id:home>
    '(?<=<[a-z]{0,10})[:@#/]',
    // Addresses and the like, :shortcodes: of emoji
    ':(?=//)|(?<=\\b(?:mailto|tel|sms|data|javascript)):|:(?=[\\w+~-]{1,64}:)|(?<=\\bwww)\\.',
    // Invites, which Discord turns into cards even without a protocol
    `(?<=${hosts})\\.(?=${endings}\\b)|(?<=${hosts}\\.${endings})/`,
    // Headings, subtext, lists
    '^[#+-]|(?<=^\\d{1,20})[.)]',
  ].join('|'),
  'gim',
);
const everyone = /@(?=everyone|here)/gi;

/**
 * Text from outside, safe to stand anywhere in Discord markdown, also behind `## ` or `- `, and reading the same: what could be live gets
 * a backslash, `@everyone` a full-width `＠` (a backslash would not stop the server), and what cannot be seen is gone. Long text is cut
 * before, never after: use `plainTextWithin`. Where Discord renders no markdown (labels, choices), use `visibleLine` instead.
 */
export function plainText(text: string): string {
  return escapeMarkdown(visibleText(text));
}

/** `plainText` whose escaped form has at most `maxCharacters` UTF-16 units: cut at a word where possible, never inside an escape. */
export function plainTextWithin(text: string, maxCharacters: number): string {
  // Megabytes are not scrubbed for the sake of a hundred characters.
  const visible = visibleText(text.slice(0, maxCharacters * 40 + 20_000));
  if (visible.length <= maxCharacters) {
    const whole = escapeMarkdown(visible);
    if (whole.length <= maxCharacters) return whole;
  }
  let best = '';
  let fits = 0;
  let tooLong = Math.min(visible.length, maxCharacters + 1);
  while (fits + 1 < tooLong) {
    const middle = (fits + tooLong) >> 1;
    const escaped = escapeMarkdown(cutText(visible, middle));
    if (escaped.length <= maxCharacters) {
      fits = middle;
      best = escaped;
    } else {
      tooLong = middle;
    }
  }
  return best;
}

function escapeMarkdown(visible: string): string {
  return visible.replace(live, '\\$&').replace(everyone, '＠');
}

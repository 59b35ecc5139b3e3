import { visibleText } from './visible-text.ts';

/** Text from outside for a terminal: no escape sequence, control or bidi character reaches it. Line breaks stay, nothing is escaped. */
export function terminalText(text: string): string {
  return visibleText(text);
}

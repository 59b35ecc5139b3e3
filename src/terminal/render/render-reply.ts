import type { Reply } from '../../domain/reply.ts';
import { terminalText } from '../../domain/text/terminal-text.ts';
import type { Style } from '../style.ts';
import { wrap } from '../wrap.ts';
import { buttons, type NumberedChoice } from './choices-of.ts';
import { renderArticles } from './render-articles.ts';
import { renderDigest } from './render-digest.ts';
import { renderEvidence, renderFile, renderList, renderNotice } from './render-lists.ts';
import { renderSummary } from './render-summary.ts';

/** A reply as lines for a terminal, without its buttons. */
export function renderReply(reply: Reply, style: Style): string {
  switch (reply.kind) {
    case 'summary':
      return renderSummary(reply, style);
    case 'articles':
      return renderArticles(reply, style);
    case 'evidence':
      return renderEvidence(reply, style);
    case 'list':
      return renderList(reply, style);
    case 'notice':
      return renderNotice(reply, style);
    case 'file':
      return renderFile(reply, style);
    case 'digest':
      return renderDigest(reply, style);
  }
}

/** The line of numbered buttons under a reply; empty when there are none. */
export function renderButtons(reply: Reply, style: Style): string {
  const before = reply.menu?.choices.length ?? 0;
  const menu = before === 0 || reply.menu === undefined ? [] : [`[1–${before}] ${reply.menu.placeholder}`];
  const pressed = buttons(reply).map((button, place) => buttonText(button, before + place + 1, style));
  const whole = [...menu, ...pressed].map((button) => button.replaceAll(' ', '\u00A0'));
  return wrap(whole.join(' '), style.columns).replaceAll('\u00A0', ' ');
}

function buttonText(button: NumberedChoice, number: number, style: Style): string {
  const text = `[${number} ${terminalText(button.label)}]`;
  // Where the address cannot hide, pressing the number shows it.
  return button.kind === 'open' && style.hasLinks ? style.link(text, button.url) : text;
}

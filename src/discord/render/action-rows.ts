import { ComponentType, type APIButtonComponent, type APIStringSelectComponent } from 'discord-api-types/v10';
import type { Action, CommandCall, Menu, Reply } from '../../domain/reply.ts';
import { encodeCustomId, type Mode } from '../custom-id.ts';
import { callButton, linkButton, row, shortLabel, type Row } from './components.ts';
import { labels } from '../../domain/wording/labels.ts';

const maxButtonsPerRow = 5;
/** A long list of stories leaves room for one row alone. */
const maxRows = { list: 1, others: 2 };
const maxChoices = 25;
const maxSelectCharacters = 100;
const maxCustomId = 100;

/** Who sees a reply and what made it: decides what its buttons do. */
export type ReplyContext = {
  /** The call that this reply answers, if it can be repeated. */
  readonly call?: CommandCall;
  readonly isPrivate: boolean;
  /** Whether *Post to channel* makes sense here. */
  readonly canPost: boolean;
  /** Takes a custom id that is too long and gives a short one for it; without it, such components are left out. */
  readonly shorten?: (customId: string) => string;
};

/** The menu and the buttons under a reply; each with a custom id of its own. */
export function actionRows(reply: Reply, context: ReplyContext): Row[] {
  const ids = new CustomIds(context.shorten);
  const menu = reply.menu === undefined ? undefined : selectMenu(reply.menu, context, ids);
  const buttons = allActions(reply, context).flatMap((action) => button(action, context, ids) ?? []);
  const rows = menu === undefined ? [] : [row([menu])];
  const allowed = reply.kind === 'articles' ? maxRows.list : maxRows.others;
  return [...rows, ...inRows(buttons).slice(0, allowed)];
}

function inRows(buttons: readonly APIButtonComponent[]): Row[] {
  const first = buttons.slice(0, maxButtonsPerRow);
  return first.length === 0 ? [] : [row(first), ...inRows(buttons.slice(maxButtonsPerRow))];
}

/** What can be seen by one reader alone can be posted for all, unless the command already offers it. */
function allActions(reply: Reply, { call, isPrivate, canPost }: ReplyContext): readonly Action[] {
  const given = (reply.actions ?? []).filter((action) => action.kind !== 'post' || (isPrivate && canPost));
  const posting = postableCall(reply, call);
  const isMissing =
    isPrivate && canPost && posting !== undefined && !given.some(({ kind }) => kind === 'post');
  return isMissing ? [...given, { kind: 'post', label: labels.postToChannel, call: posting }] : given;
}

function postableCall(reply: Reply, call: CommandCall | undefined): CommandCall | undefined {
  if (reply.kind === 'summary' && reply.pending === undefined)
    return { command: 'summarize', options: { story: reply.article.id, length: reply.length } };
  return reply.kind === 'articles' && reply.items.length > 0 && call?.command !== 'summarize'
    ? call
    : undefined;
}

function button(action: Action, context: ReplyContext, ids: CustomIds): APIButtonComponent | undefined {
  if (action.kind === 'open') return linkButton(action.label, action.url);
  const isInPlace = action.kind === 'run' && action.isInPlace === true;
  const mode = isInPlace ? 'replace' : modeOf(action.call, context, action.kind);
  const customId = ids.unique(encodeCustomId(action.call, mode));
  return customId === undefined ? undefined : callButton(action.label, customId);
}

function modeOf(call: CommandCall, context: ReplyContext, kind: 'run' | 'post' = 'run'): Mode {
  if (kind === 'post') return 'post';
  const isSame =
    call.command === context.call?.command &&
    call.options['subcommand'] === context.call.options['subcommand'];
  return isSame ? 'replace' : 'run';
}

function selectMenu(menu: Menu, context: ReplyContext, ids: CustomIds): APIStringSelectComponent | undefined {
  const customId = ids.unique(encodeCustomId(menu.call, modeOf(menu.call, context), menu.option));
  const known = new Set<string>();
  const options = menu.choices.flatMap(({ label, value, description }) => {
    const fits = value.length >= 1 && value.length <= maxSelectCharacters && !known.has(value);
    known.add(value);
    if (!fits) return [];
    const about = description === undefined ? '' : shortLabel(description, maxSelectCharacters);
    return [
      {
        label: shortLabel(label, maxSelectCharacters),
        value,
        ...(about === '' ? {} : { description: about }),
      },
    ];
  });
  if (customId === undefined || options.length === 0) return undefined;
  return {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder: shortLabel(menu.placeholder, 150),
    options: options.slice(0, maxChoices),
  };
}

/** Two components of one message must not share a custom id. */
class CustomIds {
  readonly #used = new Set<string>();
  readonly #shorten: ReplyContext['shorten'];

  constructor(shorten: ReplyContext['shorten']) {
    this.#shorten = shorten;
  }

  /** At most 100 characters, as Discord takes them; `undefined` where that cannot be. */
  unique(customId: string): string | undefined {
    const whole = this.#free(customId);
    const fitting = whole.length <= maxCustomId ? whole : this.#shortened(customId);
    if (fitting !== undefined) this.#used.add(fitting);
    return fitting;
  }

  #shortened(customId: string): string | undefined {
    return this.#shorten === undefined ? undefined : this.#free(this.#shorten(customId));
  }

  #free(customId: string): string {
    let free = customId;
    for (let copy = 2; this.#used.has(free); copy += 1) free = `${customId}|${String(copy)}`;
    return free;
  }
}

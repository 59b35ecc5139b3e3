import type { CommandCall, Reply } from '../../domain/reply.ts';

/** What a number typed after this reply does: first the menu's choices, then the buttons. */
export type NumberedChoice =
  | { readonly kind: 'run'; readonly label: string; readonly call: CommandCall }
  | { readonly kind: 'open'; readonly label: string; readonly url: string };

export function choicesOf(reply: Reply): readonly NumberedChoice[] {
  return [...menuChoices(reply), ...buttons(reply)];
}

function menuChoices({ menu }: Reply): readonly NumberedChoice[] {
  if (menu === undefined) return [];
  const { call, option, choices } = menu;
  return choices.map(({ label, value }) => ({
    kind: 'run',
    label,
    call: { ...call, options: { ...call.options, [option]: value } },
  }));
}

/** Buttons, without those that only make sense in a channel. */
export function buttons({ actions = [] }: Reply): readonly NumberedChoice[] {
  return actions.flatMap((action) => (action.kind === 'post' ? [] : [action]));
}

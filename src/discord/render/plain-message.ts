import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import { cutText } from '../../domain/text/cut-text.ts';
import type { MessageBody, Rendered } from './render-reply.ts';

const maxCharacters = 2000;

/** The same answer as plain text with its menus and buttons, for where Discord does not take a card. */
export function asPlainText({ body, files }: Rendered): { body: MessageBody; files: Rendered['files'] } {
  const texts = body.components.flatMap(textsOf);
  return {
    body: {
      flags: body.flags & ~MessageFlags.IsComponentsV2,
      content: cutText(texts.join('\n'), maxCharacters) || '…',
      components: body.components.flatMap(rowsOf),
      allowed_mentions: body.allowed_mentions,
    },
    files,
  };
}

function textsOf(component: APIMessageTopLevelComponent): readonly string[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [component.content];
    case ComponentType.Section:
      return [component.components.map(({ content }) => content).join('\n') + linkOf(component.accessory)];
    case ComponentType.Container:
      return component.components.flatMap(textsOf);
    default:
      return [];
  }
}

function linkOf(accessory: {
  readonly type: ComponentType;
  readonly style?: ButtonStyle;
  readonly url?: string;
}): string {
  return accessory.style === ButtonStyle.Link && accessory.url !== undefined ? `\n<${accessory.url}>` : '';
}

function rowsOf(
  component: APIMessageTopLevelComponent,
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  if (component.type === ComponentType.Container) return component.components.flatMap(rowsOf);
  return component.type === ComponentType.ActionRow ? [component] : [];
}

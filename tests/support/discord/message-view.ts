import { allComponents } from './checks/component-rules.ts';
import { asList, asNumber, asObject, asText, type JsonObject } from './json.ts';

interface ButtonView {
  readonly label: string;
  readonly customId: string;
  readonly url: string;
  readonly isDisabled: boolean;
}

/** All that a reader reads in a message, one piece a line: content, embeds, text displays; not the labels. */
export function textOf(message: JsonObject): string {
  const embeds = asList(message['embeds'])
    .map(asObject)
    .flatMap((embed) => [embed['title'], embed['description'], asObject(embed['footer'])['text']]);
  const displays = allComponents(message['components'])
    .filter((component) => component['type'] === 10)
    .map((component) => component['content']);
  return [message['content'], ...embeds, ...displays]
    .map(asText)
    .filter((text) => text !== '')
    .join('\n');
}

export function buttonsOf(message: JsonObject): readonly ButtonView[] {
  return allComponents(message['components'])
    .filter((component) => component['type'] === 2)
    .map((button) => ({
      label: asText(button['label']),
      customId: asText(button['custom_id']),
      url: asText(button['url']),
      isDisabled: button['disabled'] === true,
    }));
}

/** The custom id of the button with this label. */
export function customIdOf(message: JsonObject, label: string): string {
  const found = buttonsOf(message).find((button) => button.label === label);
  if (found === undefined)
    throw new Error(
      `No button "${label}" among ${buttonsOf(message)
        .map((each) => each.label)
        .join(', ')}`,
    );
  return found.customId;
}

export function selectsOf(
  message: JsonObject,
): readonly { readonly customId: string; readonly options: readonly JsonObject[] }[] {
  return allComponents(message['components'])
    .filter((component) => component['type'] === 3)
    .map((select) => ({
      customId: asText(select['custom_id']),
      options: asList(select['options']).map(asObject),
    }));
}

export function isPrivate(message: JsonObject): boolean {
  return (asNumber(message['flags']) & (1 << 6)) !== 0;
}

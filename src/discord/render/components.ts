import { ButtonStyle, ComponentType, SeparatorSpacingSize } from 'discord-api-types/v10';
import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APISectionComponent,
  APISeparatorComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10';
import { cutText } from '../../domain/text/cut-text.ts';
import { visibleLine } from '../../domain/text/visible-text.ts';

const maxLabelCharacters = 80;
const maxUrlCharacters = 512;

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Text that was made plain or is our own. */
export function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export function container(
  components: APIComponentInContainer[],
  accentColor?: number,
): APIContainerComponent {
  return {
    type: ComponentType.Container,
    components,
    ...(accentColor === undefined ? {} : { accent_color: accentColor }),
  };
}

export function separator(): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}

/** Text with a picture or a button beside it; plain text where there is neither. */
export function section(
  content: string,
  accessory: APISectionComponent['accessory'] | undefined,
): APISectionComponent | APITextDisplayComponent {
  if (accessory === undefined) return textDisplay(content);
  return { type: ComponentType.Section, components: [textDisplay(content)], accessory };
}

/** A picture from outside; `undefined` where its address is no ordinary one. */
export function thumbnail(url: string | undefined): APISectionComponent['accessory'] | undefined {
  const address = url === undefined ? undefined : webAddress(url);
  return address === undefined ? undefined : { type: ComponentType.Thumbnail, media: { url: address } };
}

export function linkButton(label: string, url: string): APIButtonComponent | undefined {
  const address = webAddress(url);
  if (address === undefined || address.length > maxUrlCharacters) return undefined;
  return { type: ComponentType.Button, style: ButtonStyle.Link, label: shortLabel(label), url: address };
}

export function callButton(label: string, customId: string, isMain = false): APIButtonComponent {
  const style = isMain ? ButtonStyle.Primary : ButtonStyle.Secondary;
  return { type: ComponentType.Button, style, label: shortLabel(label), custom_id: customId };
}

export function row(components: APIComponentInMessageActionRow[]): Row {
  return { type: ComponentType.ActionRow, components };
}

/** A label in one line, within Discord's limit, never empty. */
export function shortLabel(label: string, maxCharacters = maxLabelCharacters): string {
  return cutText(visibleLine(label), maxCharacters) || '…';
}

/** http and https only, with a host that others can reach, as the URL parser writes it. */
export function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, username, password, hostname, href } = new URL(url);
  const isOrdinary = (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
  return isOrdinary && hostname.includes('.') && href.length <= 2048 ? href : undefined;
}

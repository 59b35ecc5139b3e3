import { asList, asNumber, asObject, asText, type JsonObject } from './json.ts';

const optionType = { string: 3, integer: 4, boolean: 5, channel: 7, number: 10, attachment: 11 };

interface AttachmentInput {
  readonly filename: string;
  readonly contentType?: string;
  readonly size: number;
  readonly url: string;
}

export type OptionInput =
  string | number | boolean | { readonly channel: string } | { readonly attachment: AttachmentInput };

interface OptionsRequest {
  /** Option definitions of the command or subcommand, as registered. */
  readonly defined: unknown;
  readonly given: Readonly<Record<string, OptionInput>>;
  /** The option being typed, for autocomplete. */
  readonly focused?: string;
  readonly nextId: () => string;
  readonly channelJson: (id: string) => JsonObject;
}

/** The `options` and `resolved` of an interaction, or an error for what Discord would not let a reader send. */
export function buildOptions(request: OptionsRequest): {
  readonly options: readonly JsonObject[];
  readonly resolved: JsonObject;
} {
  const defined = asList(request.defined).map(asObject);
  const unknown = Object.keys(request.given).filter(
    (name) => !defined.some((option) => option['name'] === name),
  );
  if (unknown.length > 0) throw new Error(`Discord knows no option ${unknown.join(', ')}`);
  const missing = defined.filter(
    (option) => option['required'] === true && request.given[asText(option['name'])] === undefined,
  );
  if (missing.length > 0 && request.focused === undefined)
    throw new Error(`Discord asks for ${missing.map((o) => asText(o['name'])).join(', ')}`);
  const resolved: { attachments: JsonObject; channels: JsonObject } = { attachments: {}, channels: {} };
  const options = defined.flatMap((option) => {
    const name = asText(option['name']);
    const input = request.given[name];
    if (input === undefined) return [];
    const value = resolve(input, { request, option, resolved });
    return [{ name, type: option['type'], value, ...(request.focused === name ? { focused: true } : {}) }];
  });
  const filled = Object.entries(resolved).filter(([, entries]) => Object.keys(entries).length > 0);
  return { options, resolved: Object.fromEntries(filled) };
}

interface Resolving {
  readonly request: OptionsRequest;
  readonly option: JsonObject;
  readonly resolved: { attachments: JsonObject; channels: JsonObject };
}

function resolve(input: OptionInput, { request, option, resolved }: Resolving): unknown {
  const type = asNumber(option['type']);
  if (typeof input !== 'object') {
    if (request.focused === undefined) assertValue(input, type, option);
    return input;
  }
  if ('channel' in input && type === optionType.channel) {
    const channel = request.channelJson(input.channel);
    const allowed = asList(option['channel_types']);
    if (allowed.length > 0 && !allowed.includes(channel['type']))
      throw new Error('Discord offers no channel of this type here');
    resolved.channels[input.channel] = { ...channel, permissions: '0' };
    return input.channel;
  }
  if ('attachment' in input && type === optionType.attachment) {
    const { filename, contentType, size, url } = input.attachment;
    const id = request.nextId();
    const typed = contentType === undefined ? {} : { content_type: contentType };
    resolved.attachments[id] = { id, filename, size, url, proxy_url: url, ephemeral: true, ...typed };
    return id;
  }
  throw new Error(`Option ${asText(option['name'])} is of type ${String(type)}`);
}

function assertValue(input: string | number | boolean, type: number, option: JsonObject): void {
  const name = asText(option['name']);
  const choices = asList(option['choices']).map((choice) => asObject(choice)['value']);
  const fits =
    (type === optionType.string && typeof input === 'string') ||
    (type === optionType.integer && Number.isInteger(input)) ||
    (type === optionType.number && typeof input === 'number') ||
    (type === optionType.boolean && typeof input === 'boolean');
  if (!fits) throw new Error(`Option ${name} does not take ${JSON.stringify(input)}`);
  if (choices.length > 0 && !choices.includes(input))
    throw new Error(`Option ${name} has no choice ${JSON.stringify(input)}`);
  const size = typeof input === 'string' ? input.length : Number(input);
  const [lowest, highest] =
    typeof input === 'string' ? ['min_length', 'max_length'] : ['min_value', 'max_value'];
  if (typeof option[lowest] === 'number' && size < option[lowest])
    throw new Error(`Option ${name} is too small`);
  if (typeof option[highest] === 'number' && size > option[highest])
    throw new Error(`Option ${name} is too large`);
  if (typeof input === 'string' && input.length > 6000)
    throw new Error(`Option ${name} is above 6000 characters`);
}

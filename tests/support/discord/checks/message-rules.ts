import { asList, asNumber, asObject, asText, isObject, type JsonObject } from '../json.ts';
import { componentProblems } from './component-rules.ts';

const v2Flag = 1 << 15;
const ephemeralFlag = 1 << 6;

/** Breaches that Discord refuses: what its published schema does not say about a message. */
export function messageProblems(body: JsonObject, existing: JsonObject | undefined): readonly string[] {
  const flags = asNumber(body['flags'] ?? 0) | asNumber(existing?.['flags'] ?? 0);
  const isV2 = (flags & v2Flag) !== 0;
  const merged = { ...existing, ...body };
  return [
    ...(asText(body['content']).length > 2000 ? ['content above 2000 characters'] : []),
    ...embedProblems(body['embeds']),
    ...componentProblems(body['components'], isV2),
    ...(isV2 ? besideV2(merged) : []),
    ...nonceProblems(body),
    ...(isEmpty(merged) ? ['an empty message'] : []),
  ];
}

/** Breaches of our own promise, which Discord would let pass: nothing we send may ping. */
export function mentionProblems(body: JsonObject): readonly string[] {
  const mentions = body['allowed_mentions'];
  if (!isObject(mentions)) return ['allowed_mentions is missing'];
  const { parse, users, roles, replied_user: repliedUser } = mentions;
  const lists = [parse, users ?? [], roles ?? []];
  if (lists.some((list) => !Array.isArray(list) || list.length > 0))
    return ['allowed_mentions lets something ping'];
  return repliedUser === true ? ['allowed_mentions pings the author of the message replied to'] : [];
}

/** A deferral may only say whether the answer will be private. */
export function deferProblems(data: unknown): readonly string[] {
  const body = asObject(data);
  const others = Object.keys(body).filter((key) => key !== 'flags');
  const flags = asNumber(body['flags'] ?? 0);
  return [
    ...(others.length > 0 ? [`a deferral with ${others.join(', ')}`] : []),
    ...((flags & ~ephemeralFlag) === 0 ? [] : [`a deferral with flags ${String(flags)}`]),
  ];
}

function besideV2(message: JsonObject): readonly string[] {
  return ['content', 'embeds', 'poll', 'sticker_ids']
    .filter((field) => {
      const value = message[field];
      return (
        value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
      );
    })
    .map((field) => `${field} beside the Components V2 flag`);
}

function embedProblems(embeds: unknown): readonly string[] {
  const total = asList(embeds)
    .map(asObject)
    .reduce((sum, embed) => {
      const fields = asList(embed['fields']).map(asObject);
      const texts = [
        embed['title'],
        embed['description'],
        asObject(embed['footer'])['text'],
        asObject(embed['author'])['name'],
        ...fields.flatMap((field) => [field['name'], field['value']]),
      ];
      return sum + texts.reduce<number>((length, text) => length + asText(text).length, 0);
    }, 0);
  return total > 6000 ? [`${String(total)} characters over all embeds, at most 6000`] : [];
}

function nonceProblems(body: JsonObject): readonly string[] {
  const { nonce } = body;
  return typeof nonce === 'string' && nonce.length > 25 ? ['a nonce above 25 characters'] : [];
}

function isEmpty(message: JsonObject): boolean {
  const lists = ['embeds', 'components', 'attachments', 'sticker_ids'];
  return (
    asText(message['content']).trim() === '' &&
    lists.every((list) => asList(message[list]).length === 0) &&
    !isObject(message['poll'])
  );
}

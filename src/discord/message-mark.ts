import { ComponentType, type APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { z } from 'zod';
import type { ChannelRest, RestAnswer } from './channel-rest.ts';

const perPage = 100;
const mostPages = 50;
const maxCustomId = 100;

/**
 * Puts the mark at the end of the first custom id, behind a bar: what stands there tells equal components apart and is
 * otherwise left unread (custom-id.ts). Throws when no component bears a custom id.
 */
export function markComponent(
  components: readonly APIMessageTopLevelComponent[],
  mark: string,
): readonly APIMessageTopLevelComponent[] {
  const copy = structuredClone(components);
  const first = customIdBearers(copy).find(({ custom_id: id }) => id.length + mark.length < maxCustomId);
  if (first === undefined) throw new Error('Expected a button or menu in an edition, to find it again by.');
  first.custom_id = `${first.custom_id}|${mark}`;
  return copy;
}

function customIdBearers(components: readonly APIMessageTopLevelComponent[]): { custom_id: string }[] {
  return components.flatMap((component) => {
    if (component.type === ComponentType.Container) return customIdBearers(component.components);
    if (component.type !== ComponentType.ActionRow) return [];
    return component.components.flatMap((inner) => ('custom_id' in inner ? [inner] : []));
  });
}

export type Found =
  | { readonly kind: 'found'; readonly messageId: string; readonly at: Date }
  /** Seen messages, and this one was not among those since then. */
  | { readonly kind: 'absent'; readonly at: Date }
  /** Not one message: an empty channel, or one whose history is hidden. */
  | { readonly kind: 'empty'; readonly at: Date }
  | { readonly kind: 'too-many'; readonly at: Date }
  | { readonly kind: 'answer'; readonly answer: Exclude<RestAnswer, { kind: 'ok' }> };

const listed = z.array(z.object({ id: z.string(), timestamp: z.string(), components: z.unknown() }));

/** Reads the channel backwards from its newest message to the time in question. */
export async function findMarked(
  rest: ChannelRest,
  sought: { readonly channelId: string; readonly nonce: string; readonly since: Date },
): Promise<Found> {
  let before = '';
  let at = new Date(0);
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await rest.get(`/channels/${sought.channelId}/messages?limit=${perPage}${before}`);
    if (answer.kind !== 'ok') return { kind: 'answer', answer };
    const parsed = listed.safeParse(answer.body);
    if (!parsed.success || answer.at === undefined) {
      const reason = 'an answer that cannot be read';
      return { kind: 'answer', answer: { kind: 'lost', reason, mayHaveArrived: false } };
    }
    if (page === 0) at = answer.at;
    const messages = parsed.data;
    const ours = messages.find(({ components }) => JSON.stringify(components ?? []).includes(sought.nonce));
    if (ours !== undefined) return { kind: 'found', messageId: ours.id, at };
    const oldest = messages.at(-1);
    if (oldest === undefined) return { kind: page === 0 ? 'empty' : 'absent', at };
    const isFarEnough = Date.parse(oldest.timestamp) < sought.since.getTime() || messages.length < perPage;
    if (isFarEnough) return { kind: 'absent', at };
    before = `&before=${oldest.id}`;
  }
  return { kind: 'too-many', at };
}

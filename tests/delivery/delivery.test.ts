import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { listReply } from '../../commands/digest-replies.ts';
import { Digests } from '../../src/services/digests.ts';
import { rateLimited, serverError, codeError, type Fault } from '../support/discord/faults.ts';
import { usualPermissions } from '../support/discord/guilds.ts';
import { RestError } from '../support/discord/rest-error.ts';
import { channelId, deliveryWorld, guildId, queueEdition, type DeliveryWorld } from './world.ts';

const posting = { method: 'POST', path: /\/messages$/ } as const;
const failAfterStoring: Fault = {
  kind: 'error-after-storing',
  error: new RestError(502, { message: 'Bad Gateway', code: 0 }),
};

/** As if the program was ended after its attempt, and started again later. */
async function deliverAgainAfter(world: DeliveryWorld, ms: number): Promise<void> {
  await world.newDelivery().deliverOpen();
  world.clock.pass(ms);
  await world.newDelivery().deliverOpen();
}

/** What an admin sees. */
async function listed({ digests: store, clock }: DeliveryWorld) {
  const digests = new Digests({ store, clock, maxPerGuild: 3 });
  const keeper = { guildId, locale: 'en-GB' };
  const list = listReply(await digests.list(keeper), await digests.takeNews(keeper));
  if (list.kind !== 'list') throw new Error(`Expected a list, got ${JSON.stringify(list)}`);
  return list;
}

describe('delivery', () => {
  it('posts once, silently, without pings, and knows the message from then on', async () => {
    const world = await deliveryWorld();
    const key = await queueEdition(world);

    await world.newDelivery().deliverOpen();
    await world.newDelivery().deliverOpen();

    const [message, ...others] = world.messages();
    expect(others).toEqual([]);
    expect(Number(message?.['flags']) & MessageFlags.SuppressNotifications).not.toBe(0);
    expect((await world.outbox.fate(key))?.state).toBe('posted');
  });

  it.each<[string, Fault]>([
    ['the server stores it and then fails', failAfterStoring],
    ['the answer is cut off', { kind: 'cut', when: 'after-storing' }],
    ['the connection is cut before anything is stored', { kind: 'cut', when: 'before-storing' }],
    ['the server fails', serverError(500)],
    ['it is told to wait', rateLimited(1)],
  ])('ends with one message when %s, soon after and long after', async (_what, fault) => {
    for (const pauseMs of [5_000, 50_000, 3_600_000]) {
      const world = await deliveryWorld();
      const key = await queueEdition(world);
      world.discord.faults.add({ ...posting, fault });

      await deliverAgainAfter(world, pauseMs);

      expect(world.messages()).toHaveLength(1);
      expect((await world.outbox.fate(key))?.state).toBe('posted');
    }
  });

  it('finds its message by the mark even when Discord has forgotten every nonce', async () => {
    const world = await deliveryWorld({ nonceMemoryMs: 0 });
    await queueEdition(world);
    world.discord.faults.add({ ...posting, fault: failAfterStoring });

    await deliverAgainAfter(world, 10_000);

    expect(world.messages()).toHaveLength(1);
  });

  it('does not repeat itself without a look at the channel, and says that nobody knows', async () => {
    const world = await deliveryWorld();
    const key = await queueEdition(world);
    world.discord.setBotPermissions(guildId, usualPermissions & ~PermissionFlagsBits.ReadMessageHistory);
    world.discord.faults.add({ ...posting, fault: failAfterStoring });

    await deliverAgainAfter(world, 120_000);

    expect(world.messages()).toHaveLength(1);
    expect((await world.outbox.fate(key))?.state).toBe('ambiguous');
    expect(await world.digests.takeUnknownFates(guildId)).toHaveLength(1);
    expect(await world.digests.takeUnknownFates(guildId)).toEqual([]);
  });

  it('relies on the nonce within a minute where it cannot look at the channel', async () => {
    const world = await deliveryWorld();
    const key = await queueEdition(world);
    world.discord.setBotPermissions(guildId, usualPermissions & ~PermissionFlagsBits.ReadMessageHistory);
    world.discord.faults.add({ ...posting, fault: failAfterStoring });

    await deliverAgainAfter(world, 20_000);

    expect(world.messages()).toHaveLength(1);
    expect((await world.outbox.fate(key))?.state).toBe('posted');
  });

  it('posts again after many refusals where it cannot look at the channel: a refusal stores nothing', async () => {
    const world = await deliveryWorld();
    const key = await queueEdition(world);
    world.discord.setBotPermissions(guildId, usualPermissions & ~PermissionFlagsBits.ReadMessageHistory);
    world.discord.faults.add({ ...posting, times: 1, fault: rateLimited(120) });

    await deliverAgainAfter(world, 120_000);

    expect(world.messages()).toHaveLength(1);
    expect((await world.outbox.fate(key))?.state).toBe('posted');
  });

  it('counts a message that a moderator has deleted as posted', async () => {
    const world = await deliveryWorld();
    const key = await queueEdition(world);
    world.discord.faults.add({ ...posting, fault: failAfterStoring });
    await world.newDelivery().deliverOpen();
    for (const { id } of world.messages()) world.discord.world.messages.delete(id);

    world.clock.pass(20_000);
    await world.newDelivery().deliverOpen();

    expect(world.messages()).toEqual([]);
    expect((await world.outbox.fate(key))?.state).toBe('deleted');
  });

  it.each([10_003, 10_004, 50_001, 50_013])(
    'gives up a dead channel at once (code %i) and switches the digest off',
    async (code) => {
      const world = await deliveryWorld();
      const key = await queueEdition(world);
      world.discord.faults.add({ ...posting, times: 9, fault: codeError(code) });

      await deliverAgainAfter(world, 600_000);

      const [digest] = await world.digests.list();
      expect((await world.outbox.fate(key))?.state).toBe('failed');
      expect(digest?.deadReason).toMatch(/channel|server/);
      expect(await world.digests.toldAmong(digest?.id ?? '', ['a1'])).toEqual(new Set());
      const list = await listed(world);
      expect(JSON.stringify(list.notes?.[0])).toContain(`switched off: ${digest?.deadReason ?? '?'}`);
    },
  );

  it('goes out while the clock of this machine is set back by a day between two attempts', async () => {
    const world = await deliveryWorld();
    await queueEdition(world);
    world.discord.faults.add({ ...posting, fault: failAfterStoring });
    await world.newDelivery().deliverOpen();

    world.clock.set('2026-11-23T06:00:00Z');
    await world.newDelivery().deliverOpen();

    expect(world.messages()).toHaveLength(1);
  });

  it('posts in threads and announcement channels', async () => {
    const world = await deliveryWorld();
    const types = new Map([...world.discord.world.guilds.values()].flatMap(({ channels }) => [...channels]));
    expect(types.get('700000000000000002')?.type).toBe(ChannelType.GuildAnnouncement);
    const key = 'extra:1';
    const digest = { channelId: '700000000000000002', guildId, digestId: '1', key };
    const now = world.clock.now();
    const reply = (await import('./replies.ts')).aDigestReply();
    await world.outbox.queue({
      ...digest,
      ...world.poster.prepare(reply, digest),
      composedAt: now,
      expiresAt: new Date(now.getTime() + 60_000),
      told: [],
    });

    await world.newDelivery().deliverOpen();

    expect(world.discord.world.messages.in('700000000000000002')).toHaveLength(1);
    expect(world.messages()).toEqual([]);
  });

  it('misses what could not be posted within its time, and then tells its stories another day', async () => {
    const world = await deliveryWorld();
    const key = await queueEdition(world);
    world.discord.faults.add({
      method: 'GET',
      path: new RegExp(`/channels/${channelId}`),
      times: 9,
      fault: serverError(503),
    });

    await deliverAgainAfter(world, 13 * 3_600_000);

    const [digest] = await world.digests.list();
    expect(world.messages()).toEqual([]);
    expect((await world.outbox.fate(key))?.state).toBe('missed');
    expect(await world.digests.toldAmong(digest?.id ?? '', ['a1'])).toEqual(new Set());
  });
});

import { describe, expect, it } from 'vitest';
import { guildId } from '../delivery/world.ts';
import { fireBefore, scheduleWorld, toll } from './schedule-world.ts';
import { anotherTelling } from './story-texts.ts';

describe('the schedule of digests', () => {
  it('composes an edition once its slot has come, and once only', async () => {
    const { publish, look, states, replies } = await scheduleWorld();
    await publish(fireBefore);

    await look('2026-03-02T05:59:00Z');
    expect(await states()).toEqual([]);
    await look('2026-03-02T06:00:00Z');
    await look('2026-03-02T06:00:05Z');

    expect(await states()).toEqual(['2026-03-02 queued']);
    expect(replies).toHaveLength(1);
    expect(replies[0]).toMatchObject({
      title: 'The news · Monday 2 March',
      footer: [
        '1 of 1 story from 1 feed · as of ',
        { time: new Date('2026-03-02T06:00:00Z'), style: 'time' },
      ],
    });
  });

  it('repeats no edition when the clock goes back by an hour or a day, or jumps ahead', async () => {
    const { publish, look, states, replies } = await scheduleWorld();
    await publish(fireBefore);

    for (const time of [
      '2026-03-02T06:00:00Z',
      '2026-03-02T05:00:00Z',
      '2026-03-02T06:00:01Z',
      '2026-03-01T06:30:00Z',
      '2026-03-02T06:30:00Z',
      '2026-03-03T06:00:00Z',
      '2026-03-02T08:00:00Z',
      '2026-03-03T06:10:00Z',
    ]) {
      await look(time);
    }

    expect((await states()).sort()).toEqual(['2026-03-02 queued', '2026-03-03 queued']);
    expect(replies).toHaveLength(2);
  });

  it('catches up within twelve hours and says so; later the edition is missed', async () => {
    const late = await scheduleWorld();
    await late.publish(fireBefore);
    await late.look('2026-03-02T17:00:00Z');
    const missed = await scheduleWorld();
    await missed.publish(fireBefore);
    await missed.look('2026-03-02T19:00:00Z');

    expect(late.replies[0]?.note).toContain('Late: Brevier was not running at 07:00.');
    expect(missed.replies).toEqual([]);
    expect(await missed.states()).toEqual(['2026-03-02 missed']);
    expect(await missed.digests.takeUnknownFates(guildId)).toHaveLength(1);
  });

  it('composes an edition after all when the clock that made it look missed is set right', async () => {
    const { publish, look, states } = await scheduleWorld();
    await publish(fireBefore);
    await look('2026-03-02T20:00:00Z');

    await look('2026-03-02T06:00:00Z');

    expect(await states()).toEqual(['2026-03-02 queued']);
  });

  it('does not tell a story again that has not changed, and says in one line that nothing is new', async () => {
    const { publish, look, replies, clock } = await scheduleWorld();
    await publish(fireBefore);
    await look('2026-03-02T06:00:00Z');
    clock.set('2026-03-02T12:00:00Z');
    await publish({ ...anotherTelling(), publishedAt: new Date('2026-03-02T11:00:00Z') });

    await look('2026-03-03T06:00:00Z');

    expect(replies[1]).toMatchObject({
      stories: [],
      changes: [],
      note: 'Nothing new since the last edition.',
    });
  });

  it('tells what changed in a story that was told: old value, new value, and who says it', async () => {
    const { publish, look, replies, clock } = await scheduleWorld();
    await publish(toll(0, 2, 'City Ledger'));
    await look('2026-03-02T06:00:00Z');
    clock.set('2026-03-02T20:00:00Z');
    await publish(toll(26, 5, 'Coast Radio'));

    await look('2026-03-03T06:00:00Z');
    await look('2026-03-04T06:00:00Z');

    expect(replies[1]?.stories).toEqual([]);
    expect(replies[1]?.changes).toMatchObject([
      { what: 'people killed', before: '2', after: '5', source: { name: 'Coast Radio' } },
    ]);
    expect(replies[2]?.changes).toEqual([]);
  });

  it('posts nothing on a day without news when the digest says so', async () => {
    const { look, states, digests, id } = await scheduleWorld();
    const digest = await digests.find(id);
    if (digest !== undefined) await digests.save({ ...digest, whenNothingNew: 'silence' });

    await look('2026-03-02T06:00:00Z');

    expect(await states()).toEqual(['2026-03-02 nothing-new']);
  });

  it('leaves out the slots that passed before a digest was made or resumed', async () => {
    const { look, states, digests, id, clock } = await scheduleWorld();
    const digest = await digests.find(id);
    clock.set('2026-03-02T09:00:00Z');
    if (digest !== undefined) await digests.save({ ...digest, activeSince: clock.now() });

    await look('2026-03-02T09:01:00Z');

    expect(await states()).toEqual([]);
  });
});

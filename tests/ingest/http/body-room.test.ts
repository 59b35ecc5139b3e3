import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GuardedClient } from '../../../src/ingest/http/guarded-client.ts';
import { startOutlet, type Outlet } from '../../support/web/outlet.ts';

let outlet: Outlet;
beforeAll(async () => {
  outlet = await startOutlet();
  outlet.serve('/large', { body: 'a'.repeat(1_500_000) });
  outlet.serve('/small', { body: 'few words' });
});
afterAll(() => outlet.close());

const large = () => ({ url: `${outlet.url}/large`, accept: '*/*' });

/** A use of an outcome that begins, and ends when it is told to. */
function aUse() {
  let begin = (): void => undefined;
  let end = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const ended = new Promise<void>((resolve) => (end = resolve));
  const use = (): Promise<void> => {
    begin();
    return ended;
  };
  return {
    use,
    begun,
    end: () => {
      end();
    },
  };
}

describe('the room for bodies', () => {
  it.each([
    ['is told that the program is busy', false],
    ['has its turn when one of them is done with', true],
  ])('holds two large bodies at most: the next %s', async (_what, isLetGo) => {
    const room = { mostBytes: 3_000_000, patienceMs: isLetGo ? 10_000 : 1 };
    const client = new GuardedClient({ allowedHosts: [outlet.host], userAgent: 'Brevier test', room });
    const both = [aUse(), aUse()];
    const held = both.map(({ use }) => client.read(large(), use));
    await Promise.all(both.map(({ begun }) => begun));

    const next = client.fetch(large());
    if (isLetGo) both[0]?.end();
    expect(await next).toMatchObject(
      isLetGo ? { kind: 'answer' } : { kind: 'fault', fault: { kind: 'busy' } },
    );
    const small = { url: `${outlet.url}/small`, accept: '*/*' };
    expect(await client.fetch(small)).toMatchObject({ kind: 'answer' });

    for (const { end } of both) end();
    await Promise.all(held);
    expect(await client.fetch(large())).toMatchObject({ kind: 'answer' });
  });

  it('lets the oldest of many large bodies go on, so that all of them arrive in the end', async () => {
    const room = { mostBytes: 1_000_000, patienceMs: 10_000 };
    const client = new GuardedClient({ allowedHosts: [outlet.host], userAgent: 'Brevier test', room });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => client.fetch(large())));
    expect(outcomes.map((outcome) => outcome.kind === 'answer' && outcome.body.length)).toEqual(
      Array.from({ length: 8 }, () => 1_500_000),
    );
  });
});

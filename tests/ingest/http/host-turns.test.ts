import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostGate } from '../../../src/domain/polling/host-gate.ts';
import { GuardedClient } from '../../../src/ingest/http/guarded-client.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';
import { startOutlet, type Outlet } from '../../support/web/outlet.ts';

let outlet: Outlet;
beforeAll(async () => {
  outlet = await startOutlet();
});
afterAll(() => outlet.close());

describe('requests to one host', () => {
  it('are sent one after the other, a second apart, whoever asks, and redirects within it at once', async () => {
    const clock = new VirtualClock('2026-11-25T00:00:00Z');
    const gate = new HostGate(clock);
    const client = new GuardedClient({ allowedHosts: [outlet.host], userAgent: 'test', gate });
    const before = outlet.visits.length;
    let answerFirst = (): void => undefined;
    const firstCame = new Promise<void>((resolve) => {
      outlet.serve('/first', {
        answer: (response) => {
          answerFirst = () => void response.end('first');
          resolve();
        },
      });
    });
    outlet.serve('/second', { status: 302, headers: { location: '/third' } });
    outlet.serve('/third', { body: 'third' });

    const first = client.fetch({ url: `${outlet.url}/first`, accept: '*/*' });
    const second = client.fetch({ url: `${outlet.url}/second`, accept: '*/*' });
    await firstCame;
    answerFirst();
    await first;
    await clock.pass(1_000);
    const early = outlet.visits.slice(before).map(({ path }) => path);
    await clock.pass(1_000);

    expect(await second).toMatchObject({ kind: 'answer', url: `${outlet.url}/third` });
    expect(early).toEqual(['/first']);
  });

  it('let others pass when a reader no longer waits', async () => {
    const clock = new VirtualClock('2026-11-25T00:00:00Z');
    const client = new GuardedClient({
      allowedHosts: [outlet.host],
      userAgent: 'test',
      gate: new HostGate(clock),
    });
    outlet.serve('/', { body: 'hello' });
    await client.fetch({ url: outlet.url, accept: '*/*' });
    const gone = new AbortController();
    const given = client.fetch({ url: outlet.url, accept: '*/*', signal: gone.signal });
    const next = client.fetch({ url: outlet.url, accept: '*/*' });
    gone.abort(new Error('gone'));

    await expect(given).rejects.toThrow('gone');
    await clock.pass(2_000);
    expect(await next).toMatchObject({ kind: 'answer', status: 200 });
  });
});

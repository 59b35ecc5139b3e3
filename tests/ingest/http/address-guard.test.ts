import { isIP } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../src/ingest/http/address-rules.ts';
import { GuardedClient } from '../../../src/ingest/http/guarded-client.ts';
import type { Resolve } from '../../../src/ingest/http/guarded-lookup.ts';
import { checkUrl } from '../../../src/ingest/http/url-rules.ts';
import { connectionsDuring } from '../../support/connections.ts';
import { deceivingAnswers, forbiddenAddresses } from '../../support/forbidden-addresses.ts';
import { newsAddresses } from '../../support/news-addresses.ts';
import { startOutlet, type Outlet } from '../../support/web/outlet.ts';

function clientWith(resolve: Resolve, allowedHosts: readonly string[] = []): GuardedClient {
  return new GuardedClient({ allowedHosts, userAgent: 'test', resolve, deadlineMs: 5_000 });
}

const answering =
  (...addresses: readonly string[]): Resolve =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: isIP(address) === 6 ? 6 : 4 })));

describe('the address guard', () => {
  let outlet: Outlet;
  beforeAll(async () => {
    outlet = await startOutlet();
  });
  afterAll(() => outlet.close());

  it('knows more than 150 forbidden addresses and 200 ordinary ones', () => {
    expect(new Set(forbiddenAddresses).size + deceivingAnswers.length).toBeGreaterThan(200);
    expect(new Set(newsAddresses).size).toBeGreaterThanOrEqual(200);
  });

  it.each(forbiddenAddresses)('connects to nothing for %j', async (url) => {
    const client = clientWith(answering('127.0.0.1'));
    const attempts = await connectionsDuring(async () => {
      expect(await client.fetch({ url, accept: '*/*' })).toMatchObject({
        kind: 'fault',
        fault: { kind: 'refused' },
      });
    });
    expect(attempts).toEqual([]);
  });

  it.each(deceivingAnswers.map((answers) => [answers.join(' and '), answers] as const))(
    'connects to nothing when a name leads to %s',
    async (_shown, answers) => {
      const client = clientWith(answering(...answers));
      const attempts = await connectionsDuring(async () => {
        expect(await client.fetch({ url: 'http://news.example.org/feed', accept: '*/*' })).toMatchObject({
          kind: 'fault',
        });
      });
      expect(attempts).toEqual([]);
    },
  );

  it('asks for a name once, so that a second answer cannot differ from the checked one', async () => {
    let asked = 0;
    const client = clientWith(() => {
      asked += 1;
      return Promise.resolve([{ address: asked === 1 ? '127.0.0.1' : '93.184.215.14', family: 4 }]);
    });
    await client.fetch({ url: 'http://rebind.example.org/', accept: '*/*' });
    expect(asked).toBe(1);
  });

  it.each(forbiddenAddresses.filter((url) => URL.canParse(url, 'http://a.example.org')).slice(0, 120))(
    'does not follow a redirect to %j',
    async (target) => {
      outlet.serve('/away', {
        status: 302,
        headers: { location: encodeURI(decodeURI(target.replaceAll('%', '%25'))) },
      });
      const client = clientWith(answering('127.0.0.1'), [outlet.host]);
      const attempts = await connectionsDuring(async () => {
        await client.fetch({ url: `${outlet.url}/away`, accept: '*/*' });
      });
      expect(attempts).toEqual([outlet.host]);
    },
  );

  it('reaches a private host only under the name and port that the operator allowed', async () => {
    outlet.serve('/', { body: 'hello' });
    const port = outlet.host.split(':')[1] ?? '';
    const client = clientWith(answering('127.0.0.1'), [outlet.host]);

    expect(await client.fetch({ url: `${outlet.url}/`, accept: '*/*' })).toMatchObject({
      kind: 'answer',
      status: 200,
    });
    for (const url of [`http://localhost:${port}/`, `http://127.0.0.2:${port}/`, 'http://127.0.0.1:8080/'])
      expect(await client.fetch({ url, accept: '*/*' })).toMatchObject({
        kind: 'fault',
        fault: { kind: 'refused' },
      });
  });

  it.each(newsAddresses)('does not refuse %s', (url) => {
    expect(checkUrl(url, new Set())).toMatchObject({ kind: 'fine' });
  });

  it.each([
    '93.184.215.14',
    '1.1.1.1',
    '151.101.0.81',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.255.255',
    '11.0.0.1',
    '192.0.1.1',
    '198.17.0.1',
    '223.255.255.254',
    '2606:4700::6810:84e5',
    '2a00:1450:4001:810::200e',
    '2620:0:862:ed1a::1',
    '2001:4860:4860::8888',
    '2001:67c:4e8::1',
    '2400:cb00::1',
  ])('takes %s for public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/errors.ts';
import type { FeedReader } from '../../src/domain/ports/feed-reader.ts';
import { readPack } from '../../src/ingest/feeds/opml-packs.ts';
import { packageRoot } from '../../src/runtime/package-root.ts';
import { anArticleOf } from '../support/feed-world.ts';
import { startTestApp } from '../support/test-app.ts';

const outlets: FeedReader = {
  read: () => Promise.reject(new Error('Nothing is polled here')),
  discover(address) {
    if (address.includes('nothing'))
      return Promise.reject(new UserError('There is no feed at this address.'));
    const url = `https://${address.replace(/^https?:\/\//, '')}/feed`;
    const articles = [anArticleOf('https://ledger.example', 1), anArticleOf('https://ledger.example', 2)];
    const feed = {
      title: 'City Ledger',
      siteUrl: undefined,
      ttlMinutes: undefined,
      skipHours: [],
      skipDays: [],
      articles,
    };
    return Promise.resolve({ url, feed, validators: {} });
  },
};

const open = () => startTestApp({ feedReader: outlets });

describe('/feed', () => {
  it('says how to begin while there are no feeds', async () => {
    const app = await open();
    expect(await app.ask('/feed list')).toMatchObject({
      kind: 'notice',
      text: 'There are no feeds here yet.',
      isPrivate: true,
    });
  });

  it('knows a misspelt pack from an address', async () => {
    const app = await open();
    await expect(app.ask('/feed add wrold')).rejects.toMatchObject({
      message: '“wrold” is no address, and no pack has this name.',
      hint: expect.stringMatching(/packs: .*world/) as string,
    });
  });

  it('adds the feed of a site, lists it, changes it and removes it', async () => {
    const app = await open();
    expect(await app.ask('/feed add address:ledger.example topic:Local')).toMatchObject({
      kind: 'notice',
      tone: 'done',
      text: '“City Ledger” is read from now on.',
    });
    expect(await app.ask('/feed add address:ledger.example')).toMatchObject({
      text: '1 feed was here before.',
    });
    expect(await app.ask('/feed list')).toMatchObject({
      kind: 'list',
      entries: [{ title: 'City Ledger', lines: ['https://ledger.example/feed', 'topic: Local'] }],
    });
    expect(await app.ask('/feed edit feed:"city ledger" name:Ledger topic:Business')).toMatchObject({
      text: '“Ledger” is changed; its topic is Business.',
    });
    await app.ask('/feed add address:ledger.example');
    expect(await app.ask('/feed list')).toMatchObject({
      entries: [{ title: 'Ledger', lines: ['https://ledger.example/feed', 'topic: Business'] }],
    });
    expect(await app.ask('/feed remove feed:ledger')).toMatchObject({
      text: '“Ledger” is no longer read here.',
    });
    expect(await app.ask('/feed list')).toMatchObject({ kind: 'notice' });
  });

  it('tells in one sentence why an address cannot be added', async () => {
    const app = await open();
    await expect(app.ask('/feed add address:nothing.example')).rejects.toThrow(
      'There is no feed at this address.',
    );
    await expect(app.ask('/feed remove feed:x')).rejects.toThrow('There is no feed “x” here.');
    await expect(app.ask('/feed edit feed:x')).rejects.toThrow('Give a new name or a new topic.');
  });

  it('tries an address without adding it', async () => {
    const app = await open();
    expect(await app.ask('/feed test address:ledger.example')).toMatchObject({
      kind: 'list',
      title: 'City Ledger: 2 articles',
    });
    expect(await app.services.feeds.list({})).toEqual([]);
  });

  it('subscribes to a whole pack, and exports what another reader takes in', async () => {
    const app = await open();
    expect(await app.ask('/feed add address:technology')).toMatchObject({
      text: '8 feeds are read from now on.',
    });
    const exported = await app.ask('/feed export');
    expect(exported).toMatchObject({ kind: 'file', text: '8 feeds, as OPML.', file: { name: 'feeds.opml' } });
    expect(JSON.stringify(exported)).toContain('Ars Technica');
  });

  it('shows how reading goes, and first what admins should know, once', async () => {
    const app = await open();
    await app.ask('/feed add address:ledger.example');
    expect(await app.ask('/feed health')).toMatchObject({
      kind: 'list',
      entries: [
        {
          title: 'City Ledger',
          lines: ['never read so far', expect.anything(), 'articles a day: not known yet'],
        },
      ],
    });
  });

  it('keeps each server below its cap and to itself', async () => {
    const app = await open();
    const { feeds } = app.services;
    const pack = (await feeds.packs()).find(({ name }) => name === 'world');
    expect(await feeds.subscribeAll({ guildId: '1' }, pack?.feeds ?? [])).toMatchObject({ left: 5 });
    await expect(feeds.add({ guildId: '1' }, { address: 'ledger.example' })).rejects.toThrow(
      'as many feeds as it may have (3)',
    );
    expect(await feeds.list({ guildId: '2' })).toEqual([]);
  });

  it('suggests packs, feeds and nothing else', async () => {
    const app = await open();
    await app.ask('/feed add address:ledger.example');
    expect(await app.complete('feed', 'feed', 'city')).toMatchObject([{ name: 'City Ledger' }]);
    expect((await app.complete('feed', 'address', '')).map(({ value }) => value)).toEqual([
      'business',
      'europe',
      'science',
      'sport',
      'technology',
      'world',
    ]);
  });
});

describe('the packs that come with the program', () => {
  it.each(['business', 'europe', 'science', 'sport', 'technology', 'world'])(
    '%s names an outlet and a topic for each feed',
    async (name) => {
      const pack = await readPack(`${packageRoot}/samples/feeds/${name}.opml`);
      expect(pack?.feeds.length).toBeGreaterThanOrEqual(6);
      for (const { url, title, topic } of pack?.feeds ?? []) {
        expect(url).toMatch(/^https:\/\//);
        expect(title).toBeTruthy();
        expect(topic).toBeTruthy();
      }
    },
  );
});

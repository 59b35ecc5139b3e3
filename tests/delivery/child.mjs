/**
 * The part of the bot that posts digests, in a process of its own, to be killed: the compiled one, because a process
 * that first compiles is killed before it does anything. KILL_AT=n ends it, as `kill -9` does, at its n-th step: steps
 * are what it writes to the outbox and what it asks of Discord, before and after each.
 */
import { setTimeout as sleep } from 'node:timers/promises';

const { DATA_DIR, API_URL, TOKEN, KILL_AT = '0' } = process.env;
const built = new URL('../../dist/src/', import.meta.url);
const load = (file) => import(new URL(file, built).href);

const [
  { openLibrary },
  { openDigests },
  { ChannelRest },
  { DiscordPoster },
  { Summaries },
  { OpeningSummarizer },
  { systemClock },
] = await Promise.all([
  load('wiring/open-library.js'),
  load('wiring/open-digests.js'),
  load('discord/channel-rest.js'),
  load('discord/digest-poster.js'),
  load('services/summaries.js'),
  load('summarizer/opening-summarizer.js'),
  load('runtime/system-clock.js'),
]);

let steps = 0;
function step() {
  steps += 1;
  if (steps === Number(KILL_AT)) process.kill(process.pid, 'SIGKILL');
}

/** The same object, with a step before and after each of these calls. */
function stepping(target, names) {
  return new Proxy(target, {
    get(_target, name) {
      const value = target[name];
      if (typeof value !== 'function') return value;
      if (!names.includes(name)) return value.bind(target);
      return async (...values) => {
        step();
        const result = await value.apply(target, values);
        step();
        return result;
      };
    },
  });
}

const library = openLibrary({ dataDir: DATA_DIR });
const quiet = { debug() {}, info() {}, warn() {}, error: (fields, event) => console.error(event, fields) };
const opening = new OpeningSummarizer();
const poster = new DiscordPoster(new ChannelRest(API_URL, TOKEN, 1500));
const { jobs } = openDigests({
  ...library,
  outbox: stepping(library.outbox, ['queue', 'markSent', 'markRefused', 'end']),
  poster: stepping(poster, ['time', 'post', 'find']),
  summaries: new Summaries({ summarizer: opening, opening, cache: library.cache, clock: systemClock }),
  clock: systemClock,
  log: quiet,
  zone: 'UTC',
  settings: { shareLibrary: true, maxDigestsPerGuild: 10_000 },
});
for (const job of jobs) job.start();
// The clock's timers alone do not keep a process alive.
for (;;) await sleep(1000);

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SqliteDigestStore } from '../../src/storage/digest-store.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { rateLimited, serverError, type Fault } from '../support/discord/faults.ts';
import { LoopbackDiscord, testToken } from '../support/discord/loopback-discord.ts';
import { RestError } from '../support/discord/rest-error.ts';
import { pickFrom } from '../support/seeded-random.ts';
import { newDigest } from './world.ts';

const child = path.join(import.meta.dirname, 'child.mjs');
const guildId = '600000000000000001';
const channelCount = 20;

const faults: readonly Fault[] = [
  { kind: 'error-after-storing', error: new RestError(502, { message: 'Bad Gateway', code: 0 }) },
  { kind: 'cut', when: 'after-storing' },
  { kind: 'cut', when: 'before-storing' },
  { kind: 'silence', when: 'after-storing' },
  { kind: 'delay', ms: 300 },
  rateLimited(0.3),
  serverError(500),
  serverError(503),
];

/** Digests that are all due now, a Discord that fails one call in five, and a process that is killed and started again. */
export class KilledRuns {
  readonly discord: LoopbackDiscord;
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'brevier-delivery-'));
  readonly #sqlite = openDatabase(this.#folder);
  readonly #random: () => number;
  #running: ChildProcess | undefined;
  kills = 0;

  constructor(random: () => number) {
    this.#random = random;
    const channels = Array.from({ length: channelCount }, (_, index) => ({
      id: channelAt(index),
      name: `c${index}`,
    }));
    this.discord = new LoopbackDiscord({ guilds: [{ id: guildId, name: 'Harbour', channels }] });
  }

  async open(digests: number): Promise<void> {
    await this.discord.listen();
    const store = new SqliteDigestStore(this.#sqlite);
    const now = new Date();
    const earlier = new Date(now.getTime() - 4 * 60_000);
    const digest = newDigest({ now: () => earlier, after: () => () => undefined });
    const dueAt = new Date(now.getTime() - 2 * 60_000);
    const schedule = {
      minuteOfDay: dueAt.getUTCHours() * 60 + dueAt.getUTCMinutes(),
      zone: 'UTC',
      days: [1, 2, 3, 4, 5, 6, 7],
    };
    for (let index = 0; index < digests; index += 1) {
      await store.add({ ...digest, guildId, channelId: channelAt(index % channelCount), schedule });
    }
  }

  /** One call in five fails, in any way; now and then Discord forgets all nonces. */
  addFaults(): void {
    for (const fault of faults) {
      this.discord.faults.add({
        path: /\/channels\//,
        times: Number.MAX_SAFE_INTEGER,
        only: () => this.#random() < 0.2 / faults.length,
        fault,
      });
    }
  }

  /** Starts the process; it lives for so long, or (`killAt`) until that step. */
  async run(lifetime: { readonly ms: number } | { readonly killAt: number }): Promise<void> {
    const killAt = 'killAt' in lifetime ? lifetime.killAt : 0;
    const running = this.#start(killAt);
    const exit = once(running, 'exit');
    if ('ms' in lifetime) {
      await sleep(lifetime.ms);
      running.kill('SIGKILL');
    } else {
      // Past its last step it would wait for the next edition.
      await Promise.race([exit, this.#allEnded()]);
      running.kill('SIGKILL');
    }
    await exit;
    this.kills += 1;
  }

  /** Lets the process live until every edition has ended. */
  async finish(): Promise<void> {
    const running = this.#start(0);
    await this.#allEnded();
    const exit = once(running, 'exit');
    running.kill('SIGKILL');
    await exit;
  }

  randomMs(from: number, to: number): number {
    return from + this.#random() * (to - from);
  }

  forgetNoncesSometimes(): void {
    if (pickFrom(this.#random, [true, false])) this.discord.world.messages.forgetNonces();
  }

  /** How many editions ended how, and how many messages stand for one edition. */
  result(): { readonly states: Record<string, number>; readonly messages: number; readonly doubled: number } {
    const states: Record<string, number> = {};
    for (const state of this.#sqlite.column('SELECT state FROM posts')) {
      states[String(state)] = (states[String(state)] ?? 0) + 1;
    }
    const nonces = Array.from({ length: channelCount }, (_, index) =>
      this.discord.world.messages.in(channelAt(index)),
    )
      .flat()
      .map((message) => String(message['nonce']));
    return { states, messages: nonces.length, doubled: nonces.length - new Set(nonces).size };
  }

  async close(): Promise<void> {
    this.#running?.kill('SIGKILL');
    this.#sqlite.close();
    await this.discord.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #start(killAt: number): ChildProcess {
    const env = {
      ...process.env,
      DATA_DIR: this.#folder,
      API_URL: this.discord.apiUrl,
      TOKEN: testToken,
      KILL_AT: String(killAt),
    };
    this.#running = spawn(process.execPath, [child], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    return this.#running;
  }

  async #allEnded(): Promise<void> {
    const digests = Number(this.#sqlite.column('SELECT count(*) FROM digests')[0]);
    const ended = `SELECT count(*) FROM posts WHERE state NOT IN ('queued', 'sending')`;
    while (Number(this.#sqlite.column(ended)[0]) < digests) await sleep(50);
  }
}

function channelAt(index: number): string {
  return (700_000_000_000_000_001n + BigInt(index)).toString();
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { operatorAudience } from '../../src/domain/audience.ts';
import { entryFile } from '../../src/runtime/entry-file.ts';
import { dataFolder, openFile } from './world.ts';

/** Runs the writer until it has said `batches` are safe and some random ms have gone by; how many it had said by then. */
async function killedAfter(dataDir: string, round: number, random: () => number): Promise<number> {
  const { path, execArgv } = entryFile('tests/storage/killed-writer');
  const child = spawn(process.execPath, [...execArgv, path, dataDir, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const wanted = 1 + Math.floor(random() * 4);
  const delayMs = random() * 12;
  let said = '';
  let isDoomed = false;
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (chunk: string) => {
    said += chunk;
    if (isDoomed || said.split('\n').length <= wanted) return;
    isDoomed = true;
    setTimeout(() => child.kill('SIGKILL'), delayMs);
  });
  await once(child, 'close');
  return said.split('\n').length - 1;
}

/** Numbers from 0 to 1 from a seed (a linear congruential generator, Numerical Recipes). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

export function describeKilledWriters(rounds: number, seed: number): void {
  describe(`a writer that is killed ${rounds} times (seed ${seed})`, () => {
    it('loses nothing that was acknowledged, and leaves a sound library', { timeout: 300_000 }, async () => {
      const dataDir = dataFolder();
      const random = numbersFrom(seed);
      const safe: number[] = [];
      for (let round = 0; round < rounds; round += 1) safe.push(await killedAfter(dataDir, round, random));

      const { store, sqlite } = openFile(dataDir);

      expect(sqlite.column('PRAGMA integrity_check')).toEqual(['ok']);
      sqlite.exec("INSERT INTO article_index (article_index) VALUES ('integrity-check')");
      for (const [round, batches] of safe.entries()) {
        for (let batch = 0; batch < batches; batch += 1) {
          for (const n of [0, 19]) {
            const name = `r${round}b${batch}n${n}`;
            const article = await store.findByUrl(`https://example.org/${name}`, operatorAudience);
            expect(article?.title).toBe(name);
            const page = await store.search({
              audience: operatorAudience,
              words: name,
              sort: 'best',
              limit: 2,
            });
            expect(page.hits.map(({ article: { title } }) => title)).toEqual([name]);
          }
        }
      }
      const rows = sqlite.column(
        'SELECT count(*) FROM articles UNION ALL SELECT count(*) FROM article_texts',
      );
      expect(rows[0]).toBe(rows[1]);
    });
  });
}

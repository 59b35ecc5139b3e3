import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFire, anotherTelling } from '../services/story-texts.ts';
import { emptyFolder, runProgram } from '../support/run-program.ts';

describe('a library that was only imported', () => {
  it('lists a story once, with the outlets that tell it', async () => {
    const env = { DATA_DIR: emptyFolder() };
    const file = path.join(emptyFolder(), 'mill.jsonl');
    const lines = [aFire(), anotherTelling()].map((article) => JSON.stringify(article));
    writeFileSync(file, `${lines.join('\n')}\n`);
    await runProgram(['import', file], { env });

    const { code, out } = await runProgram(['ask', '/search words:"spinning mill"'], { env });

    expect(code).toBe(0);
    expect(out.match(/^\d+\. /gm)).toHaveLength(1);
    for (const { source } of [aFire(), anotherTelling()]) expect(out).toContain(source);
  });

  it('is no better off than the samples', async () => {
    const { out } = await runProgram(['ask', '/search words:"kestrel bridge"'], {
      env: { DATA_DIR: emptyFolder() },
    });

    expect(out).toMatch(/^1\. .*Kestrel Bridge.*\n {3}.*(?:Coast Radio|Northern Courier) · .*City Ledger/m);
  });
});

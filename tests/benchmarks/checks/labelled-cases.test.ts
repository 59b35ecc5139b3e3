import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { labelledCases, untokenised } from '../../../benchmarks/checks/labelled-cases.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function read(lines: readonly unknown[]): Promise<unknown[]> {
  const file = path.join(temporaryFolder(), 'cases.jsonl');
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  const cases = [];
  for await (const each of labelledCases([file])) cases.push(each);
  return cases;
}

describe('labelled summaries', () => {
  it.each([
    [1, true],
    [0, false],
    [true, true],
    [false, false],
    ['1', true],
    ['CORRECT', true],
    ['INCORRECT', false],
    ['inconsistent', false],
  ])('read the label %j as %s', async (label, isTrue) => {
    expect(await read([{ text: 'A.', summary: 'B.', label }])).toEqual([
      { text: 'A.', summary: 'B.', isTrue },
    ]);
  });

  it('take a claim for a summary', async () => {
    expect(await read([{ text: 'A.', claim: 'B.', label: 1 }])).toEqual([
      { text: 'A.', summary: 'B.', isTrue: true },
    ]);
  });

  it('name the line whose label says nothing', async () => {
    await expect(read([{ text: 'A.', summary: 'B.', label: 'maybe' }])).rejects.toThrow(
      /cases\.jsonl:1: .*"maybe"/s,
    );
  });

  it('undo what a tokeniser did', () => {
    const tokens = "the mayor 's office -lrb- on hill street -rrb- did n't say `` yes '' , he said .";

    expect(untokenised(tokens)).toBe("the mayor's office (on hill street) didn't say “yes”, he said.");
  });
});

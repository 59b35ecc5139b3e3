import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, runProgram } from '../support/run-program.ts';

describe('an OPML file given to import', () => {
  it('reads the feeds of an imported OPML file from then on', async () => {
    const env = { DATA_DIR: emptyFolder() };
    const file = path.join(emptyFolder(), 'list.opml');
    writeFileSync(
      file,
      '<opml version="2.0"><body><outline text="Coast" xmlUrl="https://coast.example/rss"/><outline text="World"><outline text="Ledger" xmlUrl="https://ledger.example/rss"/></outline></body></opml>',
    );

    const first = await runProgram(['import', file, '--topic', 'sea'], { env });
    const second = await runProgram(['import', file], { env });
    const { out } = await runProgram(['ask', '/feed list'], { env });

    expect(first).toMatchObject({ code: 0, out: 'list.opml: 2 feeds added.\n' });
    expect(second.out).toBe('list.opml: 2 feeds known already.\n');
    expect(out).toMatch(/Coast\n.*coast\.example.*\n *topic: sea\nLedger\n.*\n *topic: World/);
  });
});

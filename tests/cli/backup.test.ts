import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, runProgram } from '../support/run-program.ts';

type World = { readonly env: Record<string, string>; readonly dataDir: string; readonly folder: string };

async function aLibrary(): Promise<World> {
  const [dataDir, folder] = [emptyFolder(), emptyFolder()];
  const env = { DATA_DIR: dataDir };
  const file = path.join(folder, 'ferry.txt');
  writeFileSync(
    file,
    'The ferry is late\n\nThe ferry to the islands was two hours late on Tuesday, its owner said.',
  );
  await runProgram(['import', file], { env });
  return { env, dataDir, folder };
}

async function findsFerry(env: Record<string, string>): Promise<boolean> {
  return (await runProgram(['ask', '/search ferry'], { env })).out.includes('The ferry is late');
}

describe('a backup by name', () => {
  it('is written, and replaces an older one of the same name', async () => {
    const { env, folder } = await aLibrary();
    const file = path.join(folder, 'copy.db');

    expect((await runProgram(['backup', file], { env })).code).toBe(0);
    expect((await runProgram(['backup', file], { env })).code).toBe(0);

    const elsewhere = { DATA_DIR: emptyFolder() };
    expect((await runProgram(['restore', file], { env: elsewhere })).code).toBe(0);
    expect(await findsFerry(elsewhere)).toBe(true);
  });

  it.each([
    ['the library', ({ dataDir }: World) => path.join(dataDir, 'brevier.db')],
    ['its log', ({ dataDir }: World) => path.join(dataDir, 'brevier.db-wal')],
    ['its lock', ({ dataDir }: World) => path.join(dataDir, 'brevier.lock')],
    [
      'a link to it',
      ({ dataDir, folder }: World) => {
        symlinkSync(path.join(dataDir, 'brevier.db'), path.join(folder, 'link.db'));
        return path.join(folder, 'link.db');
      },
    ],
    [
      'another name of it',
      ({ dataDir, folder }: World) => {
        linkSync(path.join(dataDir, 'brevier.db'), path.join(folder, 'hard.db'));
        return path.join(folder, 'hard.db');
      },
    ],
  ])('is refused where it would replace %s', async (_what, place) => {
    const world = await aLibrary();

    const { code, err } = await runProgram(['backup', place(world)], { env: world.env });

    expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 1, lines: 2 });
    expect(err).toMatch(/the library itself/);
    expect(await findsFerry(world.env)).toBe(true);
  });

  it('leaves files that are no backups as they are', async () => {
    const { env, folder } = await aLibrary();
    const notes = path.join(folder, 'notes.txt');
    writeFileSync(notes, 'Not to be lost.');
    mkdirSync(path.join(folder, 'inner'));

    const overNotes = await runProgram(['backup', notes], { env });
    const overFolder = await runProgram(['backup', path.join(folder, 'inner')], { env });

    expect(overNotes.err).toContain('is no backup of Brevier');
    expect(overFolder.err).toContain('is a folder');
    expect([overNotes.code, overFolder.code]).toEqual([1, 1]);
    expect(readFileSync(notes, 'utf8')).toBe('Not to be lost.');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** Folder → what its files may import. What is not listed is refused; `node:` stands for all built-in modules. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'src/domain': ['src/domain'],
  'src/services': ['src/services', 'src/domain'],
  'src/ingest': [
    'src/ingest',
    'src/domain',
    'node:',
    'ipaddr.js',
    'feedsmith',
    '@mozilla/readability',
    'linkedom',
    'zod',
  ],
  'src/storage': ['src/storage', 'src/domain', 'node:', 'libsql', 'keyv', 'zod'],
  'src/summarizer': ['src/summarizer', 'src/domain', 'node:', '@xenova/transformers', 'zod'],
  'src/jobs': ['src/jobs', 'src/services', 'src/domain'],
  'src/discord': [
    'src/discord',
    'commands',
    'src/services',
    'src/domain',
    'node:',
    'discord.js',
    'discord-api-types',
    'zod',
  ],
  'src/terminal': [
    'src/terminal',
    'commands',
    'src/services',
    'src/domain',
    'node:',
    'discord-api-types',
    'zod',
  ],
  commands: [
    'commands',
    'src/services',
    'src/domain',
    '@discordjs/builders',
    'discord-api-types',
    'discord.js',
  ],
  'src/settings': ['src/settings', 'zod'],
  'src/runtime': ['src/runtime', 'src/domain', 'node:', 'pino'],
};

/** The places that join everything; each may import what it likes of ours, and these packages. */
const wiring: Readonly<Record<string, readonly string[]>> = {
  'src/main.ts': ['node:', 'commander'],
  'src/app.ts': ['node:'],
  'src/config.ts': ['node:', 'dotenv', 'zod'],
};

/** The command line's subcommands are wiring too, one file each. */
const wiringFolders: Readonly<Record<string, readonly string[]>> = {
  'src/cli': ['node:', 'commander', 'zod'],
  'src/wiring': ['node:'],
};

type Import = { readonly file: string; readonly target: string; readonly isTypeOnly: boolean };

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')));
}

function importsOf(file: string): Import[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s*'([^']+)'|import\s*\(\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'/g;
  return [...source.matchAll(pattern)].map((match) => {
    const specifier = match[2] ?? match[3] ?? match[4] ?? '';
    const target = specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), specifier)
      : specifier;
    return { file, target, isTypeOnly: match[1] !== undefined };
  });
}

function isWithin(target: string, places: readonly string[]): boolean {
  return places.some((place) =>
    place === 'node:' ? target.startsWith('node:') : target === place || target.startsWith(`${place}/`),
  );
}

function mayImport(file: string, target: string): boolean {
  const packages =
    wiring[file] ?? Object.entries(wiringFolders).find(([folder]) => file.startsWith(`${folder}/`))?.[1];
  if (packages !== undefined) return /^(?:src|commands)\//.test(target) || isWithin(target, packages);
  const folder = Object.keys(allowed).find((name) => file.startsWith(`${name}/`));
  return folder !== undefined && isWithin(target, allowed[folder] ?? []);
}

/** Each circle once, from where it was entered; a file that was left is on no further circle. */
function circlesIn(all: readonly Pick<Import, 'file' | 'target'>[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { file, target } of all) targets.set(file, [...(targets.get(file) ?? []), target]);
  const left = new Set<string>();
  const circles: string[] = [];
  const enter = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    else if (!left.has(file)) for (const target of targets.get(file) ?? []) enter(target, [...way, file]);
    left.add(file);
  };
  for (const { file } of all) enter(file, []);
  return circles;
}

const files = [...sourceFiles('src'), ...sourceFiles('commands')];
const imports = files.flatMap(importsOf);

describe('the layers', () => {
  it('sees the source files and their imports', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(files).toContain('src/domain/article.ts');
    expect(imports).toContainEqual({
      file: 'src/domain/ports/article-store.ts',
      target: 'src/domain/article.ts',
      isTypeOnly: true,
    });
  });

  it('refuses what is not in the table', () => {
    expect(mayImport('src/domain/article.ts', 'src/services/library.ts')).toBe(false);
    expect(mayImport('src/domain/article.ts', 'node:fs')).toBe(false);
    expect(mayImport('src/storage/x.ts', 'src/ingest/y.ts')).toBe(false);
    expect(mayImport('src/services/x.ts', 'libsql')).toBe(false);
    expect(mayImport('src/elsewhere/x.ts', 'src/domain/article.ts')).toBe(false);
  });

  it('lets every file import only what its folder may', () => {
    const refused = imports.filter(({ file, target }) => !mayImport(file, target));
    expect(refused.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('sees a circle of imports', () => {
    const circle = [
      { file: 'a.ts', target: 'b.ts' },
      { file: 'b.ts', target: 'c.ts' },
      { file: 'c.ts', target: 'b.ts' },
    ];

    expect(circlesIn(circle)).toEqual(['b.ts → c.ts → b.ts']);
  });

  it('has no circle of imports, of types neither', () => {
    expect(circlesIn(imports)).toEqual([]);
  });

  it('reads the environment in src/config.ts alone', () => {
    const readers = files.filter((file) =>
      readFileSync(path.join(root, file), 'utf8').includes('process.env'),
    );
    expect(readers.filter((file) => file !== 'src/config.ts')).toEqual([]);
  });

  it('keeps every file of source at 200 lines or fewer', () => {
    const long = files.filter((file) => readFileSync(path.join(root, file), 'utf8').split('\n').length > 201);
    expect(long).toEqual([]);
  });
});

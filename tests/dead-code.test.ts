import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const folders = ['src', 'commands', 'tests', 'benchmarks', 'models/training'];

type SourceFile = { readonly name: string; readonly text: string; readonly words: ReadonlySet<string> };

const files: readonly SourceFile[] = [
  ...folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join(folder, name),
    ),
  ),
  'vitest.config.ts',
  'eslint.config.js',
]
  .filter((name) => /\.(?:ts|mts|mjs|js)$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => {
    const text = readFileSync(path.join(root, name), 'utf8');
    return { name, text, words: new Set(text.match(/[\w$]+/g)) };
  });

const isShipped = ({ name }: SourceFile): boolean => /^(?:src|commands)\//.test(name);

function exportsOf({ text }: SourceFile): readonly string[] {
  const pattern = /^export (?:abstract |async )?(?:const|function\*?|class) ([\w$]+)/gm;
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

function packagesIn(file: SourceFile): readonly string[] {
  const pattern =
    /^(?:import|export)\b[^'";]*? from '([^.'][^']*)'|(?:^import |\bimport\(|\bmeta\.resolve\()'([^.'][^']*)'/gm;
  return [...file.text.matchAll(pattern)]
    .map(([, named, bare]) => named ?? bare ?? '')
    .filter(
      (specifier) =>
        /^(?:@[a-z]|[a-z])/.test(specifier) &&
        !specifier.startsWith('node:') &&
        !builtinModules.includes(specifier),
    )
    .map((specifier) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
};

describe('dead code', () => {
  it('is not exported: every exported value is used in another file', () => {
    const shipped = files.filter(isShipped);
    expect(shipped.length).toBeGreaterThan(100);
    const unused = shipped.flatMap((file) =>
      exportsOf(file)
        .filter((name) => !files.some((other) => other !== file && other.words.has(name)))
        .map((name) => `${file.name}: ${name}`),
    );
    expect(unused).toEqual([]);
  });

  it('is not installed: every package is imported, or run by a script', () => {
    const imported = new Set(files.flatMap(packagesIn));
    const scripts = Object.values(manifest.scripts).join(' ');
    const names = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    // Types come with the compiler's `types` setting or beside their package; the compiler itself is run as tsc.
    const unused = names.filter(
      (name) => !name.startsWith('@types/') && name !== 'typescript' && !imported.has(name),
    );
    expect(unused.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it('has no hidden dependency: what the program imports is among its dependencies', () => {
    const missing = files.filter(isShipped).flatMap((file) =>
      packagesIn(file)
        .filter((name) => !(name in manifest.dependencies))
        .map((name) => `${file.name}: ${name}`),
    );
    // Only when running from source, which is what tests do.
    expect(missing.filter((found) => found !== 'src/runtime/entry-file.ts: tsx')).toEqual([]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder that holds Brevier's own `package.json`: the same from source and from `dist`, wherever it was started. */
export const packageRoot = findRoot(import.meta.dirname);

/** Version as `package.json` states it. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
  return typeof version === 'string' ? version : '';
}

function findRoot(start: string): string {
  if (existsSync(path.join(start, 'package.json'))) return start;
  const parent = path.dirname(start);
  if (parent === start) throw new Error(`No package.json above ${import.meta.dirname}`);
  return findRoot(parent);
}

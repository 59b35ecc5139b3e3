import path from 'node:path';
import type { EntryFile } from '../domain/ports/entry-file.ts';
import { packageRoot } from './package-root.ts';

const runsFromSource = import.meta.filename.endsWith('.ts');

/**
 * Finds a child process or worker entry by its source path without extension, `src/summarizer/host/child-entry`:
 * the `.ts` file through tsx when this code runs from source, else the compiled one. Node 20 cannot load `.ts` itself.
 */
export function entryFile(name: string): EntryFile {
  if (!runsFromSource) return { path: path.join(packageRoot, 'dist', `${name}.js`), execArgv: [] };
  // Named with `--import`, tsx itself registers in main threads only; its function also does so in workers.
  const register = `import { register } from '${import.meta.resolve('tsx/esm/api')}'; register();`;
  return {
    path: path.join(packageRoot, `${name}.ts`),
    execArgv: ['--import', `data:text/javascript,${encodeURIComponent(register)}`],
  };
}

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { openApp } from '../app.ts';
import { readConfig, readSettingsFile, type Config } from '../config.ts';
import { operatorAudience } from '../domain/audience.ts';
import { UserError } from '../domain/errors.ts';
import { packageVersion } from '../runtime/package-root.ts';
import { prepareDataFolder } from '../storage/data-folder.ts';
import { checkModel } from './check-model.ts';
import { checkNames } from './check-names.ts';
import { checkToken } from './check-token.ts';
import type { Finding } from './finding.ts';
import { openLog } from './open-log.ts';

const marks = { ok: '✓', note: '–', problem: '✗' } as const;

/** Prints what is set up and what to do; gives the exit code: 1 when something is in the way. */
export async function runDoctor(): Promise<number> {
  show({ state: 'ok', subject: 'Brevier', found: `${packageVersion()} on Node ${process.versions.node}` });
  const config = readConfig();
  show({ state: 'ok', subject: 'Settings', found: 'all are valid' });
  const findings = [
    ...checkNames(readSettingsFile()),
    checkFolder(config),
    ...(await checkLibrary(config)),
    await checkModel(config),
    await checkToken(config),
  ];
  for (const finding of findings) show(finding);
  return findings.some(({ state }) => state === 'problem') ? 1 : 0;
}

function show({ state, subject, found, advice }: Finding): void {
  process.stdout.write(
    `${marks[state]} ${subject}: ${found}\n${advice === undefined ? '' : `  ${advice}\n`}`,
  );
}

function checkFolder({ dataDir }: Config): Finding {
  try {
    prepareDataFolder(dataDir);
    return { state: 'ok', subject: 'Data folder', found: dataDir };
  } catch (error) {
    return problem('Data folder', error);
  }
}

async function checkLibrary(config: Config): Promise<readonly Finding[]> {
  try {
    const app = await openApp(config, openLog(config, { isQuiet: true }));
    try {
      const { articles } = await app.services.library.extent(operatorAudience);
      const size = await stat(path.join(config.dataDir, 'brevier.db'));
      const found = `${articles} ${articles === 1 ? 'article' : 'articles'}, ${(size.size / 1024 / 1024).toFixed(1)} MB`;
      const library: Finding =
        articles > 0
          ? { state: 'ok', subject: 'Library', found }
          : {
              state: 'note',
              subject: 'Library',
              found,
              advice: 'Add articles with: brevier import FILE, or feeds with /feed add.',
            };
      return [library];
    } finally {
      await app.close();
    }
  } catch (error) {
    return [problem('Library', error)];
  }
}

function problem(subject: string, error: unknown): Finding {
  if (!(error instanceof UserError)) throw error;
  return {
    state: 'problem',
    subject,
    found: error.message,
    ...(error.hint === undefined ? {} : { advice: error.hint }),
  };
}

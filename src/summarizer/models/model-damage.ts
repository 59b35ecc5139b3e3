import { ModelRefusedError, verifyChecksums } from '../extractive/model-checksums.ts';
import type { ModelPlace } from '../host/messages.ts';
import { ModelProblem } from '../model-problem.ts';
import { verifyFetched } from './fetched-list.ts';

/** Reads all files of a model; one sentence on the first that is not as it was made or fetched, `undefined` when all are. */
export async function modelDamage({ name, folder, kind }: ModelPlace): Promise<string | undefined> {
  try {
    await verifyFetched(name, folder);
    if (kind === 'extractive') await verifyChecksums(folder);
    return undefined;
  } catch (error) {
    if (error instanceof ModelRefusedError || error instanceof ModelProblem) return error.message;
    throw error;
  }
}

import type { Config } from '../config.ts';
import { modelDamage } from '../summarizer/models/model-damage.ts';
import { openShelf } from '../wiring/open-summarizer.ts';
import type { Finding } from './finding.ts';

/** Whether the model of the settings is there and whole: what the model process checks too when it starts. */
export async function checkModel(config: Config): Promise<Finding> {
  const name = config.summaryModel;
  const model = openShelf(config).find(name);
  const problem =
    model === undefined ? `${name} is not on this machine` : (model.problem ?? (await modelDamage(model)));
  if (problem === undefined) return { state: 'ok', subject: 'Model', found: name };
  return { state: 'problem', subject: 'Model', found: problem, advice: adviceFor(name, model?.kind) };
}

function adviceFor(name: string, kind: string | undefined): string {
  if (kind === 'extractive')
    return 'Put its files back: they are part of Brevier (git checkout models, or a fresh copy).';
  // Only the hub's models have an owner before their name.
  return name.includes('/')
    ? `Fetch it with: brevier model fetch ${name}, or correct SUMMARY_MODEL in .env.`
    : 'Correct MODELS_DIR or SUMMARY_MODEL in .env.';
}

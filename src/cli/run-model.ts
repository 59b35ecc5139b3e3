import { readConfig, type Config } from '../config.ts';
import { UsageError, UserError } from '../domain/errors.ts';
import { fetchModel } from '../summarizer/models/fetch-model.ts';
import { HubError } from '../summarizer/models/hub.ts';
import { isModelName } from '../summarizer/models/model-shelf.ts';
import { knownArticle } from '../summarizer/self-test.ts';
import { fetchedModels, openShelf, openSummarizer } from '../wiring/open-summarizer.ts';
import { fetchBar, megabytes } from './fetch-bar.ts';
import { openLog } from './open-log.ts';

/** Prints the models on this machine; gives the exit code. */
export function listModels(): number {
  const config = readConfig();
  const models = openShelf(config).list();
  for (const { name, kind, bytes, folder, problem } of models) {
    const mark = name === config.summaryModel ? '* ' : '  ';
    const what = kind === 'extractive' ? "the article's own sentences" : 'writes its own sentences';
    process.stdout.write(`${mark}${name}  ${megabytes(bytes)} MB  ${problem ?? what}  ${folder}\n`);
  }
  if (!models.some(({ name }) => name === config.summaryModel)) {
    process.stdout.write(
      `SUMMARY_MODEL is ${config.summaryModel}, which is not here: brevier model fetch ${config.summaryModel}\n`,
    );
  }
  return 0;
}

/** Fetches a model, with a progress bar while a person watches; gives the exit code. */
export async function fetchNamed(name: string): Promise<number> {
  const config = readConfig();
  assertName(name);
  if (config.modelsOffline) {
    throw new UserError('Fetching models is switched off.', {
      hint: 'Set MODELS_OFFLINE=false in .env to allow it.',
    });
  }
  const bar = fetchBar(name);
  try {
    const { modelHubUrl: hubUrl } = config;
    const folder = await fetchModel({ name, hubUrl, modelsFolder: fetchedModels(config), onProgress: bar });
    bar('ended');
    process.stdout.write(`${name} is in ${folder}\nTo use it, set SUMMARY_MODEL=${name} in .env.\n`);
    return 0;
  } catch (error) {
    bar('ended');
    if (!(error instanceof HubError)) throw error;
    const hint = error.isPassing
      ? 'Run the same command again: it goes on where it stopped.'
      : 'Check the name, and MODEL_HUB_URL in .env.';
    throw new UserError(error.message, { hint, cause: error });
  }
}

/** Summarises a known text; gives the exit code: 1 when the model did not answer. */
export async function testModel(name: string | undefined): Promise<number> {
  const config = withModel(readConfig(), name);
  const model = openShelf(config).find(config.summaryModel);
  if (model === undefined || model.problem !== undefined) {
    throw new UserError(model?.problem ?? `There is no model ${config.summaryModel} on this machine.`, {
      hint: 'See brevier model list, or fetch it with: brevier model fetch NAME',
    });
  }
  const summarizer = await openSummarizer(config, openLog(config, { isQuiet: true }));
  try {
    const asked = { ...knownArticle, language: 'en', length: 'standard', lane: 'reader' } as const;
    const cold = await timed(() => summarizer.summarize(asked));
    const warm = await timed(() =>
      summarizer.summarize({ ...asked, text: `${asked.text} The council meets again on Friday.` }),
    );
    const { sentences, fallbackReason, note } = cold.value;
    process.stdout.write(`${sentences.map(({ text }) => `• ${text}`).join('\n')}\n`);
    process.stdout.write(`${model.name}: ${cold.ms} ms with its start, ${warm.ms} ms when it runs\n`);
    const problem = fallbackReason ?? note;
    if (problem !== undefined) process.stdout.write(`Not by the model alone: ${problem}\n`);
    return fallbackReason === undefined ? 0 : 1;
  } finally {
    await summarizer.close();
  }
}

function withModel(config: Config, name: string | undefined): Config {
  if (name === undefined) return config;
  assertName(name);
  return { ...config, summaryModel: name };
}

function assertName(name: string): void {
  if (isModelName(name)) return;
  throw new UsageError(`“${name.slice(0, 80)}” is not the name of a model.`, {
    hint: 'Names look like Xenova/distilbart-cnn-6-6.',
  });
}

async function timed<Value>(
  action: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly ms: number }> {
  const startedAt = performance.now();
  const value = await action();
  return { value, ms: Math.round(performance.now() - startedAt) };
}

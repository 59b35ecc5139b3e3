import { Command } from 'commander';

export function modelCommand(): Command {
  const model = new Command('model').description('See, fetch and try summarization models.');
  model
    .command('list')
    .description('Show the models on this machine.')
    .action(async () => {
      const { listModels } = await import('./run-model.ts');
      process.exitCode = listModels();
    });
  model
    .command('fetch')
    .description('Fetch a model from the hub into the data folder.')
    .argument('<name>', 'such as Xenova/distilbart-cnn-6-6')
    .action(async (name: string) => {
      const { fetchNamed } = await import('./run-model.ts');
      process.exitCode = await fetchNamed(name);
    });
  model
    .command('test')
    .description('Summarize a known text with a model, and show how long it took.')
    .argument('[name]', 'a model of the list; the one in use when left out')
    .action(async (name: string | undefined) => {
      const { testModel } = await import('./run-model.ts');
      process.exitCode = await testModel(name);
    });
  return model;
}

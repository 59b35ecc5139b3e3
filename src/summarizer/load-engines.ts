import type { Engine } from './engine.ts';
import type { ModelPlace } from './host/messages.ts';
import { asModelProblem, ModelProblem } from './model-problem.ts';
import { selfTest } from './self-test.ts';

export type Loaded = {
  readonly engine: Engine;
  /** Stands in when the engine's text is refused; our own model beside one from the hub. */
  readonly reserve?: Engine;
  /** Why `engine` is not the model that was asked for. */
  readonly problem?: ModelProblem;
};

/** The model that was asked for, or else the reserve. Throws a `ModelProblem` when there is neither. */
export async function loadEngines(model: ModelPlace, reserve: ModelPlace | undefined): Promise<Loaded> {
  const spare = reserve === undefined ? undefined : await tryLoad(reserve);
  const wanted = await tryLoad(model);
  if (!(wanted instanceof ModelProblem)) {
    return {
      engine: wanted,
      ...(spare === undefined || spare instanceof ModelProblem ? {} : { reserve: spare }),
    };
  }
  if (spare === undefined || spare instanceof ModelProblem) throw wanted;
  return { engine: spare, problem: wanted };
}

async function tryLoad(model: ModelPlace): Promise<Engine | ModelProblem> {
  try {
    const engine = await load(model);
    await selfTest(engine);
    return engine;
  } catch (error) {
    return asModelProblem(model.name, error);
  }
}

async function load(model: ModelPlace): Promise<Engine> {
  switch (model.kind) {
    case 'seq2seq': {
      const { loadSeq2SeqEngine } = await import('./seq2seq/seq2seq-engine.ts');
      return loadSeq2SeqEngine(model);
    }
    case 'extractive': {
      const { loadExtractiveEngine } = await import('./extractive-engine.ts');
      return loadExtractiveEngine(model);
    }
  }
}

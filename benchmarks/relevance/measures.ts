import type { Collection } from './collection.ts';

/** Per query, ids of documents, best first. */
export type Run = ReadonlyMap<string, readonly string[]>;

export type Measures = {
  readonly map: number;
  readonly ndcg10: number;
  readonly recall100: number;
  readonly recall1000: number;
};

/** Means over the queries that have a relevant document, as trec_eval computes them. */
export function measured({ queries, relevance }: Collection, run: Run): Measures {
  const judged = queries.filter(({ id }) =>
    [...(relevance.get(id)?.values() ?? [])].some((grade) => grade > 0),
  );
  const mean = (value: (grades: ReadonlyMap<string, number>, found: readonly string[]) => number): number =>
    judged.reduce(
      (sum, { id }) => sum + value(relevance.get(id) ?? new Map<string, number>(), run.get(id) ?? []),
      0,
    ) / Math.max(1, judged.length);
  return {
    map: mean(averagePrecision),
    ndcg10: mean((grades, found) => gain(grades, found.slice(0, 10)) / idealGain(grades, 10)),
    recall100: mean((grades, found) => recall(grades, found.slice(0, 100))),
    recall1000: mean((grades, found) => recall(grades, found.slice(0, 1_000))),
  };
}

function relevantCount(grades: ReadonlyMap<string, number>): number {
  return [...grades.values()].filter((grade) => grade > 0).length;
}

function averagePrecision(grades: ReadonlyMap<string, number>, found: readonly string[]): number {
  let hits = 0;
  let sum = 0;
  found.forEach((id, place) => {
    if ((grades.get(id) ?? 0) <= 0) return;
    hits += 1;
    sum += hits / (place + 1);
  });
  return sum / relevantCount(grades);
}

function recall(grades: ReadonlyMap<string, number>, found: readonly string[]): number {
  return found.filter((id) => (grades.get(id) ?? 0) > 0).length / relevantCount(grades);
}

function gain(grades: ReadonlyMap<string, number>, found: readonly string[]): number {
  return found.reduce((sum, id, place) => sum + Math.max(0, grades.get(id) ?? 0) / Math.log2(place + 2), 0);
}

function idealGain(grades: ReadonlyMap<string, number>, depth: number): number {
  const best = [...grades.entries()].sort((a, b) => b[1] - a[1]).slice(0, depth);
  return gain(
    grades,
    best.map(([id]) => id),
  );
}

/** One choice: what was chosen, in the ways it may be seen (the best counts), and what was not; each a list of measures. */
export type Choice = { readonly chosen: readonly number[][]; readonly others: readonly number[][] };

const rounds = 12;
const ridge = 1e-3;

/** Weights that make what was chosen the likeliest of all (conditional logit, McFadden 1974), by Newton's method. */
export function fitChoices(choices: readonly Choice[], width: number): number[] {
  let weights = new Array<number>(width).fill(0.5);
  for (let round = 0; round < rounds; round += 1) weights = step(choices, weights);
  return weights;
}

function step(choices: readonly Choice[], weights: readonly number[]): number[] {
  const slope = weights.map((weight) => ridge * choices.length * weight);
  const curve = weights.map((_, row) =>
    weights.map((__, column) => (row === column ? ridge * choices.length : 0)),
  );
  for (const { chosen, others } of choices) {
    const best = chosen.reduce((one, other) => (dot(other, weights) > dot(one, weights) ? other : one));
    const all = [best, ...others];
    const most = Math.max(...all.map((each) => dot(each, weights)));
    const raw = all.map((each) => Math.exp(dot(each, weights) - most));
    const total = raw.reduce((sum, each) => sum + each, 0);
    const mean = weights.map((_, at) =>
      all.reduce((sum, each, number) => sum + ((raw[number] ?? 0) / total) * (each[at] ?? 0), 0),
    );
    for (const [row, values] of curve.entries()) {
      slope[row] = (slope[row] ?? 0) + (mean[row] ?? 0) - (best[row] ?? 0);
      for (const [number, each] of all.entries()) {
        const share = ((raw[number] ?? 0) / total) * ((each[row] ?? 0) - (mean[row] ?? 0));
        if (share !== 0)
          for (let at = 0; at < values.length; at += 1)
            values[at] = (values[at] ?? 0) + share * ((each[at] ?? 0) - (mean[at] ?? 0));
      }
    }
  }
  const change = solve(curve, slope);
  return weights.map((weight, at) => weight - (change[at] ?? 0));
}

function dot(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += (values[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

/** Gaussian elimination; the matrix is positive definite, so it needs no pivots. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (const [at, row] of rows.entries()) {
    const pivot = row[at] ?? 1;
    for (const [number, other] of rows.entries()) {
      if (number === at) continue;
      const factor = (other[at] ?? 0) / pivot;
      for (let column = at; column < row.length; column += 1)
        other[column] = (other[column] ?? 0) - factor * (row[column] ?? 0);
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}

import { type Columns, dot } from "../regression/thin-qr.ts";

/**
 * Shares the variation that drivers explain among them: the mean of what each adds over all orders of entry (LMG).
 * @param drivers linearly independent columns
 * @param target  of length 1 for shares of R2
 * @returns one share a driver; they add up to what all explain together
 * @source L. S. Shapley (1953); R. H. Lindeman, P. F. Merenda, R. Z. Gold (1980)
 */
export function shapley(drivers: Columns, target: readonly number[]): readonly number[] {
  const explained = explainedBySubset(drivers, target);
  const p = drivers.length;
  return drivers.map((_, j) => {
    let share = 0;
    for (const [subset, without] of explained.entries()) {
      if (subset & (1 << j)) continue;
      share += weightOfSize(bits(subset), p) * ((explained[subset | (1 << j)] ?? 0) - without);
    }
    return share;
  });
}

/** `explained[s]`: squared length of the target's shadow on the drivers whose bits are set in s. */
function explainedBySubset(drivers: Columns, target: readonly number[]): Float64Array {
  const explained = new Float64Array(2 ** drivers.length);
  const extend = (subset: number, first: number, basis: Columns): void => {
    for (let j = first; j < drivers.length; j++) {
      const direction = newDirection(drivers[j] ?? [], basis);
      const larger = subset | (1 << j);
      explained[larger] = (explained[subset] ?? 0) + dot(direction, target) ** 2;
      extend(larger, j + 1, [...basis, direction]);
    }
  };
  extend(0, 0, []);
  return explained;
}

/** What a column adds to an orthonormal basis, of length 1; taken out twice, so that rounding leaves no rest. */
function newDirection(column: readonly number[], basis: Columns): readonly number[] {
  let rest = column;
  for (const direction of [...basis, ...basis]) {
    const along = dot(rest, direction);
    rest = rest.map((value, i) => value - along * (direction[i] ?? 0));
  }
  const length = Math.sqrt(dot(rest, rest));
  return rest.map((value) => value / length);
}

/** Share of all orders in which exactly a given set of `size` drivers stands before one driver. */
function weightOfSize(size: number, p: number): number {
  let weight = 1 / p;
  for (let i = 1; i <= size; i++) weight *= i / (p - i);
  return weight;
}

function bits(subset: number): number {
  let count = 0;
  for (let rest = subset; rest > 0; rest &= rest - 1) count++;
  return count;
}

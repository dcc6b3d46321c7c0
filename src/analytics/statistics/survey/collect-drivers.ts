import { mean, variance } from "../descriptive/sum.ts";
import type { Random } from "../random/generator.ts";
import { type DriverShares, driverShares, type ResampleOptions, withIntervals } from "./driver-shares.ts";
import { addMoments, addRow, driversOf, type Moments, noMoments, sharesOf } from "./row-moments.ts";

/** Takes rows one at a time. Memory and time do not grow with their number. */
export type DriverCollector = {
  /** @param row one value a driver, and the outcome last */
  add(row: readonly number[]): void;
  shares(options: ResampleOptions): DriverShares;
};

/** Up to so many rows are kept and resampled one by one. */
const MOST_ROWS = 10_000;
/** More rows are added to blocks in turn, and blocks are resampled: rows are as likely in any of them. */
const BLOCKS = 2000;

/**
 * Shares of drivers of any number of rows. Resampling blocks of many rows spreads a mean as resampling the rows does,
 * because both add up to the variance of one row over their number.
 * @source H. R. Künsch (1989), Annals of Statistics 17, 1217-1241 (the bootstrap of blocks)
 */
export function driverCollector(): DriverCollector {
  let rows: (readonly number[])[] = [];
  let blocks: RowBlocks | null = null;
  return {
    add(row) {
      if (blocks !== null) {
        blocks.add(row);
        return;
      }
      rows.push(row);
      if (rows.length <= MOST_ROWS) return;
      blocks = rowBlocks(rows);
      rows = [];
    },
    shares: (options) => (blocks === null ? ofRows(rows, options) : ofBlocks(blocks.all(), options)),
  };
}

function ofRows(rows: readonly (readonly number[])[], options: ResampleOptions): DriverShares {
  const drivers = (rows[0] ?? []).slice(0, -1).map((_, j) => rows.map((row) => row[j] ?? 0));
  const outcome = rows.map((row) => row.at(-1) ?? 0);
  return driverShares(outcome, drivers, options);
}

type RowBlocks = { add(row: readonly number[]): void; all(): readonly Moments[] };

/** Blocks that begin with the first rows, by whose means and scatter all are measured, so that products keep digits. */
function rowBlocks(first: readonly (readonly number[])[]): RowBlocks {
  const columns = (first[0] ?? []).map((_, j) => first.map((row) => row[j] ?? 0));
  const center = columns.map(mean);
  const scale = columns.map((column) => Math.sqrt(variance(column)) || 1);
  const blocks = Array.from({ length: BLOCKS }, () => noMoments(columns.length));
  let taken = 0;
  const add = (row: readonly number[]) => {
    const block = blocks[taken++ % BLOCKS];
    const measured = row.map((value, j) => (value - (center[j] ?? 0)) / (scale[j] ?? 1));
    if (block) addRow(block, measured, 1);
  };
  for (const row of first) add(row);
  return { add, all: () => blocks };
}

function ofBlocks(
  blocks: readonly Moments[],
  { random, replicates = 2000, level = 0.95 }: ResampleOptions,
): DriverShares {
  const all = together(blocks);
  const found = driversOf(all);
  if (found.shares === null) return { n: all.n, r2: null, drivers: null, vif: null, reason: found.reason };
  const drawn = Array.from({ length: replicates }, () => sharesOf(together(drawBlocks(blocks, random))));
  const left = blocks.map((block) => {
    const rest = together([all]);
    addMoments(rest, block, -1);
    return sharesOf(rest);
  });
  return {
    n: all.n,
    r2: found.shares.reduce((so, share) => so + share, 0),
    drivers: withIntervals(found.shares, { drawn, left, level }),
    vif: found.vif,
  };
}

function together(parts: readonly Moments[]): Moments {
  const all = noMoments(parts[0]?.sums.length ?? 0);
  for (const part of parts) addMoments(all, part, 1);
  return all;
}

function drawBlocks(blocks: readonly Moments[], random: Random): readonly Moments[] {
  return blocks.flatMap(() => blocks[Math.floor(random() * blocks.length)] ?? []);
}

import { seasonColumns } from "../effect/season.ts";
import type { Random } from "../random/generator.ts";
import { orderOfTime, shuffle } from "./order.ts";
import { meanOf, type Panel, type Stretch, stretches } from "./panel.ts";

const YEAR = 365.2425;
/** The last of 52 weeks begins before the year is full. */
const ALMOST = 0.97;
const FEWEST = 24;

/** Whether a season can be told from a change: two whole years and 24 windows. @param at days, rising */
export function knowsWave(at: readonly number[]): boolean {
  return (at.at(-1) ?? 0) - (at[0] ?? 0) >= 2 * ALMOST * YEAR && at.length >= FEWEST;
}

/** Sine and cosine of the year, and what is needed to fit them. */
type Wave = { readonly sine: Float64Array; readonly cosine: Float64Array };

/** A level at which a series varies less than this share of its usual variation stands still. */
const STILL = 0.25;

/**
 * A series without the wave of the year, which is found beside the changes of level, so that a season does not pass for a
 * change. Where a series stands still, such as a step that nobody does any more, it has no wave.
 * @param at when each window stands, days
 * @param changes first windows after each change of level
 * @source J. Verbesselt, R. Hyndman, G. Newnham, D. Culvenor (2010), Remote Sensing of Environment 114, 106-115 (season
 *         and changes in turn); R. Frisch and F. V. Waugh (1933) (within the levels)
 */
export function withoutWave(
  values: ArrayLike<number>,
  at: readonly number[],
  changes: readonly number[],
): Float64Array {
  const within = withinLevels(values, changes);
  const usual = dot(within, within) / within.length;
  const moves = new Float64Array(at.length);
  for (const { from, to } of stretches(changes, at.length)) {
    const own = within.subarray(from, to);
    if (dot(own, own) / own.length >= STILL ** 2 * usual) moves.fill(1, from, to);
  }
  const whole = waveOf(at);
  const moving = (wave: Float64Array) =>
    withinLevels(wave, changes).map((value, i) => value * (moves[i] ?? 0));
  const { bySine, byCosine } = fitted(within, { sine: moving(whole.sine), cosine: moving(whole.cosine) });
  return Float64Array.from(values, (value, i) => {
    const wave = bySine * (whole.sine[i] ?? 0) + byCosine * (whole.cosine[i] ?? 0);
    return value - wave * (moves[i] ?? 0);
  });
}

function waveOf(at: readonly number[]): Wave {
  const [sine = [], cosine = []] = seasonColumns(at);
  return { sine: Float64Array.from(sine), cosine: Float64Array.from(cosine) };
}

/** Least squares of values on a wave, both with mean 0, and how much of their squares the wave takes. */
function fitted(values: Float64Array, { sine, cosine }: Wave) {
  const [ss, cc, sc] = [dot(sine, sine), dot(cosine, cosine), dot(sine, cosine)];
  const [sy, cy] = [dot(sine, values), dot(cosine, values)];
  const determinant = ss * cc - sc * sc;
  if (!(determinant > 1e-9 * ss * cc)) return { bySine: 0, byCosine: 0, taken: 0 };
  const bySine = (cc * sy - sc * cy) / determinant;
  const byCosine = (ss * cy - sc * sy) / determinant;
  return { bySine, byCosine, taken: bySine * sy + byCosine * cy };
}

/**
 * Which series follow the year? What comes back must be seen in every year by itself, in about the same months: one slow
 * half-year is no season. The share that the wave explains of each is compared with the largest of all series when
 * the windows of each level stand in other orders.
 * @source P. H. Westfall and S. S. Young (1993), Resampling-Based Multiple Testing
 */
export function yearlySeries(
  panel: Panel,
  at: readonly number[],
  changes: readonly number[],
  {
    alpha,
    permutations,
    random,
  }: { readonly alpha: number; readonly permutations: number; readonly random: Random },
): readonly { readonly series: number; readonly p: number }[] {
  const wave = { sine: withinLevels(waveOf(at).sine, []), cosine: withinLevels(waveOf(at).cosine, []) };
  const rows = panel.map((values) => unit(withinLevels(values, changes)));
  const own = rows.map((row) => fitted(row, wave).taken);
  const order = orderOfTime(at.length);
  const levels = stretches(changes, at.length);
  const most = Array.from({ length: permutations }, () => {
    for (const level of levels) shuffle(order, random, level);
    // A wave in another order beside the values is the values in another order beside the wave.
    const mixed = { sine: inOrder(wave.sine, order), cosine: inOrder(wave.cosine, order) };
    return rows.reduce((largest, row) => Math.max(largest, fitted(row, mixed).taken), 0);
  });
  const years = wholeYears(at);
  return own
    .map((value, series) => ({
      series,
      p: (1 + most.filter((other) => other >= value - 1e-12).length) / (permutations + 1),
    }))
    .filter(({ p, series }) => p <= alpha && recurs(rows[series] ?? new Float64Array(), at, years));
}

/** The windows cut into years, each a year or a little more. */
function wholeYears(at: readonly number[]): Stretch[] {
  const first = at[0] ?? 0;
  const span = (at.at(-1) ?? 0) - first;
  const count = Math.floor(span / (ALMOST * YEAR));
  const places = Array.from({ length: count - 1 }, (_, year) =>
    at.findIndex((day) => day - first >= (span * (year + 1)) / count),
  );
  return stretches(places, at.length);
}

/** In each year the wave must go with that of the other years, and be no smaller than this share of it. */
const ALIKE = 0.5;
const LEAST = 0.3;

function recurs(values: Float64Array, at: readonly number[], years: readonly Stretch[]): boolean {
  const waves = years.map(({ from, to }) => {
    const { sine, cosine } = waveOf(at.slice(from, to));
    const own = { sine: withinLevels(sine, []), cosine: withinLevels(cosine, []) };
    return fitted(withinLevels(values.subarray(from, to), []), own);
  });
  return waves.every((own) => {
    const others = waves.filter((wave) => wave !== own);
    const sine = others.reduce((sum, wave) => sum + wave.bySine, 0) / others.length;
    const cosine = others.reduce((sum, wave) => sum + wave.byCosine, 0) / others.length;
    const [size, usual] = [Math.hypot(own.bySine, own.byCosine), Math.hypot(sine, cosine)];
    return own.bySine * sine + own.byCosine * cosine >= ALIKE * size * usual && size >= LEAST * usual;
  });
}

/** Values whose squares add up to 1, so that what a wave takes is a share. */
function unit(values: Float64Array): Float64Array {
  const length = Math.sqrt(dot(values, values));
  return length > 1e-12 ? values.map((value) => value / length) : values;
}

function inOrder(values: Float64Array, order: Int32Array): Float64Array {
  return values.map((_, i) => values[order[i] ?? 0] ?? 0);
}

function withinLevels(values: ArrayLike<number>, changes: readonly number[]): Float64Array {
  const result = Float64Array.from(values);
  for (const { from, to } of stretches(changes, result.length)) {
    const level = meanOf(values, from, to);
    for (let i = from; i < to; i++) result[i] = (values[i] ?? 0) - level;
  }
  return result;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

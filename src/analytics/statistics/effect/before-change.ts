import { studentUpper } from "../distributions/student.ts";
import type { Assumption } from "./assumption.ts";
import { contrastError } from "./contrast-error.ts";
import type { Better } from "./effect-question.ts";
import type { SeriesSource } from "./series-source.ts";

/** A probability below this is not put down to chance. */
const CHANCE = 0.05;
/** Fewer points before the change say nothing about a slope. */
const FEWEST_FOR_SLOPE = 6;
const FEWEST_FOR_LAST_QUARTER = 8;

/** Is there no slope before the change (or, of differences to a control, do both run alongside)? */
export function slopeBefore(
  source: SeriesSource,
  changed: number,
  name: "parallel-before" | "no-trend-before",
): Assumption {
  const rows = rowsBefore(source, changed);
  if (rows.length < FEWEST_FOR_SLOPE) return { name, holds: null, figure: null };
  const test = coefficientTest(source, rows, [rows.map((row) => source.at[row] ?? 0)]);
  if (test === null) return { name, holds: null, figure: null };
  const figure = 2 * studentUpper(Math.abs(test.t), test.df);
  return { name, holds: figure >= CHANCE, figure };
}

/**
 * Was the last quarter before the change no worse than the rest by chance? Otherwise the unit may have been
 * chosen for it, and a part of any improvement is a return to the usual.
 * @source O. Ashenfelter (1978), Review of Economics and Statistics 60, 47-57
 */
export function lastQuarter(source: SeriesSource, changed: number, better: Better): Assumption {
  const name = "not-chosen-for-being-bad";
  const rows = rowsBefore(source, changed);
  if (rows.length < FEWEST_FOR_LAST_QUARTER) return { name, holds: null, figure: null };
  const first = rows.length - Math.ceil(rows.length / 4);
  const test = coefficientTest(source, rows, [rows.map((_, i) => (i >= first ? 1 : 0))]);
  if (test === null) return { name, holds: null, figure: null };
  const figure = studentUpper(better === "lower" ? test.t : -test.t, test.df);
  return { name, holds: figure >= CHANCE / 2, figure };
}

function rowsBefore(source: SeriesSource, changed: number): number[] {
  return [...source.at.keys()].filter((row) => (source.at[row] ?? 0) < changed);
}

function coefficientTest(source: SeriesSource, rows: readonly number[], columns: number[][]) {
  const fit = source.fit(rows, columns);
  const contrast = fit && contrastError(fit, [0, 1]);
  if (!contrast) return null;
  if (contrast.se === 0)
    return { t: contrast.estimate === 0 ? 0 : Infinity * Math.sign(contrast.estimate), df: contrast.df };
  return { t: contrast.estimate / contrast.se, df: contrast.df };
}

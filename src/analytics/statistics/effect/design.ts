import { studentQuantile } from "../distributions/student.ts";
import type { Columns } from "../regression/thin-qr.ts";
import type { Assumption } from "./assumption.ts";
import { type Contrast, contrastError } from "./contrast-error.ts";
import type { Minimum } from "./effect-question.ts";
import type { SeriesModel } from "./series-fit.ts";
import type { SeriesSource } from "./series-source.ts";

/** From the strongest to none. */
export type Design =
  | "difference-in-differences"
  | "controlled-interrupted-time-series"
  | "interrupted-time-series"
  | "before-after"
  | "none";

export type Effect = {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Of the interval, a share. */
  readonly level: number;
  /** `ratio`: after over what it would have been; otherwise after minus that, in this unit. */
  readonly unit: "ratio" | SeriesSource["unit"];
  /** What the estimate is when nothing changed: 1 for a ratio, 0 for a difference. */
  readonly noEffect: 0 | 1;
  readonly model: SeriesModel;
};

/** What a design found. */
export type Found = {
  readonly design: Design;
  readonly effect: Effect;
  readonly assumptions: readonly Assumption[];
};

export type Parts = { readonly before: number; readonly after: number };

export function countParts(at: readonly number[], changed: number): Parts {
  const before = at.filter((day) => day < changed).length;
  return { before, after: at.length - before };
}

export function isEnough(parts: Parts, minimum: Minimum[keyof Minimum]): boolean {
  return parts.before >= minimum.before && parts.after >= minimum.after;
}

/**
 * The effect as a weighted sum of the coefficients of a fit to the whole source.
 * @param weights one for the intercept and one for each column
 * @returns null when the fit does not exist
 */
export function effectOf(
  source: SeriesSource,
  columns: Columns,
  weights: readonly number[],
  level: number,
): { readonly effect: Effect; readonly contrast: Contrast } | null {
  const fit = source.fit([...source.at.keys()], columns);
  const contrast = fit && contrastError(fit, weights);
  if (!contrast) return null;
  const half = studentQuantile((1 + level) / 2, contrast.df) * contrast.se;
  const isRatio = fit.scale === "ratio";
  const shown = isRatio ? Math.exp : (value: number) => value;
  const effect: Effect = {
    estimate: shown(contrast.estimate),
    low: shown(contrast.estimate - half),
    high: shown(contrast.estimate + half),
    level,
    unit: isRatio ? "ratio" : source.unit,
    noEffect: isRatio ? 1 : 0,
    model: fit.model,
  };
  return { effect, contrast };
}

/** What every design leans on, as far as the scatter of the points tells. */
export function scatterAssumptions({ correlation, dispersion }: Contrast): Assumption[] {
  return [
    { name: "unrelated-neighbours", holds: correlation < 0.5, figure: correlation },
    { name: "scatter-known", holds: dispersion > 0, figure: dispersion },
  ];
}

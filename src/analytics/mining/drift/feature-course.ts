import type { CaseWindows } from "../../eventlog/questions/windows.ts";
import { type Feature, ofSteps } from "./features.ts";

/** How a feature went over the windows. */
export type FeatureCourse = {
  readonly feature: Feature;
  /** Share of cases 0..1, or median seconds; null in a window without cases of it */
  readonly values: readonly (number | null)[];
};

/** The figures of a feature, window by window. */
export function courseOf(feature: Feature, found: CaseWindows): FeatureCourse {
  return { feature, values: valuesOf(feature, found) };
}

function valuesOf(feature: Feature, found: CaseWindows): readonly (number | null)[] {
  const shares = (cases: readonly number[] | undefined) =>
    found.windows.map((window, at) => (cases?.[at] ?? 0) / window.cases);
  switch (feature.kind) {
    case "step":
    case "start":
    case "end":
    case "repeat":
      return shares(ofSteps(found, feature.kind).find(({ name }) => name === feature.name)?.cases);
    case "pair":
      return shares(found.pairs.find(({ from, to }) => from === feature.from && to === feature.to)?.cases);
    case "time":
      return found.times.find(({ from, to }) => from === feature.from && to === feature.to)?.medians ?? [];
    case "length":
      return found.lengths.medians;
  }
}

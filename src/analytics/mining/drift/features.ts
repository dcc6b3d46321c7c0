import type { CaseWindows, RanksInWindows } from "../../eventlog/questions/windows.ts";
import type { Panel } from "../../statistics/changes/panel.ts";

/** Something of a process that can change. */
export type Feature =
  /** Share of cases with the step */
  | { readonly kind: "step"; readonly name: string }
  /** Share of cases that begin or end with the step, or do it more than once */
  | { readonly kind: "start" | "end" | "repeat"; readonly name: string }
  /** Share of cases in which one step directly follows the other */
  | { readonly kind: "pair"; readonly from: string; readonly to: string }
  /** Time from one step to the next */
  | { readonly kind: "time"; readonly from: string; readonly to: string }
  /** Time from first to last step */
  | { readonly kind: "length" };

/** The features of a log with their course over the windows, in the same order. */
export type FeaturePanel = { readonly features: readonly Feature[]; readonly panel: Panel };

const named = ["step", "start", "end", "repeat"] as const;

/** A feature of one step. */
export type StepFeature = Extract<Feature, { kind: (typeof named)[number] }>;

/** The cases of each step, window by window, that have it in a manner. */
export function ofSteps(found: CaseWindows, kind: StepFeature["kind"]): CaseWindows["steps"] {
  return { step: found.steps, start: found.starts, end: found.ends, repeat: found.repeats }[kind];
}

/** What happens in fewer cases, or is missing from fewer, cannot be seen to change; nor times of fewer. */
export function fewestWith(windows: number): number {
  return Math.max(20, windows / 2);
}

/**
 * Steps, where cases begin and end, repeats, pairs of neighbours and times, window by window: the share of cases; of times the sum
 * of their ranks per case, which is 0 on average and needs no shape of their distribution.
 * @source R. P. J. C. Bose, W. M. P. van der Aalst, I. Žliobaitė, M. Pechenizkiy (2014), IEEE Transactions on Neural
 *         Networks and Learning Systems 25, 154-171 (features of control flow and of time)
 */
export function featurePanel(found: CaseWindows): FeaturePanel {
  const { windows, pairs, times, lengths } = found;
  const sizes = windows.map(({ cases }) => cases);
  const all = total(sizes);
  const fewest = fewestWith(windows.length);
  const varies = ({ cases }: { readonly cases: readonly number[] }) =>
    Math.min(total(cases), all - total(cases)) >= fewest;
  const perCase = (values: readonly number[]) => values.map((value, at) => value / (sizes[at] ?? 1));
  const ofTime = ({ sums }: RanksInWindows) => perCase(sums);
  const rows: [Feature, readonly number[]][] = [
    ...named.flatMap((kind) =>
      ofSteps(found, kind)
        .filter(varies)
        .map(({ name, cases }) => [{ kind, name }, perCase(cases)] as [Feature, number[]]),
    ),
    ...pairs
      .filter(varies)
      .map(({ from, to, cases }) => [{ kind: "pair", from, to }, perCase(cases)] as [Feature, number[]]),
    ...times
      .filter(({ cases }) => total(cases) >= fewest)
      .map((time) => [{ kind: "time", from: time.from, to: time.to }, ofTime(time)] as [Feature, number[]]),
    [{ kind: "length" }, ofTime(lengths)],
  ];
  return { features: rows.map(([feature]) => feature), panel: rows.map(([, values]) => values) };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

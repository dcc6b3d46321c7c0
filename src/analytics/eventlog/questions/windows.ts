type StepsInWindows = readonly { readonly name: string; readonly cases: readonly number[] }[];

/** Cases in the order in which they began, cut into windows of equally many cases, up to one. */
export type CaseWindows = {
  readonly windows: readonly {
    readonly cases: number;
    /** When the first and the last case of the window began */
    readonly first: Date;
    readonly last: Date;
  }[];
  /** For each window, cases with the step at least once */
  readonly steps: StepsInWindows;
  /** For each window, cases in which the pair of neighbours occurs */
  readonly pairs: readonly {
    readonly from: string;
    readonly to: string;
    readonly cases: readonly number[];
  }[];
  /** For each window, cases that begin or end with the step, or have it more than once */
  readonly starts: StepsInWindows;
  readonly ends: StepsInWindows;
  readonly repeats: StepsInWindows;
  /** Times from one event to the next */
  readonly times: readonly ({ readonly from: string; readonly to: string } & RanksInWindows)[];
  /** Times from first to last event */
  readonly lengths: RanksInWindows;
};

/**
 * Times as ranks among all windows, one value for each case (the mean where a case has it several times). A rank is given
 * as a share of all and moved to -0.5..0.5, so that the sums of all windows add up to 0.
 */
export type RanksInWindows = {
  /** Cases that have the time */
  readonly cases: readonly number[];
  readonly sums: readonly number[];
  /** Seconds; null in a window without cases */
  readonly medians: readonly (number | null)[];
};

export type WindowsQuestion = {
  readonly windows: number;
  /** Steps, pairs and times in fewer cases are not told */
  readonly fewest: number;
};

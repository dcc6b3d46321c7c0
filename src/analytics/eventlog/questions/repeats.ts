/** What doing things again costs, between two bounds, because a log does not say which steps would have been spared. */
export type RepeatCost = {
  readonly cases: number;
  readonly casesWithRepeat: number;
  /** Lower: the repeated events themselves, each from the event before it. All cases together, seconds */
  readonly repeatSeconds: number;
  /** Upper: from the first time a step was done to the last, overlapping loops of a case counted once */
  readonly loopSeconds: number;
  /** Throughput of all cases together, seconds */
  readonly totalSeconds: number;
  /** Most time in repeats first */
  readonly steps: readonly {
    readonly name: string;
    readonly cases: number;
    readonly repeats: number;
    readonly repeatSeconds: number;
    readonly loopSeconds: number;
  }[];
};

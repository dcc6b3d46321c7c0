/** The wait between two neighbouring events of a case: from the completion of one to the start of the other. */
export type WaitBetween = {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly cases: number;
  /** Seconds */
  readonly median: number;
  readonly p90: number;
  readonly total: number;
};

/** Cases of a step at one moment that make a batch, unless a question says otherwise. */
export const FEWEST_IN_BATCH = 3;

/** What makes a batch: at least `least` cases of a step at the same moment, by one resource where one is named. */
export type BatchQuestion = { readonly resource: string | null; readonly least: number };

/** A step that is done for several cases at once. */
export type BatchedStep = {
  readonly name: string;
  /** Events whose moment is known to more than the day */
  readonly events: number;
  readonly batches: number;
  /** Events in them */
  readonly batched: number;
  readonly largest: number;
  /** Seconds from when a case was ready to when the last one of its batch was, all together: waiting for company */
  readonly fillSeconds: number;
};

export type Batches = {
  /** Steps with a batch, most batched events first */
  readonly steps: readonly BatchedStep[];
  /** Events with a time of day, and those of activities that are written down by the day only */
  readonly events: number;
  readonly withoutTimeOfDay: number;
};

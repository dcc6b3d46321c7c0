/** Cases whose promise was due by a moment, and what is true of them; nothing after the moment is looked at. */
export type LatenessQuestion = {
  /** Activities that end a case; its end is the last of them. */
  readonly ends: readonly string[];
  readonly promiseSeconds: number;
  /** Null for the moment of the last event. */
  readonly asOf: Date | null;
  /** Kept attributes of the process; the first value in a case counts. */
  readonly attributes: readonly string[];
  /** Kept attribute that names who holds the case, to count how often it passed on; null where there is none. */
  readonly holder: string | null;
};

/** Known when a case arrives. */
type ArrivalTrait =
  | { readonly kind: "attribute"; readonly attribute: string; readonly value: string }
  /** 1 is January, in the zone of the log. */
  | { readonly kind: "month"; readonly month: number }
  /** More than so many cases were under way, between their first event and their last. */
  | { readonly kind: "workload"; readonly cases: number };

/**
 * Seen on the way until the case ended, or until the moment: cases that were cut off at their promise would seem to be
 * late because they had not come so far. What four of five ended cases do is no trait for the same reason.
 */
type WayTrait =
  | { readonly kind: "step"; readonly activity: string }
  /** More than once. */
  | { readonly kind: "repeat"; readonly activity: string }
  /** Once longer than so many seconds since the event before: the longest quarter of the cases with this step. */
  | { readonly kind: "wait"; readonly activity: string; readonly seconds: number }
  /** Passed on more than so many times. */
  | { readonly kind: "handovers"; readonly times: number };

/** Something that is true of some cases. */
export type Trait = ArrivalTrait | WayTrait;

export type CountedTrait = { readonly id: number; readonly trait: Trait; readonly cases: number };

/** Cases of which the same columns are true. */
export type TraitPattern = {
  /** Columns in rising order. */
  readonly columns: readonly number[];
  readonly cases: number;
  readonly late: number;
};

export type LateCases = {
  readonly asOf: Date;
  /** Cases whose promise was due. */
  readonly due: number;
  /** Of these, looked at: all, or 20,000 chosen by a hash of the case. */
  readonly cases: number;
  readonly late: number;
};

export type Lateness = LateCases & {
  readonly traits: readonly CountedTrait[];
  readonly patterns: readonly TraitPattern[];
};

/** Which traits make which column; told the counts, never who was late. */
export type ChooseColumns = (
  found: LateCases,
  traits: readonly CountedTrait[],
) => readonly { readonly trait: number; readonly column: number }[];

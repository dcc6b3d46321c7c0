/**
 * How cases stand at a moment, as it could be known then: nothing that happened later is looked at. A case is open
 * until one of `ends` happens in it; its end is the last such event, and its promise runs from its first event.
 */
export type StandingQuestion = {
  /** Activities that end a case. */
  readonly ends: readonly string[];
  readonly promiseSeconds: number;
  /** Null for the moment of the last event. */
  readonly asOf: Date | null;
  /** Kept attributes of the process whose value at the first event makes cases more alike; may be empty. */
  readonly alike: readonly string[];
  /** At most this many open cases are told. */
  readonly most: number;
  /**
   * A later moment, to learn what became of the cases: then only cases whose promise was due by it are told, any of
   * them instead of the soonest due.
   */
  readonly judgedAt: Date | null;
};

/**
 * What makes cases alike, from the most specific to the most general: same step, same steps done before and same
 * attributes; same step and same steps done; same step about as far in the case; same step; any case as old.
 */
export const likenesses = ["attributes", "steps-done", "place", "step", "age"] as const;
export type Likeness = (typeof likenesses)[number];

/**
 * Cases that once stood as another one stands now, in columns of equal length, shortest `rest` first. One visit of a
 * step is one row; of more than 1,000 rows about 1,000, chosen by a hash of case and place.
 */
export type SimilarVisits = {
  /** Seconds that the case stayed as it was, or has stayed so far. */
  readonly waited: readonly number[];
  /** Seconds from the same beginning to the end of the case, or so far. */
  readonly rest: readonly number[];
  /** 1 where the case has ended, 0 where it is open. */
  readonly ended: readonly number[];
  /** A number for each case; a case can be there more than once. */
  readonly cases: readonly number[];
};

export type OpenCase = {
  readonly name: string;
  /** The last activity so far. */
  readonly step: string;
  readonly began: Date;
  /** When the last activity happened. */
  readonly entered: Date;
  /** Places in `Standing.similar` by likeness; null where too few cases were ever alike to be looked at. */
  readonly similar: Readonly<Record<Likeness, number | null>>;
  /** A number 0..1 by which cases are drawn, the same at every moment. */
  readonly lot: number;
  /** Whether the promise turned out broken; null without `judgedAt`. */
  readonly missed: boolean | null;
};

export type Standing = {
  readonly asOf: Date;
  /** Cases that had begun. */
  readonly cases: number;
  readonly ended: number;
  /** Open cases whose promise is broken already; they are not in `open`. */
  readonly overdue: number;
  /** Open cases whose promise is not due yet, the soonest due first. */
  readonly open: readonly OpenCase[];
  /** Open cases beyond `most`. */
  readonly leftOut: number;
  readonly similar: readonly SimilarVisits[];
};

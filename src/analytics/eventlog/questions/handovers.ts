import type { Measured } from "../event-log.ts";

/**
 * How work passed from hand to hand, by an attribute that names a person or a unit. Events without it are passed over.
 * It says how often and how long, never who: names of officials do not leave the log this way.
 */
export type Handovers = {
  /** Events with a holder, distinct holders, and cases with at least one */
  readonly events: number;
  readonly holders: number;
  readonly cases: number;
  /** Neighbours of a case with different holders, and with the same */
  readonly handovers: number;
  readonly kept: number;
  readonly casesWithHandover: number;
  /** Handovers in a case: of all cases with a holder */
  readonly perCase: { readonly median: number; readonly p90: number; readonly max: number } | null;
  /** Waiting from the completion at one holder to the start at the next, seconds; and at the same holder */
  readonly waiting: Measured | null;
  readonly waitingKept: Measured | null;
  /** One to another and back (A, B, A); several in a row all count */
  readonly returns: number;
  /** To and fro (A, B, A, B and on): unbroken stretches, and cases with one */
  readonly toAndFro: { readonly stretches: number; readonly cases: number; readonly seconds: number };
};

/** Work that passed from one holder to another; only for units, never for persons. */
export type Handover = {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly cases: number;
  /** Waiting for the next holder, seconds */
  readonly medianSeconds: number;
  readonly totalSeconds: number;
};

export type SignalState = "raised" | "cleared" | "dismissed" | "in-finding";

/** What statistics says is not noise: which rule, since when, expected and seen, with the series as it was. */
export type Signal = {
  readonly agencyId: string;
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly detectorId: string;
  readonly seriesKey: string;
  readonly serviceId: string | null;
  readonly rule: string;
  /** ISO date of the first period of the run that gave the signal, and of the last one seen. */
  readonly firstAt: string;
  readonly lastAt: string;
  readonly value: number;
  readonly expected: number;
  readonly probability: number | null;
  readonly n: number | null;
  readonly state: SignalState;
  readonly reason: string;
  readonly series: unknown;
  readonly raisedAt: Date;
};

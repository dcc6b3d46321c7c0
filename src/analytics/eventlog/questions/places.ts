/** An activity at a place in its cases, the first is 1, with the seconds since the event before; null at the first. */
export type TimeAtPlace = {
  readonly place: number;
  readonly activity: string;
  readonly cases: number;
  readonly medianSeconds: number | null;
  readonly p90Seconds: number | null;
};

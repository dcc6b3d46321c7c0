import type { Measured } from "../event-log.ts";

/** A place on a process map: a step, or the way straight to it from another step. */
export type MapPlace = {
  /** Null for the step, whatever came before it */
  readonly from: string | null;
  readonly to: string;
};

/** What a process map can tell of a place. Times are seconds; null where none could be measured. */
export type PlaceFigures = MapPlace & {
  /** Events */
  readonly count: number;
  readonly cases: number;
  /** Events at which the case had done the step already */
  readonly repeats: number;
  /** From the event before to this one */
  readonly elapsed: Measured | null;
  /** From the event before to this one's start, or to this one where no start was recorded */
  readonly waiting: Measured | null;
  /** From start to completion */
  readonly service: Measured | null;
};

/** From `from` to before `below` seconds after the event before; null is open. Events without one before are in none. */
export type TimeClass = { readonly from: number; readonly below: number | null };

export type TimesInClass = TimeClass & { readonly count: number; readonly cases: number };

/** A case at a place: when the event was that took longest since the one before, and how long that was. */
export type CaseAtPlace = {
  readonly name: string;
  readonly at: Date;
  /** Null where no event came before */
  readonly seconds: number | null;
  readonly times: number;
};

/** In whose hands work is at a place, by an attribute; who that is is not said. */
export type HandsAtPlace = {
  /** Events with a holder, and how many different holders there are */
  readonly events: number;
  readonly holders: number;
  /** Of the events with a holder before and now, those at which it is another */
  readonly passed: number;
  readonly moved: number;
};

/** One value of an attribute at a place. */
export type ValueAtPlace = {
  readonly value: string;
  readonly count: number;
  readonly cases: number;
  /** From the event before, seconds; null where none came before */
  readonly medianSeconds: number | null;
};

/** A case from its first event to its last. */
export type CaseOfLog = {
  readonly name: string;
  readonly began: Date;
  readonly seconds: number;
  readonly events: number;
};

/** The places of a process map, one of them more closely, and cases. */
export type MapQuestions = {
  /** Every step, and every way between neighbouring events of a case; the most frequent first, ties by names. */
  mapPlaces(): Promise<readonly PlaceFigures[]>;
  /** How many events of a place took so long, in the order of the classes. */
  timesAt(place: MapPlace, classes: readonly TimeClass[]): Promise<readonly TimesInClass[]>;
  /** Cases at a place, those that took longest first; of one class of times only, where one is given. */
  casesAt(place: MapPlace, among: TimeClass | null, most: number): Promise<readonly CaseAtPlace[]>;
  /** Cases of the whole log, those that took longest first. */
  longestCases(most: number): Promise<readonly CaseOfLog[]>;
  handsAt(place: MapPlace, attribute: string): Promise<HandsAtPlace>;
  /** Not to be asked of an attribute that names persons. Most events first, ties by value. */
  valuesAt(place: MapPlace, attribute: string, most: number): Promise<readonly ValueAtPlace[]>;
};

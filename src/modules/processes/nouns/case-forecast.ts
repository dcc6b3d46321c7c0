import { breakingSoon } from "../../../analytics/mining/early-sight/breaking-soon.ts";
import type { EarlySight } from "../../../analytics/mining/early-sight/early-sight.ts";
import { meantNames } from "./log-names.ts";
import type { StoredLog } from "./stored-log.ts";

/** What a forecast was made of: another log, promise or end makes another one. */
export type ForecastBasis = {
  readonly parquetSha256: string;
  readonly ends: readonly string[];
  /** Names of activities that count as others */
  readonly meant: string;
  readonly promiseSeconds: number;
};

/** Something that follows from a forecast, as it is stored. */
export type OfForecast<Key extends string, Value> = { readonly basis: ForecastBasis } & Readonly<
  Record<Key, Value>
>;

/** A forecast as it is stored. */
export type StoredForecast = OfForecast<"sight", EarlySight>;

/** Open cases of a log that will break their promise within a week, as it is stored for whoever asks for all logs. */
export type CasesBreakingSoon = {
  readonly cases: number;
  /** How many of them are to be expected to miss. */
  readonly expectedMisses: number;
  /** ISO moment of the last of their promises. */
  readonly until: string;
  /** The last activity of most of them. */
  readonly step: string;
};

const week = 7 * 86_400;

export function basisOf(log: StoredLog, promiseSeconds: number): ForecastBasis {
  return {
    parquetSha256: log.parquetSha256,
    ends: log.endActivities,
    meant: JSON.stringify(meantNames(log)),
    promiseSeconds,
  };
}

/** Whether a stored figure follows from a forecast of this basis. */
export function isOfBasis(figure: unknown, basis: ForecastBasis): boolean {
  const stored = (figure as { readonly basis?: ForecastBasis } | null)?.basis;
  return (
    stored !== undefined &&
    stored.parquetSha256 === basis.parquetSha256 &&
    stored.meant === basis.meant &&
    stored.promiseSeconds === basis.promiseSeconds &&
    stored.ends.join("\n") === basis.ends.join("\n")
  );
}

/** A forecast with moments again, which storage keeps as texts. */
export function revived({ sight }: StoredForecast): EarlySight {
  const moment = (at: Date | string) => new Date(at);
  return {
    ...sight,
    asOf: moment(sight.asOf),
    checkedAt: sight.checkedAt.map(moment),
    open: sight.open.map((one) => ({ ...one, dueAt: moment(one.dueAt) })),
  };
}

/** Those of a forecast that was right in the past; null when it was not, could not be checked, or tells of none. */
export function soonOf(sight: EarlySight): CasesBreakingSoon | null {
  const { cases, until, step } = breakingSoon(sight, week);
  if (sight.reliability.verdict !== "calibrated" || until === null || step === null) return null;
  return {
    cases: cases.length,
    expectedMisses: cases.reduce((sum, { outlook }) => sum + (outlook?.chance ?? 0), 0),
    until: until.toISOString(),
    step: step.name,
  };
}

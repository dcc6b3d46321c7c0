import { type Condition, ConditionError } from "../../../analytics/eventlog/conditions/condition.ts";
import { filterOf } from "../../../analytics/eventlog/conditions/filter-of.ts";
import { meantCondition } from "../../../analytics/eventlog/conditions/meant-condition.ts";
import type { LogFilter } from "../../../analytics/eventlog/log-filter.ts";
import { MutuError } from "../../../platform/errors.ts";
import { meantNames } from "./log-names.ts";
import type { StoredLog } from "./stored-log.ts";

/** Conditions under a name, so that the same cases are looked at again. */
export type Cohort = {
  readonly agencyId: string;
  readonly id: string;
  readonly logId: string;
  readonly name: string;
  readonly conditions: readonly Condition[];
};

/**
 * The filters that conditions ask of a log. Open cases are judged at the log's last event.
 * @throws MutuError `invalid` when the log lacks what a condition needs
 */
export function filtersOf(
  log: Pick<StoredLog, "endActivities" | "extractedAt" | "attributes" | "mapping" | "complained">,
  conditions: readonly Condition[],
  zone: string,
): LogFilter[] {
  const { endActivities, extractedAt, attributes, mapping, complained } = log;
  const ends = endActivities.length === 0 ? null : endActivities;
  const meant = meantNames(log);
  const setting = {
    zone,
    ends,
    asOf: extractedAt,
    unit: mapping.columns.unit ?? null,
    attributes,
    complained,
  };
  return orInvalid(() => conditions.map((condition) => filterOf(meantCondition(condition, meant), setting)));
}

/** What reads or answers conditions, with its error as people meet it. @throws MutuError `invalid` */
export function orInvalid<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    const { problem, facts } = error;
    throw new MutuError("invalid", `filters.problem.${problem}`, { kinds: "", ...facts }, { cause: error });
  }
}

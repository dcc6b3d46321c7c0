import type { Condition } from "../../../analytics/eventlog/conditions/condition.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { FoundSize } from "./analyses/size.ts";
import { filtersOf } from "./cohort.ts";
import type { StoredLog } from "./stored-log.ts";

/**
 * A log of which only the cases are looked at that fulfil the conditions, where it is known what they ask beside the log.
 * @throws MutuError `invalid` when the log cannot answer a condition
 */
export function chosenCases(log: StoredLog, conditions: readonly Condition[], zone: string): StoredLog {
  if (conditions.length === 0) return { ...log, lookedAt: null };
  return { ...log, lookedAt: { conditions, filters: filtersOf(log, conditions, zone) } };
}

/** The same log, which also says of its size what is true of the chosen cases. @throws MutuError `invalid` when none is left */
export function ofSize(chosen: StoredLog, { cases, events, first, last, activities }: FoundSize): StoredLog {
  if (first === null || last === null)
    throw new MutuError("invalid", "filters.none-left", { cases: chosen.cases });
  return { ...chosen, cases, events, activities, firstAt: first, lastAt: last };
}

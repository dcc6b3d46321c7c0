import type { Condition } from "../../../analytics/eventlog/conditions/condition.ts";
import type { Context } from "../../../platform/context.ts";
import { MutuError } from "../../../platform/errors.ts";
import { filtersOf } from "../nouns/cohort.ts";
import type { StoredLog } from "../nouns/stored-log.ts";
import { withStoredLog } from "./open-file.ts";

/**
 * A log of which only the cases are looked at that fulfil the conditions: whoever asks it, and whatever it says of its size,
 * is about them alone.
 * @throws MutuError `invalid` when the log cannot answer a condition, or no case is left
 */
export async function lookAt(
  ctx: Context,
  log: StoredLog,
  conditions: readonly Condition[],
): Promise<StoredLog> {
  if (conditions.length === 0) return log;
  const looked = { ...log, lookedAt: { conditions, filters: filtersOf(log, conditions, ctx.zone) } };
  return withStoredLog(ctx, looked, async (kept) => {
    const { cases, events, first, last } = await kept.size();
    if (first === null || last === null)
      throw new MutuError("invalid", "filters.none-left", { cases: log.cases });
    const activities = (await kept.activities()).length;
    return { ...looked, cases, events, activities, firstAt: first, lastAt: last };
  });
}

/** How many cases are left after each condition. @throws MutuError `invalid` */
export async function casesLeft(
  ctx: Context,
  log: StoredLog,
  conditions: readonly Condition[],
): Promise<readonly number[]> {
  const filters = filtersOf(log, conditions, ctx.zone);
  return withStoredLog(ctx, { ...log, lookedAt: null }, async (whole) => {
    const left: number[] = [];
    let kept = whole;
    for (const filter of filters) {
      kept = await kept.filter(filter);
      left.push((await kept.size()).cases);
    }
    return left;
  });
}

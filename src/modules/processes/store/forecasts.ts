import { type EarlySight, earlySight } from "../../../analytics/mining/early-sight/early-sight.ts";
import type { Context } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import {
  basisOf,
  type CasesBreakingSoon,
  isOfBasis,
  type OfForecast,
  revived,
  type StoredForecast,
} from "../nouns/case-forecast.ts";
import type { StoredLog } from "../nouns/stored-log.ts";
import { figureOf } from "./event-logs.ts";
import { withStoredLog } from "./open-file.ts";

/** Names under which a forecast is stored, and what it says of the coming week. */
export const forecastFigures = { sight: "early-sight", soon: "breaking-soon" } as const;

/** The forecast of the open cases of a log as the job stored it; null where log, promise or ends are others since. */
export async function storedForecast(
  ctx: Context,
  log: StoredLog,
  promiseSeconds: number,
): Promise<EarlySight | null> {
  const stored = await figureOf(ctx, log, forecastFigures.sight);
  return isOfBasis(stored, basisOf(log, promiseSeconds)) ? revived(stored as StoredForecast) : null;
}

/** Made now, from the events of the log. */
export function computedForecast(ctx: Context, log: StoredLog, promiseSeconds: number): Promise<EarlySight> {
  return withStoredLog(ctx, log, (events) =>
    earlySight(events, { ends: log.endActivities, promiseSeconds, asOf: log.extractedAt, alike: [] }),
  );
}

/** Logs in scope of which a trusted forecast tells that promises will be broken; at most 200. */
export async function casesBreakingSoon(
  ctx: Context,
): Promise<readonly (CasesBreakingSoon & { agencyId: string; logId: string; name: string })[]> {
  const rows = await scoped(ctx, "log_figure")
    .innerJoin("event_log", (join) =>
      join
        .onRef("event_log.agency_id", "=", "log_figure.agency_id")
        .onRef("event_log.id", "=", "log_figure.log_id"),
    )
    .select(["log_figure.agency_id", "log_figure.log_id", "log_figure.figure", "event_log.name"])
    .where("log_figure.name", "=", forecastFigures.soon)
    .orderBy("log_figure.log_id")
    .limit(200)
    .execute();
  return rows.flatMap(({ agency_id, log_id, figure, name }) => {
    const { soon } = figure as OfForecast<"soon", CasesBreakingSoon | null>;
    return soon === null ? [] : [{ ...soon, agencyId: agency_id, logId: log_id, name }];
  });
}

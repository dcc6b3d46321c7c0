import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { basisOf, isOfBasis, soonOf } from "../nouns/case-forecast.ts";
import type { StoredLog } from "../nouns/stored-log.ts";
import { eventLogs, figureOf, saveFigure } from "../store/event-logs.ts";
import { computedForecast, forecastFigures } from "../store/forecasts.ts";
import { promiseOfLog } from "../store/promise-of-log.ts";

/**
 * Stores which open cases of each log in scope will break their promise, as a job does when a log changed, so that pages and
 * agendas have it at hand. Logs that did not change since are passed over, as are those without a promise or an end.
 * @returns how many forecasts were made
 */
export async function forecastLateness(ctx: Context): Promise<number> {
  let made = 0;
  for (const log of await eventLogs(ctx)) {
    ctx.signal.throwIfAborted();
    const promised = log.endActivities.length === 0 ? null : await promiseOfLog(ctx, log);
    if (promised !== null && (await forecastLog(ctx, log, promised.seconds))) made += 1;
  }
  return made;
}

async function forecastLog(ctx: Context, log: StoredLog, promiseSeconds: number): Promise<boolean> {
  const basis = basisOf(log, promiseSeconds);
  if (isOfBasis(await figureOf(ctx, log, forecastFigures.soon), basis)) return false;
  const sight = await computedForecast(ctx, log, promiseSeconds);
  await transact(ctx, async (ctx) => {
    await saveFigure(ctx, log, forecastFigures.sight, { basis, sight });
    await saveFigure(ctx, log, forecastFigures.soon, { basis, soon: soonOf(sight) });
    await record(ctx, {
      verb: "forecast-lateness",
      subjectKind: "event-log",
      subjectId: log.id,
      agencyId: log.agencyId,
      facts: { open: sight.open.length, verdict: sight.reliability.verdict },
    });
  });
  return true;
}

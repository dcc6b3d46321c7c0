import type { Context, TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import type { StoredLog } from "../nouns/stored-log.ts";
import { figureOf, isUnchanged, saveFigure } from "./event-logs.ts";
import { figureNames, logFigures } from "./log-figures.ts";
import { withStoredLog } from "./open-file.ts";

/** Takes away the figures of a log that is read otherwise now. */
export async function forgetFigures(ctx: TxContext, log: Pick<StoredLog, "agencyId" | "id">): Promise<void> {
  await ctx.tx
    .deleteFrom("log_figure")
    .where("agency_id", "=", log.agencyId)
    .where("log_id", "=", log.id)
    .where("name", "in", figureNames)
    .execute();
}

/** Computes the figures of a log that lacks them; when it changes meanwhile, the next minute does. */
export async function renewFigures(ctx: Context, log: StoredLog): Promise<void> {
  if ((await figureOf(ctx, log, "summary")) !== null) return;
  const figures = await withStoredLog(ctx, log, logFigures);
  await transact(ctx, async (ctx) => {
    const renewed = await ctx.tx
      .updateTable("event_log")
      .set({ activities: figures.summary.activities.length })
      .where(isUnchanged(log))
      .executeTakeFirst();
    if (renewed.numUpdatedRows === 0n) return;
    for (const [name, figure] of Object.entries(figures)) await saveFigure(ctx, log, name, figure);
  });
}

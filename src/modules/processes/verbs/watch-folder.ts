import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import type { StoredLog } from "../nouns/stored-log.ts";
import { logById, saveFolder } from "../store/event-logs.ts";

export const WatchFolder = z.object({
  agencyId: z.uuid(),
  logId: z.uuid(),
  /** Name of a folder among those of the agency; empty to watch none. */
  folder: z
    .string()
    .trim()
    .regex(/^(?:[a-z0-9][a-z0-9-]{0,59})?$/),
});

/**
 * Says in which folder files are looked for that are added to a log.
 * @throws MutuError `not-found`, `not-yours`; `invalid` when another log has that folder
 */
export function watchFolder(ctx: Context, input: z.output<typeof WatchFolder>): Promise<StoredLog> {
  return transact(ctx, async (ctx) => {
    const log = await logById(ctx, input.agencyId, input.logId);
    await decide(ctx, "log.import", log);
    const folder = input.folder === "" ? null : `${log.agencyId}/${input.folder}`;
    await saveFolder(ctx, log, folder);
    await record(ctx, {
      verb: "watch-folder",
      subjectKind: "event-log",
      subjectId: log.id,
      agencyId: log.agencyId,
      facts: { folder: folder ?? "" },
    });
    return { ...log, folder };
  });
}

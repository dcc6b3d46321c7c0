import { z } from "zod";
import { record } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import { decide } from "../rights/decide.ts";
import { importRights } from "./begin.ts";
import { type ImportRun, importRun, saveRun } from "./import-run.ts";

export const SteerImport = z.object({
  agencyId: z.uuid(),
  importId: z.uuid(),
  to: z.enum(["stopped", "running"]),
});

/**
 * Stops an import after the batch under way, or lets it go on after the last batch that was committed.
 * @throws MutuError `not-found`, `not-yours`, `wrong-state` when it is done
 */
export function steerImport(ctx: Context, input: z.output<typeof SteerImport>): Promise<ImportRun> {
  return transact(ctx, async (ctx) => {
    const run = await importRun(ctx, input.agencyId, input.importId);
    await decide(ctx, importRights[run.kind], run);
    if (run.state === "done" || run.state === input.to) {
      throw new MutuError("wrong-state", "error.wrong-state", { from: run.state, to: input.to });
    }
    const saved = await saveRun(ctx, run, { state: input.to, error: null });
    await record(ctx, {
      verb: "steer-import",
      subjectKind: "import",
      subjectId: run.id,
      agencyId: run.agencyId,
      facts: { to: input.to },
    });
    return saved;
  });
}

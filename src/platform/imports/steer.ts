import { z } from "zod";
import { record } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import { type ImportRun, type ImportState, importRun, saveRun } from "./import-run.ts";
import { mayImport } from "./may-import.ts";

export const SteerImport = z.object({
  agencyId: z.uuid(),
  importId: z.uuid(),
  to: z.enum(["stopped", "running"]),
});

/** What can be asked of an import; one that only was looked at is started, not steered. */
const steerable: Readonly<Record<ImportState, readonly ImportState[]>> = {
  previewed: [],
  running: ["stopped"],
  stopped: ["running"],
  failed: ["running"],
  done: [],
};

/**
 * Stops an import after the batch under way, or lets it go on after the last batch that was committed.
 * @throws MutuError `not-found`, `not-yours`, `wrong-state` when there is nothing to steer
 */
export function steerImport(ctx: Context, input: z.output<typeof SteerImport>): Promise<ImportRun> {
  return transact(ctx, async (ctx) => {
    const run = await importRun(ctx, input.agencyId, input.importId);
    await mayImport(ctx, run.kind, run);
    if (!steerable[run.state].includes(input.to)) {
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

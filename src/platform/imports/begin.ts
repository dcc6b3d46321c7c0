import { z } from "zod";
import { record } from "../audit/record.ts";
import { actorId, type Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { newId } from "../ids.ts";
import { decide } from "../rights/decide.ts";
import { type ImportKind, type ImportRun, insertRun } from "./import-run.ts";

/** A stored file, its agency, and which column holds what. */
export const BeginImport = z.object({
  agencyId: z.uuid(),
  fileName: z.string().min(1).max(300),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mapping: z.object({
    columns: z.record(z.string(), z.string()),
    constants: z.record(z.string(), z.string()),
  }),
});

/** The right to bring in each kind of file, and to stop it. */
export const importRights: Readonly<Record<ImportKind, string>> = {
  complaints: "complaint.import",
  survey: "survey.import",
  log: "log.import",
  standards: "catalogue.draft",
};

/** Sets a stored file on its way in; a worker reads it batch by batch. @throws MutuError `not-found`, `not-yours` */
export function beginImport(
  ctx: Context,
  kind: ImportKind,
  input: z.output<typeof BeginImport>,
): Promise<ImportRun> {
  return transact(ctx, async (ctx) => {
    await decide(ctx, importRights[kind], input);
    const run: ImportRun = {
      ...input,
      id: newId(ctx.now, ctx.random),
      kind,
      state: "running",
      rowsTotal: null,
      rowsRead: 0,
      accepted: 0,
      duplicates: 0,
      rejected: 0,
      error: null,
      startedBy: actorId(ctx.actor),
      startedAt: ctx.now,
      finishedAt: null,
    };
    await insertRun(ctx, run);
    await record(ctx, {
      verb: "begin-import",
      subjectKind: "import",
      subjectId: run.id,
      agencyId: run.agencyId,
      facts: { kind, sha256: run.sha256 },
    });
    return run;
  });
}

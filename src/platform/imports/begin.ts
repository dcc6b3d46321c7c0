import { z } from "zod";
import { record } from "../audit/record.ts";
import { actorId, type Context, type TxContext } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import { newId } from "../ids.ts";
import {
  type ImportKind,
  type ImportRun,
  type ImportState,
  importRun,
  insertRun,
  runsOfFile,
  saveRun,
} from "./import-run.ts";
import { mayImport } from "./may-import.ts";

const Columns = z.object({
  columns: z.record(z.string(), z.string()),
  constants: z.record(z.string(), z.string()),
});

/** A stored file, its agency, and which column holds what. */
export const BeginImport = z.object({
  agencyId: z.uuid(),
  fileName: z.string().min(1).max(300),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mapping: Columns,
  /** Rows of the file below its header, when they were counted. */
  rowsTotal: z.int().min(0).nullable().default(null),
});

type Begin = z.input<typeof BeginImport>;

/** Sets a stored file on its way in; a worker reads it batch by batch. @throws MutuError `not-found`, `not-yours` */
export function beginImport(ctx: Context, kind: ImportKind, input: Begin): Promise<ImportRun> {
  return transact(ctx, async (ctx) => {
    await mayImport(ctx, kind, input);
    return addRun(ctx, kind, input, "running");
  });
}

/**
 * Keeps a stored file ready: nothing of it goes in before a person has looked at the mapping and says so. A file that is
 * on its way already is found again instead.
 * @throws MutuError `not-found`, `not-yours`; `invalid` for a survey that came in before, since its rows have no names
 */
export function previewImport(ctx: Context, kind: ImportKind, input: Begin): Promise<ImportRun> {
  return transact(ctx, async (ctx) => {
    await mayImport(ctx, kind, input);
    const before = await runsOfFile(ctx, kind, input);
    const unfinished = before.find((run) => run.state !== "done");
    if (unfinished) return unfinished;
    if (kind === "survey" && before.length > 0) throw new MutuError("invalid", "imports.already-in");
    return addRun(ctx, kind, input, "previewed");
  });
}

export const StartImport = z.object({ agencyId: z.uuid(), importId: z.uuid(), mapping: Columns });

/** Lets a file that was looked at go in as the person mapped it. @throws MutuError `not-found`, `not-yours`, `wrong-state` */
export function startImport(ctx: Context, input: z.output<typeof StartImport>): Promise<ImportRun> {
  return transact(ctx, async (ctx) => {
    const run = await importRun(ctx, input.agencyId, input.importId);
    await mayImport(ctx, run.kind, run);
    if (run.state !== "previewed") {
      throw new MutuError("wrong-state", "error.wrong-state", { from: run.state, to: "running" });
    }
    const started = await saveRun(ctx, run, { state: "running", mapping: input.mapping });
    await note(ctx, "start-import", started);
    return started;
  });
}

async function addRun(
  ctx: TxContext,
  kind: ImportKind,
  input: Begin,
  state: ImportState,
): Promise<ImportRun> {
  const run: ImportRun = {
    ...input,
    id: newId(ctx.now, ctx.random),
    kind,
    state,
    rowsTotal: input.rowsTotal ?? null,
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
  await note(ctx, state === "running" ? "begin-import" : "preview-import", run);
  return run;
}

function note(ctx: TxContext, verb: string, { kind, id, agencyId, sha256 }: ImportRun): Promise<void> {
  return record(ctx, {
    verb,
    subjectKind: "import",
    subjectId: id,
    agencyId,
    facts: { kind, sha256 },
  });
}

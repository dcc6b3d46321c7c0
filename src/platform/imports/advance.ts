import { actAs } from "../act-as.ts";
import type { Context, TxContext } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import { forgetFile } from "./forget-file.ts";
import {
  addRejected,
  claimRun,
  dropClaim,
  failRun,
  type ImportKind,
  type ImportRun,
  isStillOurs,
  keepClaim,
  type RejectedCell,
  saveRun,
} from "./import-run.ts";

/** What one batch of rows became. */
export type BatchResult = {
  readonly accepted: number;
  /** Rows that were there before, from this file or another. */
  readonly duplicates: number;
  /** One cell for each row that stayed out, and those of rows that went in with a remark. */
  readonly remarks: readonly RejectedCell[];
};

/** Rows of the file after the last one that was committed, in batches. `lastRow` is the number of the batch's last row. */
export type Batch = { readonly lastRow: number; readonly write: (ctx: TxContext) => Promise<BatchResult> };

/** How one kind of file is read. A module gives one for each kind it takes in. */
export type Importer = {
  readonly kind: ImportKind;
  readonly batches: (ctx: Context, run: ImportRun) => AsyncIterable<Batch>;
  /** Whether the file must not stay once it is in, because it holds what was left out on purpose. Without it, files stay. */
  readonly forgetsFile?: (ctx: Context, run: ImportRun) => Promise<boolean>;
};

/**
 * Takes one waiting import as far as it goes: each batch with its place in the file in one transaction. It ends when the
 * file does, when somebody stops it, or when the process does; then the next call goes on after the last batch.
 * @param only  one run to go on with; the one that waits longest unless told
 * @returns the run as it stands, or null when none waits
 */
export async function advanceImports(
  ctx: Context,
  importers: readonly Importer[],
  only: Pick<ImportRun, "agencyId" | "id"> | null = null,
): Promise<ImportRun | null> {
  const run = await transact(ctx, (ctx) => claimRun(ctx, only));
  if (!run) return null;
  const importer = importers.find((one) => one.kind === run.kind);
  if (!importer) throw new Error(`nobody imports "${run.kind}"`);
  try {
    return await readOn(inAgencyOf(run, ctx), run, importer);
  } catch (error) {
    return await afterTrouble(ctx, run, error);
  }
}

/** The file is to blame only for what is neither the end of the process nor the database. */
async function afterTrouble(ctx: Context, run: ImportRun, error: unknown): Promise<ImportRun> {
  if (ctx.signal.aborted) {
    await transact({ ...ctx, signal: new AbortController().signal }, (ctx) => dropClaim(ctx, run));
    return run;
  }
  if (error instanceof MutuError && error.code === "unavailable") throw error;
  ctx.log("error", "import failed", { importId: run.id, reason: String(error) });
  return await transact(ctx, (ctx) => failRun(ctx, run, error));
}

/** A job acts in the agency of the run, which may be younger than the agencies that the job knew when it began. */
function inAgencyOf({ agencyId }: ImportRun, ctx: Context): Context {
  const { actor } = ctx;
  if (actor.kind !== "system") return ctx;
  return actAs(ctx, { ...actor, scope: { ...actor.scope, agencies: [agencyId] } });
}

async function readOn(ctx: Context, start: ImportRun, importer: Importer): Promise<ImportRun> {
  let run = start;
  for await (const batch of importer.batches(ctx, run)) {
    const next = await transact(ctx, (ctx) => commitBatch(ctx, run, batch));
    if (!next) return run;
    run = next;
    ctx.signal.throwIfAborted();
  }
  if (await importer.forgetsFile?.(ctx, run)) await forgetFile(ctx, run);
  return await transact(ctx, (ctx) => saveRun(ctx, run, { state: "done", finishedAt: ctx.now }));
}

/** @returns null when the run was stopped, or another worker went on with it */
async function commitBatch(ctx: TxContext, run: ImportRun, batch: Batch): Promise<ImportRun | null> {
  if (!(await isStillOurs(ctx, run))) return null;
  const result = await batch.write(ctx);
  await addRejected(ctx, run, result.remarks);
  await keepClaim(ctx, run);
  return await saveRun(ctx, run, {
    rowsRead: batch.lastRow,
    accepted: run.accepted + result.accepted,
    duplicates: run.duplicates + result.duplicates,
    rejected: run.rejected + result.remarks.filter((cell) => !cell.kept).length,
  });
}

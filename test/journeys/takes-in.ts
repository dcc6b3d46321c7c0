import { complaintImporter, guessMapping } from "../../src/modules/complaints/index.ts";
import { insertDetector } from "../../src/modules/warnings/index.ts";
import type { Context } from "../../src/platform/context.ts";
import { transact } from "../../src/platform/db/transact.ts";
import { newId } from "../../src/platform/ids.ts";
import { advanceImports } from "../../src/platform/imports/advance.ts";
import { beginImport } from "../../src/platform/imports/begin.ts";
import type { ImportRun } from "../../src/platform/imports/import-run.ts";

/** Takes a file of complaints in, in the name of whoever the context is. */
export async function takesInComplaints(ctx: Context, agencyId: string, file: Buffer): Promise<ImportRun> {
  const sha256 = await ctx.files.put(file);
  const [header = ""] = file.toString("utf8").split("\r\n");
  const mapping = guessMapping(header.split(","));
  const input = { agencyId, fileName: "pengaduan.csv", sha256, mapping };
  await beginImport(ctx, "complaints", input);
  const run = await advanceImports(ctx, [complaintImporter]);
  if (run?.state !== "done") throw new Error(`the import is ${run?.state}: ${run?.error}`);
  return run;
}

/** Has the complaints of an agency watched by category, week by week. */
export async function watchesComplaints(ctx: Context, agencyId: string): Promise<void> {
  const settings = { kind: "complaint-counts", by: "category", every: "week", periods: 104 } as const;
  const detector = { agencyId, id: newId(ctx.now, ctx.random), name: "Pengaduan menurut jenis", settings };
  await transact(ctx, (ctx) => insertDetector(ctx, detector));
}

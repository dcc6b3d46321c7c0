import { complaintImporter, guessMapping } from "../../src/modules/complaints/index.ts";
import { openFinding } from "../../src/modules/improvement/index.ts";
import { insertDetector, runDetectors, signalsIn } from "../../src/modules/warnings/index.ts";
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

/** Watches complaints by category, by week, and looks now. @returns the series that are worse than noise explains */
export async function watchesComplaints(ctx: Context, agencyId: string): Promise<readonly string[]> {
  const settings = { kind: "complaint-counts", by: "category", every: "week", periods: 104 } as const;
  const detector = { agencyId, id: newId(ctx.now, ctx.random), name: "Pengaduan menurut jenis", settings };
  await transact(ctx, (ctx) => insertDetector(ctx, detector));
  await runDetectors(ctx);
  return (await signalsIn(ctx, "raised")).map(({ seriesKey }) => seriesKey);
}

/** Opens a finding from the one signal that waits, with its series frozen as it was seen. */
export async function opensFindingFromSignal(ctx: Context, title: string): Promise<void> {
  const [signal] = await signalsIn(ctx, "raised");
  if (signal === undefined) throw new Error("no signal waits");
  const { agencyId, unitId, id: signalId, value, expected } = signal;
  const weakness = `Sejak ${signal.firstAt} ada ${value} pengaduan sepekan, biasanya ${Math.round(expected)}.`;
  const seen = {
    agencyId,
    kind: "series",
    sentence: { id: weakness, en: weakness },
    definition: { detector: signal.detectorId, series: signal.seriesKey, rule: signal.rule },
    rows: [signal.series],
    picture: null,
  };
  const place = { serviceId: null, componentKey: null, stepId: null, notLocatedReason: "belum ada standar" };
  const finding = { kind: "execution", certainty: "likely", people: null, daysLost: null } as const;
  await openFinding(ctx, { agencyId, unitId, signalId, title, weakness, ...finding, ...place }, [seen]);
}

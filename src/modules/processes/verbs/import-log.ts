import type { LogSummary } from "../../../analytics/eventlog/event-log.ts";
import type { LogOptions, OpenedLog } from "../../../analytics/eventlog/open-log.ts";
import { record } from "../../../platform/audit/record.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import { newId } from "../../../platform/ids.ts";
import type { Batch, BatchResult, Importer } from "../../../platform/imports/advance.ts";
import type { ImportRun } from "../../../platform/imports/import-run.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { serviceByCode } from "../../catalogue/index.ts";
import { unitForComplaints } from "../../organisations/index.ts";
import { chosenTreatments } from "../nouns/chosen-treatments.ts";
import type { StoredLog } from "../nouns/stored-log.ts";
import { insertLog, logWithContent, saveFigure } from "../store/event-logs.ts";
import { forgetsOriginal } from "../store/forgets-original.ts";
import { type LogFigures, logFigures } from "../store/log-figures.ts";
import { hashOfParts, replaceParts, type StoredPart, storeParts } from "../store/log-parts.ts";
import { withLogFile } from "../store/open-file.ts";
import { protectionOf } from "../store/protection.ts";

/**
 * Takes an event log in. `mapping.columns` names the columns of case, activity and time; `mapping.constants` may hold the
 * service's code, the zone, the form of dates, a name, `end`: the activities that end a case, one on each line, and for
 * attributes what is done with them, as `personal.` and their name.
 */
export const logImporter: Importer = { kind: "log", batches: batchesOf, forgetsFile: forgetsOriginal };

/** A log is one batch: its order and its cases belong together. */
async function* batchesOf(ctx: Context, run: ImportRun): AsyncGenerator<Batch> {
  if (run.rowsRead > 0) return;
  const path = await ctx.files.path(run.sha256);
  yield await withLogFile(path, optionsOf(ctx, run), async (opened, scratchFolder) => {
    const figures = await logFigures(opened.log);
    const parts = await storeParts(ctx, await opened.log.writeParts(scratchFolder));
    return {
      lastRow: figures.summary.events + opened.rejected.count,
      write: (ctx) => writeLog(ctx, run, { opened, figures, parts }),
    };
  });
}

function optionsOf(ctx: Context, run: ImportRun): LogOptions {
  const { columns, constants } = run.mapping;
  return {
    columns,
    attributes: "all",
    protection: protectionOf(ctx, run.agencyId, chosenTreatments(run)),
    zone: constants.zone ?? ctx.zone,
    datePattern: constants.dateFormat ?? null,
    delimiter: null,
    encoding: null,
    lifecycle: "auto",
    objectType: constants.objectType ?? null,
  };
}

async function writeLog(
  ctx: TxContext,
  run: ImportRun,
  found: { readonly opened: OpenedLog; readonly figures: LogFigures; readonly parts: readonly StoredPart[] },
): Promise<BatchResult> {
  const { opened, figures, parts } = found;
  const parquetSha256 = hashOfParts(parts);
  if (await logWithContent(ctx, run.agencyId, parquetSha256)) {
    return { accepted: 0, duplicates: figures.summary.events, remarks: [] };
  }
  const log = await storedLogOf(ctx, run, { opened, summary: figures.summary, parquetSha256 });
  await insertLog(ctx, log, run.id);
  await replaceParts(ctx, log, parts);
  for (const [name, figure] of Object.entries(figures)) await saveFigure(ctx, log, name, figure);
  await record(ctx, {
    verb: "log-taken-in",
    subjectKind: "event-log",
    subjectId: log.id,
    agencyId: log.agencyId,
    facts: { cases: log.cases, events: log.events, parquet: parquetSha256 },
  });
  await emit(ctx, {
    kind: "log.extended",
    agencyId: log.agencyId,
    subjectKind: "event-log",
    subjectId: log.id,
  });
  const remarks = opened.rejected.rows.map((row) => ({
    row: row.row,
    column: row.column ?? "",
    value: row.value ?? "",
    reason: row.reason,
    kept: false,
  }));
  return { accepted: figures.summary.events, duplicates: 0, remarks };
}

async function storedLogOf(
  ctx: TxContext,
  run: ImportRun,
  found: { readonly opened: OpenedLog; readonly summary: LogSummary; readonly parquetSha256: string },
): Promise<StoredLog> {
  const { opened, summary, parquetSha256 } = found;
  const { constants } = run.mapping;
  const service = constants.service ? await serviceByCode(ctx, run.agencyId, constants.service) : null;
  return {
    agencyId: run.agencyId,
    id: newId(ctx.now, ctx.random),
    unitId: service?.unitId ?? (await unitForComplaints(ctx, run.agencyId)),
    serviceId: service?.id ?? null,
    name: constants.name ?? run.fileName,
    parquetSha256,
    cases: summary.cases,
    events: summary.events,
    activities: summary.activities.length,
    firstAt: summary.first,
    lastAt: summary.last,
    extractedAt: summary.last,
    endActivities: (constants.end ?? "").split("\n").filter((name) => name !== ""),
    attributes: opened.log.attributes,
    folder: null,
    complained: null,
    lookedAt: null,
    mapping: {
      columns: columnsOf(opened),
      zone: constants.zone ?? ctx.zone,
      dateFormat: constants.dateFormat ?? null,
      ...(opened.objects && { objectType: opened.objects.chosen }),
      personal: { ...chosenTreatments(run), ...opened.treated },
    },
  };
}

/** The column that was taken for each role, whether a person named it or not, unless it was left out. */
function columnsOf({ columns, treated }: OpenedLog): Readonly<Record<string, string>> {
  const found = Object.entries(columns).flatMap(([role, column]) => {
    const isLeftOut = column !== null && role !== "case" && treated[column.name] === "drop";
    return column === null || isLeftOut ? [] : [[role, column.name]];
  });
  return Object.fromEntries(found);
}

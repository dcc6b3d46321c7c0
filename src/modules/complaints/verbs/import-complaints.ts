import { optional, rawCell, textCell } from "../../../analytics/table/cell.ts";
import { readTable } from "../../../analytics/table/read-table.ts";
import { records } from "../../../analytics/table/records.ts";
import type { RejectedRow } from "../../../analytics/table/rejection.ts";
import type { Table } from "../../../analytics/table/table.ts";
import { instantCell } from "../../../analytics/table/time-cell.ts";
import { maskPersonalData } from "../../../analytics/text/mask.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import { newId } from "../../../platform/ids.ts";
import type { Batch, BatchResult, Importer } from "../../../platform/imports/advance.ts";
import { fileOfRun } from "../../../platform/imports/file-of-run.ts";
import type { ImportRun, Mapping, RejectedCell } from "../../../platform/imports/import-run.ts";
import { inBatches } from "../../../platform/imports/in-batches.ts";
import { rejectedCell } from "../../../platform/imports/rejected-cell.ts";
import { services } from "../../catalogue/index.ts";
import { unitForComplaints, unitsOf } from "../../organisations/index.ts";
import { type ImportedRow, importedComplaint, isClosedBeforeReceived } from "../nouns/imported.ts";
import { insertImported } from "../store/complaints.ts";

const batchSize = 2000;

/** Takes complaints of another system in; a row whose id is known already is left as it is. */
export const complaintImporter: Importer = { kind: "complaints", batches: batchesOf };

async function* batchesOf(ctx: Context, run: ImportRun): AsyncGenerator<Batch> {
  const { path, bytes } = await fileOfRun(ctx, run);
  const table = await readTable(bytes, { delimiter: null, encoding: null, path });
  const place = await placeOf(ctx, run);
  const rejected: RejectedRow[] = [];
  const rows = records(table, wantedColumns(table, run.mapping, ctx.zone), (row) => rejected.push(row));
  for await (const batch of inBatches(rows, rejected, { after: run.rowsRead, size: batchSize })) {
    yield { lastRow: batch.lastRow, write: (ctx) => writeBatch(ctx, run, { place, ...batch }) };
  }
}

type Place = {
  readonly unitId: string;
  readonly units: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, { readonly id: string; readonly unitId: string }>;
};

/** Where complaints can go, by the codes that a file may name. */
async function placeOf(ctx: Context, run: ImportRun): Promise<Place> {
  const all = await services(ctx, run.agencyId);
  const units = await unitsOf(ctx, run.agencyId);
  return {
    unitId: await unitForComplaints(ctx, run.agencyId),
    units: new Map(units.map((unit) => [unit.code, unit.id])),
    services: new Map(all.map((service) => [service.code, service])),
  };
}

async function writeBatch(
  ctx: TxContext,
  run: ImportRun,
  batch: {
    readonly place: Place;
    readonly rows: readonly ImportedRow[];
    readonly rejected: readonly RejectedRow[];
  },
): Promise<BatchResult> {
  const { place } = batch;
  const complaints = batch.rows.map((row) => {
    const service = place.services.get(row.service ?? run.mapping.constants.service ?? "");
    return importedComplaint(row, {
      agencyId: run.agencyId,
      id: newId(row.receivedAt, ctx.random),
      unitId: place.units.get(row.unit ?? "") ?? service?.unitId ?? place.unitId,
      serviceId: service?.id ?? null,
      maskedBody: row.body === null ? null : maskPersonalData(row.body).masked,
    });
  });
  const accepted = await insertImported(ctx, run.id, complaints);
  return {
    accepted,
    duplicates: complaints.length - accepted,
    remarks: [
      ...batch.rejected.map(rejectedCell),
      ...batch.rows.filter(isClosedBeforeReceived).map((row) => closedTooEarly(row, run.mapping)),
      ...batch.rows.flatMap((row) => unknownCodes(row, place)),
    ],
  };
}

function closedTooEarly(row: ImportedRow, { columns }: Mapping): RejectedCell {
  const value = row.closedAt?.toISOString() ?? "";
  return {
    row: row.row,
    column: columns.closedAt ?? "",
    value,
    reason: "closed-before-received",
    kept: true,
  };
}

/** A code that the agency does not have; the row goes where complaints go that name nothing. */
function unknownCodes(row: ImportedRow, place: Place): readonly RejectedCell[] {
  const remark = (column: string, value: string, reason: string) => ({
    row: row.row,
    ...{ column, value, reason },
    kept: true,
  });
  return [
    ...(row.service === null || place.services.has(row.service)
      ? []
      : [remark("service", row.service, "unknown-service")]),
    ...(row.unit === null || place.units.has(row.unit) ? [] : [remark("unit", row.unit, "unknown-unit")]),
  ];
}

/** A column that the mapping does not name reads as blank: the position -1 is no cell. */
function wantedColumns(table: Table, mapping: Mapping, zone: string) {
  const time = instantCell({
    zone: mapping.constants.zone ?? zone,
    pattern: mapping.constants.dateFormat ?? null,
  });
  const column = (field: string) => {
    const name = mapping.columns[field] ?? "";
    return { position: table.columns.indexOf(name), name, by: "asked" as const };
  };
  const text = optional(rawCell);
  return {
    externalId: { column: column("externalId"), kind: textCell },
    receivedAt: { column: column("receivedAt"), kind: time },
    closedAt: { column: column("closedAt"), kind: optional(time) },
    targetAt: { column: column("targetAt"), kind: optional(time) },
    title: { column: column("title"), kind: text },
    body: { column: column("body"), kind: text },
    category: { column: column("category"), kind: text },
    area: { column: column("area"), kind: text },
    service: { column: column("service"), kind: optional(textCell) },
    unit: { column: column("unit"), kind: optional(textCell) },
    caseNumber: { column: column("caseNumber"), kind: optional(textCell) },
  };
}

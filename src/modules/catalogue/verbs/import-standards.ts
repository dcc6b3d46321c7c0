import { numberCell, optional, textCell, within } from "../../../analytics/table/cell.ts";
import { readTable } from "../../../analytics/table/read-table.ts";
import { records } from "../../../analytics/table/records.ts";
import type { RejectedRow } from "../../../analytics/table/rejection.ts";
import { dayCell } from "../../../analytics/table/time-cell.ts";
import { record } from "../../../platform/audit/record.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import { MutuError } from "../../../platform/errors.ts";
import { newId } from "../../../platform/ids.ts";
import type { Batch, BatchResult, Importer } from "../../../platform/imports/advance.ts";
import { fileOfRun } from "../../../platform/imports/file-of-run.ts";
import type { ImportRun, Mapping, RejectedCell } from "../../../platform/imports/import-run.ts";
import { rejectedCell } from "../../../platform/imports/rejected-cell.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { unitForComplaints, unitsOf } from "../../organisations/index.ts";
import {
  beginsAnother,
  type RowsOfStandard,
  readStandard,
  type StandardRow,
  saidIn,
  type Wrong,
  wrongFirst,
} from "../nouns/imported-standard.ts";
import type { StandardField } from "../nouns/standard-file.ts";
import { insertService, type Service, serviceByCode } from "../store/services.ts";
import { insertStandard, standardOn } from "../store/standards.ts";
import { AddService } from "./add-service.ts";

/**
 * Takes service standards in that were adopted elsewhere, one component a row and 14 rows a standard, each whole or not at
 * all. A standard that begins on the day of one that is there already is left as it is (STD-05). A service that is not
 * there yet is added when the file names it.
 */
export const standardImporter: Importer = { kind: "standards", batches: batchesOf };

async function* batchesOf(ctx: Context, run: ImportRun): AsyncGenerator<Batch> {
  const { path, bytes } = await fileOfRun(ctx, run);
  const table = await readTable(bytes, { delimiter: null, encoding: null, path });
  const rejected: RejectedRow[] = [];
  const rows = records(table, wantedColumns(table.columns, run.mapping, ctx.zone), (row) =>
    rejected.push(row),
  );
  let done = run.rowsRead;
  for await (const standard of standardsIn(rows)) {
    const lastRow = standard.at(-1)?.row ?? done;
    if (lastRow <= run.rowsRead) continue;
    const refused = rejected.filter(({ row }) => row > done && row < lastRow).map(rejectedCell);
    yield { lastRow, write: (ctx) => writeStandard(ctx, run, standard, refused) };
    done = lastRow;
  }
  const rest = rejected.filter(({ row }) => row > done).map(rejectedCell);
  const lastRow = rest.at(-1)?.row;
  if (lastRow !== undefined)
    yield { lastRow, write: async () => ({ accepted: 0, duplicates: 0, remarks: rest }) };
}

function wantedColumns(columns: readonly string[], mapping: Mapping, zone: string) {
  const column = (field: StandardField) => {
    const name = mapping.columns[field] ?? "";
    return { position: columns.indexOf(name), name, by: "asked" as const };
  };
  const text = (field: StandardField) => ({ column: column(field), kind: optional(textCell) });
  const day = optional(dayCell({ zone, pattern: mapping.constants.dateFormat ?? null }));
  const days = within(numberCell(false), (n) => Number.isInteger(n) && n > 0, "1, 2, 3, ...");
  return {
    service: text("service"),
    serviceName: text("serviceName"),
    unit: text("unit"),
    decree: text("decree"),
    adoptedOn: { column: column("adoptedOn"), kind: day },
    validFrom: { column: column("validFrom"), kind: day },
    component: text("component"),
    promise: text("promise"),
    reasonEmpty: text("reasonEmpty"),
    limitDays: { column: column("limitDays"), kind: optional(days) },
    limitDayType: text("limitDayType"),
    meter: text("meter"),
  };
}

/** Rows that follow each other and belong to one standard. */
async function* standardsIn(rows: AsyncIterable<readonly StandardRow[]>): AsyncGenerator<RowsOfStandard> {
  let own: RowsOfStandard | null = null;
  for await (const chunk of rows) {
    for (const row of chunk) {
      if (own !== null && beginsAnother(row, own)) {
        yield own;
        own = null;
      }
      own = own === null ? [row] : [...own, row];
    }
  }
  if (own !== null) yield own;
}

async function writeStandard(
  ctx: TxContext,
  run: ImportRun,
  rows: RowsOfStandard,
  refused: readonly RejectedCell[],
): Promise<BatchResult> {
  const keptOut = (wrong: readonly RejectedCell[]) => ({
    accepted: 0,
    duplicates: 0,
    remarks: [...refused, ...wrong],
  });
  const { draft, wrong } = readStandard(rows, run.mapping);
  if (draft === null) return keptOut(wrong);
  const { agencyId } = run;
  const service = await serviceFor(ctx, run, rows);
  if ("reason" in service) return keptOut([wrongFirst(rows, run.mapping, service)]);
  const there = await standardOn(ctx, { agencyId, serviceId: service.id }, draft.validFrom);
  if (there?.validFrom === draft.validFrom) return { accepted: 0, duplicates: 1, remarks: refused };
  const id = newId(ctx.now, ctx.random);
  try {
    const number = await insertStandard(ctx, { ...draft, agencyId, serviceId: service.id, id });
    await tellAdopted(ctx, run, { id, number, serviceId: service.id, decree: draft.decree });
  } catch (error) {
    if (!(error instanceof MutuError && error.code === "invalid")) throw error;
    return keptOut([wrongFirst(rows, run.mapping, { field: "validFrom", reason: "not-newest" })]);
  }
  return { accepted: 1, duplicates: 0, remarks: refused };
}

/** The service of a standard; one that is not there yet is added under the name and the unit that the file gives. */
async function serviceFor(ctx: TxContext, run: ImportRun, rows: RowsOfStandard): Promise<Service | Wrong> {
  const said = (field: StandardField) => saidIn(rows, field, run.mapping);
  const { agencyId } = run;
  const known = await serviceByCode(ctx, agencyId, said("service"));
  if (known) return known;
  if (said("serviceName") === "") return { field: "service", reason: "unknown-service" };
  const unitId = await unitCalled(ctx, agencyId, said("unit"));
  if (unitId === null) return { field: "unit", reason: "unknown-unit" };
  const name = said("serviceName");
  const named = AddService.safeParse({ agencyId, unitId, code: said("service"), name, nameEn: name });
  if (!named.success) return { field: "service", reason: "out-of-range" };
  const service: Service = { ...named.data, id: newId(ctx.now, ctx.random) };
  await insertService(ctx, service);
  await record(ctx, {
    verb: "add-service",
    subjectKind: "service",
    subjectId: service.id,
    agencyId,
    facts: { import: run.id },
  });
  await emit(ctx, { kind: "service.added", agencyId, subjectKind: "service", subjectId: service.id });
  return service;
}

async function unitCalled(ctx: Context, agencyId: string, code: string): Promise<string | null> {
  if (code === "") return await unitForComplaints(ctx, agencyId);
  return (await unitsOf(ctx, agencyId)).find((unit) => unit.code === code)?.id ?? null;
}

async function tellAdopted(
  ctx: TxContext,
  run: ImportRun,
  adopted: {
    readonly id: string;
    readonly number: number;
    readonly serviceId: string;
    readonly decree: string;
  },
): Promise<void> {
  const { id, number, serviceId, decree } = adopted;
  const about = { agencyId: run.agencyId, subjectKind: "standard", subjectId: id } as const;
  const facts = { service: serviceId, decree, import: run.id };
  await record(ctx, { ...about, verb: "import-standard", onVersion: number, facts });
  await emit(ctx, { ...about, kind: "standard.adopted" });
}

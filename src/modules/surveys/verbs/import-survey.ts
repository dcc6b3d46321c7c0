import { matchColumns } from "../../../analytics/survey/columns.ts";
import type { Instrument } from "../../../analytics/survey/instrument.ts";
import { collect } from "../../../analytics/survey/questionnaires.ts";
import { optional, rawCell } from "../../../analytics/table/cell.ts";
import type { FoundColumn } from "../../../analytics/table/find-column.ts";
import { readTable } from "../../../analytics/table/read-table.ts";
import { type RecordOf, records, type WantedColumns } from "../../../analytics/table/records.ts";
import type { RejectedRow } from "../../../analytics/table/rejection.ts";
import { dayCell } from "../../../analytics/table/time-cell.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import { MutuError } from "../../../platform/errors.ts";
import { newId } from "../../../platform/ids.ts";
import type { Batch, BatchResult, Importer } from "../../../platform/imports/advance.ts";
import { fileOfRun } from "../../../platform/imports/file-of-run.ts";
import type { ImportRun, RejectedCell } from "../../../platform/imports/import-run.ts";
import { inBatches } from "../../../platform/imports/in-batches.ts";
import { rejectedCell } from "../../../platform/imports/rejected-cell.ts";
import { localDate } from "../../../platform/local-date.ts";
import { services } from "../../catalogue/index.ts";
import { unitForComplaints } from "../../organisations/index.ts";
import { type Aside, asides } from "../nouns/survey-file.ts";
import { instrumentName, instrumentNamed, instruments, type Wave } from "../nouns/wave.ts";
import { insertResponses, type Response } from "../store/responses.ts";
import { insertWave } from "../store/waves.ts";

/**
 * Takes the answers of a survey in, one questionnaire a row. `mapping.columns` maps the items of the instrument, and may
 * name `id`, `date`, `service`, `area` and `comment`; columns that only say U8 or U9 must be mapped by a person (SKM-02).
 * `mapping.constants` holds the name, period and population of the wave, and may name a `service` for all rows. The import and its wave share one id.
 */
export const surveyImporter: Importer = { kind: "survey", batches: batchesOf };

type World = {
  readonly wave: Wave;
  readonly instrument: Instrument;
  readonly headers: readonly string[];
  readonly serviceByCode: ReadonlyMap<string, { readonly id: string; readonly unitId: string }>;
  /** Code of the service of rows that name none; empty when the import names none either. */
  readonly usualService: string;
};

type Questionnaire = RecordOf<WantedColumns>;

const batchSize = 2000;

async function* batchesOf(ctx: Context, run: ImportRun): AsyncGenerator<Batch> {
  const { path, bytes } = await fileOfRun(ctx, run);
  const table = await readTable(bytes, { delimiter: null, encoding: null, path });
  const serviceByCode = new Map(
    (await services(ctx, run.agencyId)).map((service) => [service.code, service]),
  );
  const wave = await waveOf(ctx, run, serviceByCode.get(run.mapping.constants.service ?? "")?.unitId ?? null);
  const instrument = instrumentNamed(wave.instrument);
  const items = itemColumns(table.columns, instrument, run);
  const world: World = {
    wave,
    instrument,
    headers: items.map((position) => table.columns[position] ?? ""),
    serviceByCode,
    usualService: run.mapping.constants.service ?? "",
  };
  const rejected: RejectedRow[] = [];
  const wanted = wantedColumns(table.columns, items, run, ctx.zone);
  const rows = records(table, wanted, (row) => rejected.push(row));
  for await (const batch of inBatches(rows, rejected, { after: run.rowsRead, size: batchSize })) {
    yield { lastRow: batch.lastRow, write: (ctx) => writeBatch(ctx, run, { world, ...batch }) };
  }
}

async function waveOf(ctx: Context, run: ImportRun, unitId: string | null): Promise<Wave> {
  const { constants } = run.mapping;
  const year = localDate(ctx.now, ctx.zone).slice(0, 4);
  const [usual] = instruments;
  return {
    agencyId: run.agencyId,
    id: run.id,
    unitId: unitId ?? (await unitForComplaints(ctx, run.agencyId)),
    name: constants.name ?? run.fileName,
    instrument: constants.instrument ?? (usual ? instrumentName(usual) : ""),
    from: constants.from ?? `${year}-01-01`,
    until: constants.until ?? `${Number(year) + 1}-01-01`,
    population: constants.population ? Number(constants.population) : null,
  };
}

/** @throws MutuError `invalid` when an item has no column, or only a number says which it is (SKM-02) */
function itemColumns(headers: readonly string[], instrument: Instrument, run: ImportRun): readonly number[] {
  const keys = new Set(instrument.items.map((item) => item.key));
  const mapping = Object.fromEntries(Object.entries(run.mapping.columns).filter(([key]) => keys.has(key)));
  const match = matchColumns(headers, instrument, mapping);
  if (match.kind === "matched") return match.columns;
  throw new MutuError("invalid", `survey.columns-${match.kind}`, {
    columns: "headers" in match ? match.headers.join(", ") : "",
    items: "items" in match ? match.items.join(", ") : match.item,
  });
}

function wantedColumns(headers: readonly string[], items: readonly number[], run: ImportRun, zone: string) {
  const aside = (field: string): FoundColumn => {
    const name = run.mapping.columns[field] ?? "";
    return { position: headers.indexOf(name), name, by: "asked" };
  };
  const wanted: Record<string, WantedColumns[string]> = {};
  for (const field of asides) {
    const kind =
      field === "date" ? dayCell({ zone, pattern: run.mapping.constants.dateFormat ?? null }) : rawCell;
    wanted[field] = { column: aside(field), kind: optional<string>(kind) };
  }
  for (const [i, position] of items.entries()) {
    wanted[`item ${i}`] = { column: { position, name: headers[position] ?? "", by: "asked" }, kind: rawCell };
  }
  return wanted;
}

async function writeBatch(
  ctx: TxContext,
  run: ImportRun,
  batch: {
    readonly world: World;
    readonly rows: readonly Questionnaire[];
    readonly rejected: readonly RejectedRow[];
  },
): Promise<BatchResult> {
  const { world, rows } = batch;
  await insertWave(ctx, world.wave);
  const remarks: RejectedCell[] = batch.rejected.map(rejectedCell);
  const responses = rows.map((row) => {
    const { response, bad } = readQuestionnaire(ctx, world, row);
    remarks.push(...bad);
    return response;
  });
  const of = { agencyId: run.agencyId, waveId: world.wave.id, importId: run.id };
  const accepted = await insertResponses(ctx, of, "import", responses);
  return { accepted, duplicates: responses.length - accepted, remarks };
}

/** A questionnaire with a bad score is kept as incomplete, and the score is remarked on with its place (SKM-03, SKM-04). */
function readQuestionnaire(ctx: TxContext, world: World, row: Questionnaire) {
  const { instrument, wave, headers } = world;
  const written = instrument.items.map((_, i) => String(row[`item ${i}`] ?? ""));
  const { complete, rejected } = collect([{ row: row.row, answers: written }], instrument, headers);
  const badColumns = new Set(rejected.map((score) => score.column));
  const answers = instrument.items.flatMap((item, i) =>
    badColumns.has(headers[i] ?? "")
      ? []
      : [{ item: item.key, element: item.element, score: Number(written[i]) }],
  );
  const said = (field: Aside) => (row[field] === null ? null : String(row[field] ?? ""));
  const service = world.serviceByCode.get(said("service") ?? world.usualService);
  const response: Response = {
    id: newId(ctx.now, ctx.random),
    externalId: said("id") ?? `row ${row.row}`,
    unitId: service?.unitId ?? wave.unitId,
    serviceId: service?.id ?? null,
    answeredOn: said("date") ?? wave.from,
    area: said("area") ?? "",
    comment: said("comment") ?? "",
    complete: complete.length === 1,
    answers,
  };
  return { response, bad: rejected.map((score) => ({ ...score, kept: true })) };
}

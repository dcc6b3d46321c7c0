import type { z } from "zod";
import { messages } from "../../../platform/i18n/messages.ts";
import { isMessageKey } from "../../../platform/i18n/translate.ts";
import type { Mapping, RejectedCell } from "../../../platform/imports/import-run.ts";
import { AdoptStandard, componentKeys, meters } from "./standard.ts";
import type { StandardField } from "./standard-file.ts";

/** One row as read: a component of a standard. What is blank before it is what the row above says, as in merged cells. */
export type StandardRow = { readonly row: number } & {
  readonly [F in StandardField]: F extends "limitDays" ? number | null : string | null;
};

/** The rows of one standard, in the order of the file. */
export type RowsOfStandard = readonly [StandardRow, ...StandardRow[]];

const Draft = AdoptStandard.omit({ agencyId: true, serviceId: true });
type Draft = z.output<typeof Draft>;

/** A standard as a file has it, or the cells that keep it out. */
export type ReadStandard =
  | { readonly draft: Draft; readonly wrong: null }
  | { readonly draft: null; readonly wrong: readonly RejectedCell[] };

/** Whether a row begins another standard: of another service, or of another day. */
export function beginsAnother(row: StandardRow, [first]: RowsOfStandard): boolean {
  return (["service", "validFrom"] as const).some(
    (field) => row[field] !== null && row[field] !== first[field],
  );
}

/** What the rows of one standard say, under the same rules as a standard that is adopted on its page (STD-01). */
export function readStandard(rows: RowsOfStandard, mapping: Mapping): ReadStandard {
  const said = (field: StandardField) => saidIn(rows, field, mapping);
  const keys = rows.map(({ component }) => keyIn(componentWords, component));
  const parsed = Draft.safeParse({
    decree: said("decree"),
    adoptedOn: said("adoptedOn"),
    validFrom: said("validFrom"),
    components: rows.map((row, i) => ({
      key: keys[i],
      promise: row.promise ?? "",
      reasonEmpty: row.reasonEmpty ?? "",
      limitDays: row.limitDays,
      limitDayType: keyIn(dayTypeWords, row.limitDayType),
      meter: keyIn(meterWords, row.meter),
    })),
  });
  if (parsed.success) return { draft: parsed.data, wrong: null };
  const wrong = [
    ...wrongNumber(keys, rows),
    ...parsed.error.issues.flatMap((issue) => wrongCell(issue, rows) ?? []),
  ];
  return { draft: null, wrong: wrong.map((cell) => rejected(cell, mapping)) };
}

/** What the rows of a standard say of it as a whole: the first that says so, or the constant for all; blank when none does. */
export function saidIn(rows: RowsOfStandard, field: StandardField, { constants }: Mapping): string {
  return String(rows.map((row) => row[field]).find((value) => value !== null) ?? constants[field] ?? "");
}

/** What is wrong with a field of a standard as a whole. */
export type Wrong = { readonly field: StandardField; readonly reason: string };

/** The same as a cell of its first row. */
export function wrongFirst(rows: RowsOfStandard, mapping: Mapping, { field, reason }: Wrong): RejectedCell {
  return rejected({ row: rows[0].row, field, value: saidIn(rows, field, mapping), reason }, mapping);
}

type WrongCell = Wrong & Pick<RejectedCell, "row" | "value">;

function rejected({ field, ...cell }: WrongCell, { columns }: Mapping): RejectedCell {
  return { ...cell, column: columns[field] ?? field, kept: false };
}

/** Components that are not there, and those that are there twice. */
function wrongNumber(keys: readonly (string | null)[], rows: RowsOfStandard): readonly WrongCell[] {
  const wrong = ({ row }: StandardRow, value: string, reason: string): WrongCell => {
    return { row, field: "component", value, reason };
  };
  const missing = componentKeys.filter((key) => !keys.includes(key));
  const twice = rows.filter((_, i) => keys.indexOf(keys[i] ?? null) < i);
  return [
    ...(missing.length === 0
      ? []
      : [
          wrong(
            rows[0],
            missing.map((key) => messages[`component.${key}`].id).join("; "),
            "component-missing",
          ),
        ]),
    ...twice.map((row) => wrong(row, row.component ?? "", "component-twice")),
  ];
}

const fieldOf: Readonly<Record<string, StandardField>> = { key: "component" };
const reasons: Readonly<Record<string, string>> = {
  component: "unknown-component",
  limitDayType: "unknown-day-type",
  meter: "unknown-meter",
  adoptedOn: "not-a-date",
  validFrom: "not-a-date",
};

/** The cell that breaks a rule; null for the rule that there are 14, which `wrongNumber` tells in detail. */
function wrongCell({ path, message }: z.core.$ZodIssue, rows: RowsOfStandard): WrongCell | null {
  const [part, position, inside] = path;
  if (part === "components" && inside === undefined) return null;
  const name = String(part === "components" ? inside : part);
  const field = fieldOf[name] ?? (name as StandardField);
  const row = (part === "components" ? rows[Number(position)] : undefined) ?? rows[0];
  const value = String(row[field] ?? "");
  const unsaid = value === "" ? "empty" : (reasons[field] ?? "out-of-range");
  return { row: row.row, field, value, reason: isMessageKey(message) ? message : unsaid };
}

/** What a cell may call something: its key, or its name in either language; components also by their number in Pasal 21. */
type Words = ReadonlyMap<string, string>;

function keyIn(words: Words, cell: string | null): string | null {
  return cell === null ? null : (words.get(plain(cell)) ?? cell);
}

function plain(words: string): string {
  return words.trim().toLowerCase();
}

const componentWords: Words = new Map(
  componentKeys.flatMap((key, i) => {
    const { id, en } = messages[`component.${key}`];
    return [key, id, en, String(i + 1)].map((word) => [plain(word), key] as const);
  }),
);
const dayTypeWords: Words = new Map([
  ["kerja", "working"],
  ["hari kerja", "working"],
  ["kalender", "calendar"],
  ["hari kalender", "calendar"],
]);
const meterWords: Words = new Map(
  meters.flatMap((key) => {
    const { id, en } = messages[`services.meter.${key}`];
    return [id, en].map((word) => [plain(word), key] as const);
  }),
);

import { type FoundColumn, findColumn } from "../table/find-column.ts";
import { LogError } from "./log-source.ts";

/** What a column of a log can be for. Case, activity and time must be there. */
export type Role = "case" | "activity" | "time" | "start" | "lifecycle" | "resource" | "unit";

/** The columns that a person named; the others are looked for. */
export type AskedColumns = Readonly<Partial<Record<Role, string>>>;

export type LogColumns = {
  readonly case: FoundColumn;
  readonly activity: FoundColumn;
  readonly time: FoundColumn;
  readonly start: FoundColumn | null;
  readonly lifecycle: FoundColumn | null;
  readonly resource: FoundColumn | null;
  readonly unit: FoundColumn | null;
};

/** Usual names, the surest first; `_ - . :` and blanks are the same. */
const usual: Readonly<Record<Role, readonly string[]>> = {
  case: [
    "case concept name",
    "case id",
    "caseid",
    "case",
    "trace id",
    "id kasus",
    "kasus",
    ...["permohonan", "registrasi", "pendaftaran", "berkas", "pengaduan", "tiket"].flatMap((thing) => [
      `no ${thing}`,
      `nomor ${thing}`,
      `id ${thing}`,
    ]),
    "ticket id",
  ],
  activity: [
    "concept name",
    "activity",
    "activity name",
    "aktivitas",
    "nama aktivitas",
    "kegiatan",
    "nama kegiatan",
    "tahap",
    "tahapan",
    "nama tahap",
    "langkah",
    "event",
    "event name",
    "task",
  ],
  time: [
    "time timestamp",
    "timestamp",
    "complete timestamp",
    "completion time",
    "event time",
    "time",
    "datetime",
    "waktu selesai",
    "waktu",
    "tanggal waktu",
    "tanggal",
    "date",
  ],
  start: ["start timestamp", "start time", "started", "start", "waktu mulai"],
  lifecycle: ["lifecycle transition", "lifecycle", "transition"],
  resource: ["org resource", "resource", "petugas", "pelaksana", "user"],
  unit: ["org group", "unit", "unit kerja", "bidang", "bagian", "seksi", "department", "departemen"],
};

/**
 * The column with a usual name for a role, to be looked at by a person; null when none has one.
 * @throws TableError `duplicate-column`
 */
export function usualColumn(columns: readonly string[], role: Role): FoundColumn | null {
  return findColumn(columns, null, usual[role]);
}

/**
 * Which column is which: the named ones, else those with a usual name.
 * @throws TableError `no-column`, `duplicate-column`; LogError `column-missing` when one must be named
 */
export function chooseColumns(columns: readonly string[], asked: AskedColumns): LogColumns {
  const find = (role: Role) => findColumn(columns, asked[role] ?? null, usual[role]);
  const need = (role: Role) => {
    const found = find(role);
    if (found === null) throw new LogError("column-missing", { role, columns: columns.join(", ") });
    return found;
  };
  return {
    case: need("case"),
    activity: need("activity"),
    time: need("time"),
    start: find("start"),
    lifecycle: find("lifecycle"),
    resource: find("resource"),
    unit: find("unit"),
  };
}

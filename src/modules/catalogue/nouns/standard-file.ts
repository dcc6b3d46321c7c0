import { findColumn } from "../../../analytics/table/find-column.ts";
import type { Mapping } from "../../../platform/imports/import-run.ts";

/** Fields of a file of standards, one component a row, with the names that columns usually have. */
const usualNames = {
  service: ["service", "service_code", "layanan", "kode_layanan"],
  serviceName: ["service_name", "nama_layanan"],
  unit: ["unit", "unit_code", "kode_unit"],
  decree: ["decree", "sk", "nomor_sk", "keputusan"],
  adoptedOn: ["adopted_on", "tanggal_sk", "ditetapkan"],
  validFrom: ["valid_from", "berlaku_mulai", "mulai_berlaku"],
  component: ["component", "komponen"],
  promise: ["promise", "isi", "uraian", "janji"],
  reasonEmpty: ["reason_empty", "alasan_kosong"],
  limitDays: ["limit_days", "batas_hari"],
  limitDayType: ["limit_day_type", "jenis_hari"],
  meter: ["meter", "pengukur"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type StandardField = keyof typeof usualNames;

/** Without these a row is no component of a standard. */
const needed = ["service", "decree", "adoptedOn", "validFrom", "component", "promise"] as const;

/** Where the columns of a file of standards are, by their usual names. */
export function guessStandardMapping(columns: readonly string[]): Mapping {
  const found = Object.entries(usualNames).flatMap(([field, usual]) => {
    const column = findColumn(columns, null, usual);
    return column === null ? [] : [[field, column.name] as const];
  });
  return { columns: Object.fromEntries(found), constants: {} };
}

/** The fields that neither a column holds nor, for all rows, a constant. */
export function missingStandardFields({ columns, constants }: Mapping): readonly StandardField[] {
  return needed.filter((field) => !(field in columns) && !(field in constants));
}

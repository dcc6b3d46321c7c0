import type { Mapping } from "../../../platform/imports/import-run.ts";
import { caseNumberOf } from "./case-number.ts";
import type { Complaint } from "./complaint.ts";

/** Fields that a file of complaints can fill, with the names that columns usually have. */
export const importFields = {
  externalId: ["case_enquiry_id", "id", "nomor", "no", "ticket", "case_id", "tracking_id"],
  receivedAt: [
    "open_dt",
    "received_at",
    "tanggal",
    "tanggal_masuk",
    "tanggal_diterima",
    "created_at",
    "date",
  ],
  closedAt: ["closed_dt", "closed_at", "tanggal_selesai", "tanggal_tutup"],
  targetAt: ["target_dt", "sla_target_dt", "target_at", "jatuh_tempo", "due_at"],
  title: ["title", "judul", "type", "case_title", "jenis"],
  body: ["body", "isi", "description", "uraian", "isi_laporan"],
  category: ["category", "kategori", "type", "reason"],
  area: ["area", "neighborhood", "kecamatan", "kelurahan", "lokasi", "ward"],
  service: ["service", "layanan", "service_code"],
  unit: ["unit", "unit_code", "opd"],
  caseNumber: [
    "case_number",
    "nomor_permohonan",
    "no_permohonan",
    "nomor_registrasi",
    "no_registrasi",
    "nomor_register",
    "no_register",
    "nomor_berkas",
    "application_number",
    "permit_number",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ImportField = keyof typeof importFields;

/** Without these two a row is no complaint: whose it is again, and when it came. */
export const neededFields: readonly ImportField[] = ["externalId", "receivedAt"];

/** A mapping guessed from the header, to be looked at by a person before anything goes in. */
export function guessMapping(columns: readonly string[]): Mapping {
  const plain = new Map(
    columns.map((column) => [
      column
        .trim()
        .toLowerCase()
        .replaceAll(/[\s.-]+/g, "_"),
      column,
    ]),
  );
  const found = Object.entries(importFields).flatMap(([field, usual]) => {
    const column = usual.map((name) => plain.get(name)).find((name) => name !== undefined);
    return column === undefined ? [] : [[field, column] as const];
  });
  return { columns: Object.fromEntries(found), constants: {} };
}

/** One row as read: cells as typed values, blanks as null. */
export type ImportedRow = {
  readonly row: number;
  readonly externalId: string;
  readonly receivedAt: Date;
  readonly closedAt: Date | null;
  readonly targetAt: Date | null;
  readonly title: string | null;
  readonly body: string | null;
  readonly category: string | null;
  readonly area: string | null;
  /** Codes of a service and a unit of the agency. */
  readonly service: string | null;
  readonly unit: string | null;
  /** The case that it is about, as the other system writes it. */
  readonly caseNumber: string | null;
};

type Place = {
  readonly agencyId: string;
  readonly id: string;
  readonly unitId: string;
  readonly serviceId: string | null;
  readonly maskedBody: string | null;
};

/** The complaint that a row of another system stands for. "Closed" there says nothing of how: it carries no decision. */
export function importedComplaint(row: ImportedRow, place: Place): Complaint {
  const title = row.title ?? row.category ?? row.externalId;
  return {
    ...place,
    version: 1,
    number: `IMP-${row.externalId}`,
    state: row.closedAt ? "closed" : "received",
    class: "unclassified",
    category: row.category ?? "",
    caseNumber: caseNumberOf(row.caseNumber ?? ""),
    componentKey: null,
    area: row.area ?? "",
    channel: "import",
    title,
    body: row.body ?? title,
    occurredOn: null,
    receivedAt: row.receivedAt,
    targetAt: row.targetAt,
    answeredAt: null,
    declaredCompleteAt: null,
    decidedAt: null,
    notifiedAt: null,
    closedAt: row.closedAt,
    confirmedAt: null,
    stateReason: "",
    handlerId: null,
    closedBy: null,
    result: null,
    lateFiling: false,
    anonymous: true,
    identitySecret: false,
    confidential: false,
    restricted: false,
    sealed: false,
    reporterRecipient: null,
    externalId: row.externalId,
  };
}

/** Closed before it was received: an error of the data, shown and left out of durations, never turned into 0. */
export function isClosedBeforeReceived(row: Pick<ImportedRow, "receivedAt" | "closedAt">): boolean {
  return row.closedAt !== null && row.closedAt < row.receivedAt;
}

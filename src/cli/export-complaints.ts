import type { Field } from "../analytics/table/write-records.ts";
import { maskPersonalData } from "../analytics/text/mask.ts";
import { services } from "../modules/catalogue/index.ts";
import { type Complaint, complaints, mayPointToReporter } from "../modules/complaints/index.ts";
import { type Agency, unitsOf } from "../modules/organisations/index.ts";
import type { Context } from "../platform/context.ts";
import { type Exported, exportCommand, type Take } from "./export-command.ts";

const page = 1000;

const columns = [
  ...["id", "received_at", "closed_at", "target_at", "title", "body", "category", "area", "service", "unit"],
  "case_number",
  ...["number", "channel", "class", "state", "result", "answered_at", "decided_at", "confirmed_at"],
];

export const exportComplaints = exportCommand({
  kind: "complaints",
  summary: {
    id: "Mengekspor pengaduan satu instansi sebagai CSV, tanpa identitas pelapor dan tanpa yang terbatas",
    en: "Exports the complaints of one agency as CSV, without who reported and without restricted ones",
  },
  example: "mutu export complaints --agency dpmptsp-kota --out pengaduan.csv",
  table: async (ctx, agency): Promise<Exported> => ({
    columns,
    rows: (take) => takeAll(ctx, agency, take),
    of: { id: agency.id, name: agency.name },
    note: {
      id: "Data pribadi dalam teks ditutup menurut aturan; aturan dapat luput, jadi periksa sebelum berkas ini dibagikan.",
      en: "Personal data in the texts is covered by rules; they can miss some, so check before this file is shared.",
    },
  }),
});

async function takeAll(ctx: Context, agency: Agency, take: Take): Promise<void> {
  const codes = new Map<string | null, string>();
  for (const { id, code } of await unitsOf(ctx, agency.id)) codes.set(id, code);
  for (const { id, code } of await services(ctx, agency.id)) codes.set(id, code);
  let last: Complaint | undefined;
  do {
    const after = last ? { after: { receivedAt: last.receivedAt, id: last.id } } : {};
    const found = await complaints(ctx, { agencyId: agency.id, ...after }, page);
    await take(found.map((complaint) => rowOf(complaint, codes)));
    last = found.length === page ? found.at(-1) : undefined;
  } while (last);
}

function rowOf(one: Complaint, codes: ReadonlyMap<string | null, string>): readonly Field[] {
  return [
    ...[one.externalId ?? one.number, at(one.receivedAt), at(one.closedAt), at(one.targetAt)],
    ...[maskPersonalData(one.title).masked, maskPersonalData(one.body).masked, one.category, one.area],
    ...[codes.get(one.serviceId), codes.get(one.unitId)],
    mayPointToReporter(one) ? "" : one.caseNumber,
    ...[one.number, one.channel, one.class, one.state, one.result],
    ...[at(one.answeredAt), at(one.decidedAt), at(one.confirmedAt)],
  ];
}

function at(moment: Date | null): string | null {
  return moment === null ? null : moment.toISOString();
}

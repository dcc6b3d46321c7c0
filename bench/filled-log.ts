import { sql } from "kysely";
import type { Context } from "../src/platform/context.ts";
import { agencyId, fillEvents, unitId } from "./filled-instance.ts";

const task = { days: null, branch: "main", mayRepeat: false, isOptional: false } as const;

/** The made-up process as its procedure would say it: activity, norm in days, and what it may do. */
const steps = [
  { ...task, activity: "Permohonan diterima" },
  { ...task, activity: "Cek kelengkapan", days: 1, mayRepeat: true },
  { ...task, activity: "Perbaikan berkas", mayRepeat: true, isOptional: true },
  { ...task, activity: "Cek tata ruang", days: 5, branch: "beside-a" },
  { ...task, activity: "Tinjau lapangan", days: 7, branch: "beside-b", isOptional: true },
  { ...task, activity: "Cek lingkungan", days: 3, branch: "beside-c" },
  { ...task, activity: "Verifikasi teknis", days: 2 },
  { ...task, activity: "Hitung retribusi", days: 1 },
  { ...task, activity: "Bayar retribusi", days: 4 },
  { ...task, activity: "Keputusan", days: 2 },
  { ...task, activity: "Izin terbit", days: 1 },
];

/** A made-up permit log of so many events, of a service with a promise and a procedure. @returns the id of the log */
export async function fillLog(ctx: Context, events: number): Promise<string> {
  await fillService(ctx);
  const columns = {
    case: "case_id",
    activity: "activity",
    time: "timestamp",
    resource: "resource",
    unit: "unit",
  };
  const end = ["Izin terbit", "Permohonan ditolak", "Permohonan dicabut"].join("\n");
  const constants = { service: "izin-rekaan", end, "personal.resource": "keep" };
  return fillEvents(ctx, events, { columns, constants });
}

/** With a promise of 14 days and a procedure, in force since before the log began. The one service has the id of its agency. */
async function fillService({ db }: Context): Promise<void> {
  await sql`insert into service (agency_id, id, unit_id, code, name, name_en)
    values (${agencyId}, ${agencyId}, ${unitId}, 'izin-rekaan', 'Izin rekaan', 'Invented permit')`.execute(
    db,
  );
  for (const version of ["standard_version", "procedure_version"]) {
    const name = version === "procedure_version" ? sql`, name` : sql``;
    const value = version === "procedure_version" ? sql`, 'SOP'` : sql``;
    await sql`insert into ${sql.table(version)} (agency_id, id, service_id, number, decree, adopted_on, valid ${name})
      values (${agencyId}, ${agencyId}, ${agencyId}, 1, 'SK 1', '2020-12-01', '[2020-12-01,)' ${value})`.execute(
      db,
    );
  }
  await sql`insert into component (agency_id, standard_version_id, key, promise, limit_days, limit_day_type, meter)
    values (${agencyId}, ${agencyId}, 'timeLimit', '14 hari', 14, 'calendar', 'case-log')`.execute(db);
  for (const [place, { activity, days, branch, mayRepeat, isOptional }] of steps.entries()) {
    await sql`
      insert into step (agency_id, procedure_version_id, id, number, name, activity, actor, norm_seconds, branch, may_repeat,
                        is_optional, output)
      values (${agencyId}, ${agencyId}, gen_random_uuid(), ${place + 1}, ${activity}, ${activity}, 'Petugas',
              ${days === null ? null : days * 86_400}, ${branch}, ${mayRepeat}, ${isOptional}, 'lembar')`.execute(
      db,
    );
  }
}

import { sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import { saveVersion } from "../../../platform/db/save-version.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Appointment } from "../nouns/appointment.ts";

/** All appointments of an agency, over ones too, newest first day first; at most 2,000. */
export async function appointmentsOf(ctx: Context, agencyId: string): Promise<readonly Appointment[]> {
  const rows = await appointments(ctx)
    .where("appointment.agency_id", "=", agencyId)
    .orderBy(sql`lower(appointment.valid)`, "desc")
    .orderBy("appointment.id")
    .limit(2_000)
    .execute();
  return rows.map(appointmentOf);
}

/** @throws MutuError `not-found` */
export async function appointmentById(ctx: Context, agencyId: string, id: string): Promise<Appointment> {
  const row = await appointments(ctx)
    .where("appointment.agency_id", "=", agencyId)
    .where("appointment.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return appointmentOf(row);
}

export async function insertAppointment(ctx: TxContext, appointment: Appointment): Promise<void> {
  const { agencyId, id } = appointment;
  await ctx.tx
    .insertInto("appointment")
    .values({
      agency_id: agencyId,
      id,
      person_id: appointment.personId,
      role: appointment.role,
      function_code: appointment.functionCode,
      title: appointment.title,
      decree: appointment.decree,
      basis: appointment.basis,
      on_behalf_of: appointment.onBehalfOf,
      all_units: appointment.allUnits,
      restricted: appointment.restricted,
      identity: appointment.identity,
      valid: sql`daterange(${appointment.from}, ${appointment.until})`,
    })
    .execute();
  if (appointment.allUnits || appointment.unitIds.length === 0) return;
  await ctx.tx
    .insertInto("appointment_unit")
    .values(appointment.unitIds.map((unit) => ({ agency_id: agencyId, appointment_id: id, unit_id: unit })))
    .execute();
}

/** @throws MutuError `changed-meanwhile` when somebody else was quicker */
export async function saveAppointment(
  ctx: TxContext,
  appointment: Appointment,
  expected: number,
): Promise<Appointment> {
  const version = await saveVersion(
    ctx,
    "appointment",
    { ...appointment, version: expected },
    {
      valid: sql`daterange(${appointment.from}, ${appointment.until})`,
    },
  );
  return { ...appointment, version };
}

function appointments(ctx: Context) {
  return scoped(ctx, "appointment").select([
    "appointment.agency_id",
    "appointment.id",
    "appointment.version",
    "appointment.person_id",
    "appointment.role",
    "appointment.function_code",
    "appointment.title",
    "appointment.decree",
    "appointment.basis",
    "appointment.on_behalf_of",
    "appointment.all_units",
    "appointment.restricted",
    "appointment.identity",
    sql<string>`lower(appointment.valid)::text`.as("from"),
    sql<string | null>`upper(appointment.valid)::text`.as("until"),
    sql<readonly string[]>`array(
      select unit_id::text from appointment_unit
      where appointment_unit.agency_id = appointment.agency_id and appointment_id = appointment.id
      order by unit_id)`.as("units"),
  ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof appointments>["executeTakeFirstOrThrow"]>>;

function appointmentOf(row: Row): Appointment {
  return {
    agencyId: row.agency_id,
    id: row.id,
    version: row.version,
    personId: row.person_id,
    role: row.role,
    functionCode: row.function_code,
    title: row.title,
    decree: row.decree,
    basis: row.basis,
    onBehalfOf: row.on_behalf_of,
    allUnits: row.all_units,
    unitIds: row.units,
    restricted: row.restricted,
    identity: row.identity,
    from: row.from,
    until: row.until,
  };
}

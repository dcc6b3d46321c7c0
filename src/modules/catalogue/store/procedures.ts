import { sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import type { ProcedureStep, ProcedureVersion } from "../nouns/procedure.ts";
import { closeVersionBefore, nextVersionNumber, refuseUnlessNewest } from "./versions.ts";

/** Adds a version; the one in force until then ends on the day it begins. */
export async function insertProcedure(
  ctx: TxContext,
  procedure: Omit<ProcedureVersion, "number" | "validUntil">,
): Promise<number> {
  const number = await nextVersionNumber(ctx, "procedure_version", procedure);
  await refuseUnlessNewest(ctx, "procedure_version", procedure);
  await closeVersionBefore(ctx, "procedure_version", procedure, procedure.validFrom);
  await ctx.tx
    .insertInto("procedure_version")
    .values({
      agency_id: procedure.agencyId,
      id: procedure.id,
      service_id: procedure.serviceId,
      number,
      name: procedure.name,
      decree: procedure.decree,
      adopted_on: procedure.adoptedOn,
      valid: `[${procedure.validFrom},)`,
    })
    .execute();
  await ctx.tx
    .insertInto("step")
    .values(
      procedure.steps.map((step) => ({
        agency_id: procedure.agencyId,
        procedure_version_id: procedure.id,
        id: step.id,
        number: step.number,
        name: step.name,
        activity: step.activity,
        actor: step.actor,
        inputs: step.inputs,
        norm_seconds: step.normSeconds,
        output: step.output,
      })),
    )
    .execute();
  return number;
}

/** One step by its id, of whichever version; null when it is not there. */
export async function stepById(
  ctx: Context,
  agencyId: string,
  id: string,
): Promise<{ readonly name: string; readonly activity: string; readonly normSeconds: number | null } | null> {
  const row = await scoped(ctx, "step")
    .select(["step.name", "step.activity", "step.norm_seconds as normSeconds"])
    .where("step.agency_id", "=", agencyId)
    .where("step.id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** The procedure of a service in force on a day (ISO date), with its steps in order; null if none was. */
export async function procedureOn(
  ctx: Context,
  service: { readonly agencyId: string; readonly serviceId: string },
  day: string,
): Promise<ProcedureVersion | null> {
  const row = await scoped(ctx, "procedure_version")
    .select([
      "id",
      "number",
      "name",
      "decree",
      "adopted_on",
      sql<string>`lower(valid)::text`.as("from"),
      sql<string | null>`upper(valid)::text`.as("until"),
    ])
    .where("procedure_version.agency_id", "=", service.agencyId)
    .where("procedure_version.service_id", "=", service.serviceId)
    .where(sql<boolean>`valid @> ${day}::date`)
    .executeTakeFirst();
  if (!row) return null;
  return {
    agencyId: service.agencyId,
    id: row.id,
    serviceId: service.serviceId,
    number: row.number,
    name: row.name,
    decree: row.decree,
    adoptedOn: row.adopted_on,
    validFrom: row.from,
    validUntil: row.until,
    steps: await stepsOf(ctx, service.agencyId, row.id),
  };
}

async function stepsOf(
  ctx: Context,
  agencyId: string,
  procedureVersionId: string,
): Promise<readonly ProcedureStep[]> {
  const rows = await scoped(ctx, "step")
    .select(["id", "number", "name", "activity", "actor", "inputs", "norm_seconds", "output"])
    .where("step.agency_id", "=", agencyId)
    .where("step.procedure_version_id", "=", procedureVersionId)
    .orderBy("number")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    name: row.name,
    activity: row.activity,
    actor: row.actor,
    inputs: row.inputs,
    normSeconds: row.norm_seconds,
    output: row.output,
  }));
}

import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import type { ProcedureStep, ProcedureVersion } from "../nouns/procedure.ts";
import { inForceOn, makeRoom } from "./versions.ts";

/** Adds a version; the one in force until then ends on the day it begins. */
export async function insertProcedure(
  ctx: TxContext,
  procedure: Omit<ProcedureVersion, "number" | "validUntil">,
): Promise<number> {
  const number = await makeRoom(ctx, "procedure_version", procedure);
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
        needs: [...step.needs],
        needs_attribute: step.needsAttribute,
        norm_seconds: step.normSeconds,
        norm_day_type: step.normDayType,
        output: step.output,
        kind: step.kind,
        branch: step.branch,
        is_optional: step.isOptional,
        may_repeat: step.mayRepeat,
        otherwise: step.otherwise === null ? null : String(step.otherwise),
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
  const version = await inForceOn(ctx, "procedure_version", service, day)
    .select("procedure_version.name")
    .executeTakeFirst();
  return version ? { ...version, steps: await stepsOf(ctx, service.agencyId, version.id) } : null;
}

async function stepsOf(
  ctx: Context,
  agencyId: string,
  procedureVersionId: string,
): Promise<readonly ProcedureStep[]> {
  const rows = await scoped(ctx, "step")
    .selectAll("step")
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
    needs: row.needs,
    needsAttribute: row.needs_attribute,
    normSeconds: row.norm_seconds,
    normDayType: row.norm_day_type,
    output: row.output,
    kind: row.kind,
    branch: row.branch,
    isOptional: row.is_optional,
    mayRepeat: row.may_repeat,
    otherwise: row.otherwise === null || row.otherwise === "end" ? row.otherwise : Number(row.otherwise),
  }));
}

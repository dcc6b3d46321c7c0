import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";

type OfService = { readonly agencyId: string; readonly serviceId: string };

/** Which values of the resources of case logs act as which actor of a service's procedure, by value; at most 2,000. */
export async function procedureActors(
  ctx: Context,
  { agencyId, serviceId }: OfService,
): Promise<ReadonlyMap<string, string>> {
  const rows = await scoped(ctx, "procedure_actor")
    .select(["procedure_actor.value", "procedure_actor.actor"])
    .where("procedure_actor.agency_id", "=", agencyId)
    .where("procedure_actor.service_id", "=", serviceId)
    .orderBy("procedure_actor.value")
    .limit(2000)
    .execute();
  return new Map(rows.map(({ value, actor }) => [value, actor]));
}

/** Writes for some values which actor they are; without one a value is told no more. */
export async function saveActors(
  ctx: TxContext,
  { agencyId, serviceId }: OfService,
  actors: readonly { readonly value: string; readonly actor: string }[],
): Promise<void> {
  await ctx.tx
    .deleteFrom("procedure_actor")
    .where("agency_id", "=", agencyId)
    .where("service_id", "=", serviceId)
    .where(
      "value",
      "in",
      actors.map(({ value }) => value),
    )
    .execute();
  const told = actors.filter(({ actor }) => actor !== "");
  if (told.length === 0) return;
  await ctx.tx
    .insertInto("procedure_actor")
    .values(told.map(({ value, actor }) => ({ agency_id: agencyId, service_id: serviceId, value, actor })))
    .execute();
}

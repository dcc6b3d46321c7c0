import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { saveActors } from "../store/procedure-actors.ts";
import { serviceById } from "../store/services.ts";

export const AssignActors = z.object({
  agencyId: z.uuid(),
  serviceId: z.uuid(),
  actors: z
    .array(
      z.object({
        /** A value of the resources of case logs: a person's name, a number, a role */
        value: z.string().min(1).max(300),
        /** The actor of the procedure that it stands for; empty for none */
        actor: z.string().trim().max(200),
      }),
    )
    .min(1)
    .max(2000),
});

/**
 * Says which persons or roles of case logs act as which actor of a procedure, so that a step by the wrong role is seen
 * (STD-14). Values that are not named stay as they were.
 * @throws MutuError `not-found`, `not-yours`
 */
export function assignActors(ctx: Context, input: z.output<typeof AssignActors>): Promise<void> {
  return transact(ctx, async (ctx) => {
    const service = await serviceById(ctx, input.agencyId, input.serviceId);
    await decide(ctx, "catalogue.draft", service);
    await saveActors(ctx, input, input.actors);
    await record(ctx, {
      verb: "assign-actors",
      subjectKind: "service",
      subjectId: service.id,
      agencyId: service.agencyId,
      facts: { values: input.actors.length },
    });
  });
}

import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { newId } from "../../../platform/ids.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { insertService, type Service } from "../store/services.ts";

export const AddService = z.object({
  agencyId: z.uuid(),
  unitId: z.uuid(),
  code: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]{2,40}$/),
  name: z.string().trim().min(3).max(200),
  nameEn: z.string().trim().min(3).max(200),
  summary: z.string().trim().max(1000).default(""),
});

/** Adds a service to the catalogue. Its standard is adopted apart, by who holds that right. @throws MutuError */
export function addService(ctx: Context, input: z.output<typeof AddService>): Promise<Service> {
  return transact(ctx, async (ctx) => {
    await decide(ctx, "catalogue.draft", input);
    const service: Service = { ...input, id: newId(ctx.now, ctx.random) };
    await insertService(ctx, service);
    await record(ctx, {
      verb: "add-service",
      subjectKind: "service",
      subjectId: service.id,
      agencyId: service.agencyId,
    });
    await emit(ctx, {
      kind: "service.added",
      agencyId: service.agencyId,
      subjectKind: "service",
      subjectId: service.id,
    });
    return service;
  });
}

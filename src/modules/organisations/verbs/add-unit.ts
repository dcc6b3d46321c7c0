import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { newId } from "../../../platform/ids.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { unitAdded } from "../events.ts";
import type { Unit } from "../nouns/unit.ts";
import { insertUnit, unitById } from "../store/units.ts";

export const AddUnit = z.strictObject({
  agencyId: z.uuid(),
  code: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "organisations.code-form")
    .max(60),
  name: z.string().trim().min(3).max(120),
  nameEn: z.string().trim().max(120).default(""),
  parentId: z.uuid().nullable().default(null),
});

/**
 * Adds a unit under another one, or at the top of the agency.
 * @throws MutuError `not-found`, `not-yours`, `invalid` when the code is taken
 */
export function addUnit(ctx: Context, input: z.output<typeof AddUnit>): Promise<Unit> {
  return transact(ctx, async (ctx) => {
    const parent = input.parentId === null ? null : await unitById(ctx, input.agencyId, input.parentId);
    await decide(ctx, "unit.add", { agencyId: input.agencyId });
    const unit: Unit = {
      ...input,
      id: newId(ctx.now, ctx.random),
      version: 1,
      nameEn: input.nameEn || input.name,
      parentId: parent?.id ?? null,
    };
    await insertUnit(ctx, unit);
    await record(ctx, {
      verb: "add-unit",
      subjectKind: "unit",
      subjectId: unit.id,
      agencyId: unit.agencyId,
      facts: { code: unit.code, under: unit.parentId },
    });
    await emit(ctx, unitAdded(unit.agencyId, unit.id));
    return unit;
  });
}

import { sql } from "kysely";
import { z } from "zod";
import { record } from "../audit/record.ts";
import { actorId, type Context, type TxContext } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import { newId } from "../ids.ts";
import { decide } from "../rights/decide.ts";
import { findParameterOn, Grade, type Parameter } from "./parameters.ts";

export const ChangeParameter = z.object({
  agencyId: z.uuid(),
  key: z.string().min(1),
  value: z.json(),
  legalBasis: z.string().trim().min(3).max(500),
  grade: Grade,
  from: z.iso.date(),
  note: z.string().trim().max(1000).default(""),
});

type Change = z.output<typeof ChangeParameter>;

/**
 * Enters a new version from a day on; the version before it ends there. Results that were computed keep the version they
 * stored (RP-02), and the database refuses two versions of one key at one time (RP-04). What was in force stays as it
 * was entered: a version that turns out wrong is followed by another, not replaced.
 * @throws MutuError `not-found`, `not-yours`, `invalid` for a value of another kind, `wrong-state` when a version begins
 *   on that day already
 */
export function changeParameter(ctx: Context, input: Change): Promise<void> {
  return transact(ctx, async (ctx) => {
    await decide(ctx, "settings.parameter", { agencyId: input.agencyId });
    const before = await versionToEnd(ctx, input);
    await ctx.tx
      .updateTable("regulatory_parameter")
      .set({ valid: sql`daterange(lower(valid), ${input.from}::date)` })
      .where("id", "=", before.id)
      .execute();
    const id = await insertVersion(ctx, input, before);
    await record(ctx, {
      verb: "change-parameter",
      subjectKind: "parameter",
      subjectId: id,
      agencyId: input.agencyId,
      facts: { key: input.key, from: input.from, before: before.id },
    });
  });
}

/** The version in force on the day of the change; others who change this key wait until the transaction is over. */
async function versionToEnd(ctx: TxContext, { key, from, value }: Change): Promise<Parameter> {
  await ctx.tx
    .selectFrom("regulatory_parameter")
    .select("id")
    .where("key", "=", key)
    .orderBy("id")
    .forUpdate()
    .execute();
  const before = await findParameterOn(ctx, key, from);
  if (!before) throw new MutuError("not-found", "error.not-found");
  if (before.from === from) throw new MutuError("wrong-state", "settings.same-day", { from });
  if (kindOf(before.value) !== kindOf(value)) throw new MutuError("invalid", "settings.other-kind");
  return before;
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "list" : typeof value;
}

async function insertVersion(ctx: TxContext, input: Change, before: Parameter): Promise<string> {
  const id = newId(ctx.now, ctx.random);
  await ctx.tx
    .insertInto("regulatory_parameter")
    .values({
      id,
      key: input.key,
      value: JSON.stringify(input.value),
      unit: before.unit,
      day_type: before.dayType,
      legal_basis: input.legalBasis,
      grade: input.grade,
      valid: before.until === null ? `[${input.from},)` : `[${input.from},${before.until})`,
      entered_by: actorId(ctx.actor),
      entered_at: ctx.now,
      note: input.note,
    })
    .execute();
  return id;
}

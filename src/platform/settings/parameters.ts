import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { z } from "zod";
import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { newId } from "../ids.ts";

export const Grade = z.enum(["primary", "secondary", "code", "inferred"]);

const ShippedParameter = z.object({
  key: z.string(),
  value: z.json(),
  unit: z.string().nullable(),
  dayType: z.enum(["calendar", "working"]).nullable(),
  legalBasis: z.string(),
  grade: Grade,
  from: z.iso.date(),
  note: z.string(),
});

/** A number or list that law or practice fixes with a date, its basis and how sure we are of it (RP-01, RP-03). */
export type Parameter = {
  readonly id: string;
  readonly key: string;
  readonly value: unknown;
  readonly unit: string | null;
  readonly dayType: "calendar" | "working" | null;
  readonly legalBasis: string;
  readonly grade: z.output<typeof Grade>;
  readonly from: string;
  readonly until: string | null;
};

/** Stores the parameters that ship with Mutu, if the instance has none yet. */
export async function storeShippedParameters(ctx: Context): Promise<void> {
  const file = readFileSync(new URL("./parameters.json", import.meta.url), "utf8");
  const shipped = z.array(ShippedParameter).parse(JSON.parse(file));
  await transact(ctx, async (ctx) => {
    const present = await ctx.tx.selectFrom("regulatory_parameter").select("id").limit(1).executeTakeFirst();
    if (present) return;
    await ctx.tx
      .insertInto("regulatory_parameter")
      .values(
        shipped.map((p) => ({
          id: newId(ctx.now, ctx.random),
          key: p.key,
          value: JSON.stringify(p.value),
          unit: p.unit,
          day_type: p.dayType,
          legal_basis: p.legalBasis,
          grade: p.grade,
          valid: `[${p.from},)`,
          entered_by: "system:first-start",
          entered_at: ctx.now,
          note: p.note,
        })),
      )
      .execute();
  });
}

/**
 * The version of a parameter in force on the date of the triggering event (RP-01).
 * @param day ISO date
 * @throws Error when the instance has none for that day: nothing may be computed with a guessed number
 */
export async function parameterOn(ctx: Context, key: string, day: string): Promise<Parameter> {
  const parameter = await findParameterOn(ctx, key, day);
  if (!parameter) throw new Error(`no version of the parameter "${key}" is in force on ${day}`);
  return parameter;
}

/** The version in force on an ISO day; null when the instance has none for that day. */
export async function findParameterOn(ctx: Context, key: string, day: string): Promise<Parameter | null> {
  const row = await versions(ctx)
    .where("key", "=", key)
    .where(sql<boolean>`valid @> ${day}::date`)
    .executeTakeFirst();
  return row ? parameterOf(row) : null;
}

/** Versions by their ids, in whatever order: what stored results were computed with. */
export async function parametersById(
  ctx: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Parameter>> {
  const rows = ids.length === 0 ? [] : await versions(ctx).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, parameterOf(row)]));
}

/** All versions of all parameters, by key and date: what the settings page shows. */
export async function allParameters(ctx: Context): Promise<readonly Parameter[]> {
  const rows = await versions(ctx).orderBy("key").orderBy(sql`lower(valid)`).limit(1000).execute();
  return rows.map(parameterOf);
}

function versions(ctx: Context) {
  return ctx.db
    .selectFrom("regulatory_parameter")
    .select([
      "id",
      "key",
      "value",
      "unit",
      "day_type",
      "legal_basis",
      "grade",
      sql<string>`lower(valid)::text`.as("from"),
      sql<string | null>`upper(valid)::text`.as("until"),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof versions>["executeTakeFirstOrThrow"]>>;

function parameterOf(row: Row): Parameter {
  return {
    id: row.id,
    key: row.key,
    value: row.value,
    unit: row.unit,
    dayType: row.day_type,
    legalBasis: row.legal_basis,
    grade: row.grade,
    from: row.from,
    until: row.until,
  };
}

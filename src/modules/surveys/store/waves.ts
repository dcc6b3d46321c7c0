import { sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Wave } from "../nouns/wave.ts";

/** Opens a wave; one with the same id, from an import that goes on, is left as it is. */
export async function insertWave(ctx: TxContext, wave: Wave): Promise<void> {
  await ctx.tx
    .insertInto("survey_wave")
    .values({
      agency_id: wave.agencyId,
      id: wave.id,
      unit_id: wave.unitId,
      name: wave.name,
      instrument: wave.instrument,
      period: `[${wave.from},${wave.until})`,
      population: wave.population,
      state: "open",
      created_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(["agency_id", "id"]).doNothing())
    .execute();
}

/** @throws MutuError `not-found` */
export async function waveById(ctx: Context, agencyId: string, id: string): Promise<Wave> {
  const row = await read(ctx)
    .where("survey_wave.agency_id", "=", agencyId)
    .where("survey_wave.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return waveOf(row);
}

/** Waves in scope, the newest period first; at most 200. */
export async function waves(ctx: Context): Promise<readonly Wave[]> {
  const rows = await read(ctx)
    .orderBy(sql`upper(survey_wave.period)`, "desc")
    .orderBy("survey_wave.id")
    .limit(200)
    .execute();
  return rows.map(waveOf);
}

function read(ctx: Context) {
  return scoped(ctx, "survey_wave").select([
    "survey_wave.agency_id",
    "survey_wave.id",
    "survey_wave.unit_id",
    "survey_wave.name",
    "survey_wave.instrument",
    "survey_wave.population",
    sql<string>`lower(survey_wave.period)::text`.as("from"),
    sql<string>`upper(survey_wave.period)::text`.as("until"),
  ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof read>["executeTakeFirstOrThrow"]>>;

function waveOf(row: Row): Wave {
  return {
    agencyId: row.agency_id,
    id: row.id,
    unitId: row.unit_id,
    name: row.name,
    instrument: row.instrument,
    from: row.from,
    until: row.until,
    population: row.population,
  };
}

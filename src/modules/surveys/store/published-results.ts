import { sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import { actorId } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { newId } from "../../../platform/ids.ts";
import { PublishedIndex } from "../nouns/published-index.ts";
import type { Wave } from "../nouns/wave.ts";

export async function insertPublishedResult(
  ctx: TxContext,
  wave: Wave,
  index: PublishedIndex,
): Promise<void> {
  await ctx.tx
    .insertInto("survey_result")
    .values({
      agency_id: wave.agencyId,
      id: newId(ctx.now, ctx.random),
      wave_id: wave.id,
      weight: "exact",
      result: JSON.stringify(index),
      computed_at: ctx.now,
      computed_by: actorId(ctx.actor),
      published_at: ctx.now,
    })
    .execute();
}

/** The published index of a wave with the wave it is of. */
export type PublishedResult = Pick<Wave, "agencyId" | "unitId" | "name" | "instrument" | "from" | "until"> & {
  readonly waveId: string;
  readonly index: PublishedIndex;
  readonly publishedAt: Date;
};

/** Published results in scope, the newest period on top; at most 1,000. */
export async function publishedResults(ctx: Context): Promise<readonly PublishedResult[]> {
  const rows = await scoped(ctx, "survey_wave")
    .innerJoin("survey_result", (join) =>
      join
        .onRef("survey_result.agency_id", "=", "survey_wave.agency_id")
        .onRef("survey_result.wave_id", "=", "survey_wave.id"),
    )
    .select([
      "survey_wave.agency_id as agencyId",
      "survey_wave.id as waveId",
      "survey_wave.unit_id as unitId",
    ])
    .select(["survey_wave.name", "survey_wave.instrument", "survey_result.result"])
    .select("survey_result.published_at as publishedAt")
    .select([
      sql<string>`lower(survey_wave.period)::text`.as("from"),
      sql<string>`upper(survey_wave.period)::text`.as("until"),
    ])
    .where("survey_result.published_at", "is not", null)
    .orderBy(sql`upper(survey_wave.period)`, "desc")
    .orderBy("survey_wave.id")
    .limit(1_000)
    .execute();
  return rows.flatMap(({ result, publishedAt, ...wave }) =>
    publishedAt === null ? [] : [{ ...wave, publishedAt, index: PublishedIndex.parse(result) }],
  );
}

import { sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";

export type Response = {
  readonly id: string;
  readonly externalId: string | null;
  readonly unitId: string;
  readonly serviceId: string | null;
  readonly answeredOn: string;
  readonly area: string;
  readonly comment: string;
  readonly complete: boolean;
  /** Scores by item; items without a valid score are not there. */
  readonly answers: readonly { readonly item: string; readonly element: string; readonly score: number }[];
};

type Of = { readonly agencyId: string; readonly waveId: string; readonly importId: string | null };

/** Adds responses with their answers; those whose external id the wave knows are left as they are. @returns how many were new */
export async function insertResponses(
  ctx: TxContext,
  of: Of,
  channel: "web" | "paper" | "kiosk" | "import",
  responses: readonly Response[],
): Promise<number> {
  if (responses.length === 0) return 0;
  const inserted = await ctx.tx
    .insertInto("response")
    .values(
      responses.map((response) => ({
        agency_id: of.agencyId,
        id: response.id,
        wave_id: of.waveId,
        unit_id: response.unitId,
        service_id: response.serviceId,
        answered_on: response.answeredOn,
        area: response.area,
        channel,
        complete: response.complete,
        comment: response.comment,
        import_id: of.importId,
        external_id: response.externalId,
      })),
    )
    .onConflict((conflict) => conflict.columns(["agency_id", "wave_id", "external_id"]).doNothing())
    .returning("id")
    .execute();
  const fresh = new Set(inserted.map((row) => row.id));
  const answers = responses
    .filter((response) => fresh.has(response.id))
    .flatMap((response) =>
      response.answers.map((answer) => ({ agency_id: of.agencyId, response_id: response.id, ...answer })),
    );
  for (let from = 0; from < answers.length; from += 5000) {
    await ctx.tx
      .insertInto("answer")
      .values(answers.slice(from, from + 5000))
      .execute();
  }
  return fresh.size;
}

export type AnsweredQuestionnaire = {
  readonly serviceId: string | null;
  readonly complete: boolean;
  /** Scores by item. */
  readonly scores: Readonly<Record<string, number>>;
};

/** All questionnaires of a wave with their scores; at most 200,000. */
export async function questionnairesOf(
  ctx: Context,
  wave: { readonly agencyId: string; readonly id: string },
): Promise<readonly AnsweredQuestionnaire[]> {
  const rows = await scoped(ctx, "response")
    .leftJoin("answer", (join) =>
      join
        .onRef("answer.agency_id", "=", "response.agency_id")
        .onRef("answer.response_id", "=", "response.id"),
    )
    .select(["response.service_id as serviceId", "response.complete"])
    .select(
      sql<Record<
        string,
        number
      > | null>`jsonb_object_agg(answer.item, answer.score) filter (where answer.item is not null)`.as(
        "scores",
      ),
    )
    .where("response.agency_id", "=", wave.agencyId)
    .where("response.wave_id", "=", wave.id)
    .groupBy(["response.agency_id", "response.id", "response.service_id", "response.complete"])
    .orderBy("response.id")
    .limit(200_000)
    .execute();
  return rows.map((row) => ({ ...row, scores: row.scores ?? {} }));
}

/** A page of the questionnaires of a wave as they were answered, in the order of their ids. */
export async function responsesOf(
  ctx: Context,
  wave: { readonly agencyId: string; readonly id: string },
  { after, most }: { readonly after: string | null; readonly most: number },
): Promise<readonly Response[]> {
  const rows = await scoped(ctx, "response")
    .selectAll("response")
    .select(
      sql<Response["answers"]>`(
        select coalesce(json_agg(json_build_object('item', item, 'element', element, 'score', score) order by item), '[]')
        from answer where answer.agency_id = response.agency_id and answer.response_id = response.id)`.as(
        "answers",
      ),
    )
    .where("response.agency_id", "=", wave.agencyId)
    .where("response.wave_id", "=", wave.id)
    .$if(after !== null, (query) => query.where("response.id", ">", after ?? ""))
    .orderBy("response.id")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    externalId: row.external_id,
    unitId: row.unit_id,
    serviceId: row.service_id,
    answeredOn: row.answered_on,
    area: row.area,
    comment: row.comment,
    complete: row.complete,
    answers: row.answers,
  }));
}

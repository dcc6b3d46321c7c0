import { sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import type { Agreement } from "../nouns/agreement.ts";

type Decided = { readonly agencyId: string; readonly id: string; readonly agreements: readonly Agreement[] };

/** Stores what others agreed to a decision by; that none is missing is checked when the transaction ends. */
export async function insertAgreements(ctx: TxContext, { agencyId, id, agreements }: Decided): Promise<void> {
  if (agreements.length === 0) return;
  await ctx.tx
    .insertInto("decision_agreement")
    .values(
      agreements.map(({ functionCode, document, number, agreedOn }) => ({
        agency_id: agencyId,
        decision_id: id,
        function_code: functionCode,
        document,
        number,
        agreed_on: agreedOn,
      })),
    )
    .execute();
}

/** Agreements to some decisions of an agency, each with the decision it belongs to, by day. */
export async function agreementsTo(
  ctx: Context,
  agencyId: string,
  decisionIds: readonly string[],
): Promise<readonly (Agreement & { readonly decisionId: string })[]> {
  const rows = await scoped(ctx, "decision_agreement")
    .select([
      "decision_agreement.decision_id as decisionId",
      "decision_agreement.function_code as functionCode",
      "decision_agreement.document",
      "decision_agreement.number",
      "decision_agreement.agreed_on as agreedOn",
    ])
    .where("decision_agreement.agency_id", "=", agencyId)
    .where(sql<boolean>`decision_agreement.decision_id = any(${decisionIds}::uuid[])`)
    .orderBy("decision_agreement.agreed_on")
    .orderBy("decision_agreement.function_code")
    .limit(500)
    .execute();
  return rows;
}

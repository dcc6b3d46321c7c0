import { z } from "zod";
import { record } from "../audit/record.ts";
import { actorId, type Context, type TxContext } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import {
  type AuthorityChange,
  authorityChangeById,
  beginningAfter,
  holdMatrix,
} from "./authority-changes.ts";
import { changeHolders } from "./change-holders.ts";
import { decide } from "./decide.ts";
import { newestMatrix } from "./load-matrix.ts";

export const SettleAuthorityChange = z.object({
  agencyId: z.uuid(),
  changeId: z.uuid(),
  outcome: z.enum(["confirmed", "rejected"]),
  answer: z.string().trim().min(3).max(1000),
});

type Settling = z.output<typeof SettleAuthorityChange>;

/**
 * Confirms or rejects a proposed change of the matrix, never by who proposed it (AUT-09). What is confirmed becomes a
 * version that holds from its day on; decisions taken before keep the competence of their time (AUT-21).
 * @throws MutuError `not-found`, `not-yours`; `wrong-state` when it is settled already, or when a version was confirmed
 *   meanwhile that begins later
 */
export function settleAuthorityChange(ctx: Context, input: Settling): Promise<void> {
  return transact(ctx, async (ctx) => {
    await holdMatrix(ctx);
    const change = await authorityChangeById(ctx, input.changeId);
    await decide(ctx, "authority.confirm", { agencyId: input.agencyId, notBy: [change.proposedBy] });
    if (change.state !== "waiting") throw new MutuError("wrong-state", "authority.settled");
    const number = input.outcome === "confirmed" ? await enterVersion(ctx, change) : null;
    await ctx.tx
      .updateTable("authority_change")
      .set({
        state: input.outcome,
        settled_by: actorId(ctx.actor),
        settled_at: ctx.now,
        answer: input.answer,
        number,
      })
      .where("id", "=", change.id)
      .execute();
    await record(ctx, {
      verb: "settle-authority-change",
      subjectKind: "authority-change",
      subjectId: change.id,
      agencyId: input.agencyId,
      onVersion: change.onNumber,
      why: input.answer,
      facts: { key: change.key, outcome: input.outcome, number },
    });
  });
}

/** The next version: the newest one with this entry changed. */
async function enterVersion(ctx: TxContext, change: AuthorityChange): Promise<number> {
  const newest = await newestMatrix(ctx);
  const number = newest.number + 1;
  await ctx.tx
    .insertInto("authority_matrix")
    .values({
      number,
      matrix: JSON.stringify(changeHolders(newest.matrix, change.key, change.holders)),
      valid_from: beginningAfter(newest, change.from, ctx),
      entered_by: change.proposedBy,
      confirmed_by: actorId(ctx.actor),
    })
    .execute();
  return number;
}

import { z } from "zod";
import { record } from "../audit/record.ts";
import { actorId, type Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import { newId } from "../ids.ts";
import { beginningAfter, changesAhead, holdMatrix, todayOfInstance } from "./authority-changes.ts";
import { changeHolders } from "./change-holders.ts";
import { decide } from "./decide.ts";
import { newestMatrix } from "./load-matrix.ts";
import { Holders } from "./matrix.ts";

export const ProposeAuthorityChange = Holders.extend({
  decides: Holders.shape.decides.min(1),
  agencyId: z.uuid(),
  key: z.string().min(1),
  from: z.iso.date(),
  reason: z.string().trim().min(10).max(1000),
});

/**
 * Proposes other holders for one entry of the matrix. Nothing changes until another person confirms it (AUT-09, AUT-21).
 * @returns the id of the change
 * @throws MutuError `not-found`, `not-yours`; `invalid` for a day that is over, the decider of a primary entry (AUT-22)
 *   or no change at all; `wrong-state` while another change of the entry waits, or before the newest version begins
 */
export function proposeAuthorityChange(
  ctx: Context,
  input: z.output<typeof ProposeAuthorityChange>,
): Promise<string> {
  return transact(ctx, async (ctx) => {
    const { agencyId, key, from, reason } = input;
    await decide(ctx, "authority.propose", { agencyId });
    await holdMatrix(ctx);
    if (from < todayOfInstance(ctx)) throw new MutuError("invalid", "authority.day-over");
    const newest = await newestMatrix(ctx);
    beginningAfter(newest, from, ctx);
    const holders = Holders.parse(input);
    changeHolders(newest.matrix, key, holders);
    const isTaken = (await changesAhead(ctx)).some((one) => one.key === key && one.state === "waiting");
    if (isTaken) throw new MutuError("wrong-state", "authority.waits-already");
    const id = newId(ctx.now, ctx.random);
    await ctx.tx
      .insertInto("authority_change")
      .values({
        id,
        right_key: key,
        holders: JSON.stringify(holders),
        on_number: newest.number,
        valid_from: from,
        reason,
        proposed_by: actorId(ctx.actor),
        proposed_at: ctx.now,
        state: "waiting",
      })
      .execute();
    await record(ctx, {
      verb: "propose-authority-change",
      subjectKind: "authority-change",
      subjectId: id,
      agencyId,
      onVersion: newest.number,
      why: reason,
      facts: { key, from, ...holders },
    });
    return id;
  });
}

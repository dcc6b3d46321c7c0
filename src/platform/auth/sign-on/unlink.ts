import { record } from "../../audit/record.ts";
import type { Context } from "../../context.ts";
import { transact } from "../../db/transact.ts";
import { MutuError } from "../../errors.ts";
import { type Again, confirmOwnChange } from "../confirm-again.ts";
import { unlinkIdentities } from "./identities.ts";

/**
 * Takes the sign-on away from the person's own account, unless nothing would be left to come in with.
 * @throws MutuError `wrong-state` `auth.last-way-in`, `not-found`, and as `confirmOwnChange`
 */
export async function unlinkSignOn(ctx: Context, again: Again): Promise<void> {
  const { personId, passwordHash, passkeys } = await confirmOwnChange(ctx, again);
  if (passwordHash === null && passkeys === 0) throw new MutuError("wrong-state", "auth.last-way-in");
  await transact(ctx, async (ctx) => {
    if (!(await unlinkIdentities(ctx, personId))) throw new MutuError("not-found", "error.not-found");
    await record(ctx, { verb: "unlink-sign-on", subjectKind: "person", subjectId: personId });
  });
}

import type { Context, TxContext } from "../../context.ts";
import { MutuError } from "../../errors.ts";
import type { ProvenOutside } from "./provider.ts";

/** Who somebody is outside: the provider and its name for them, together (ASVS 10.5.2). */
type Identity = Pick<ProvenOutside, "issuer" | "subject">;

/** The person to whom an identity is linked, or null. */
export async function personOfIdentity(ctx: Context, { issuer, subject }: Identity): Promise<string | null> {
  const row = await ctx.db
    .selectFrom("sign_on_identity")
    .select("person_id")
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

export async function noteIdentityUsed(ctx: Context, { issuer, subject }: Identity): Promise<void> {
  await ctx.db
    .updateTable("sign_on_identity")
    .set({ last_used_at: ctx.now })
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .execute();
}

/** @throws MutuError `wrong-state` `auth.sign-on-taken` when either side is linked already */
export async function linkIdentity(
  ctx: TxContext,
  personId: string,
  { issuer, subject }: Identity,
): Promise<void> {
  const row = await ctx.tx
    .insertInto("sign_on_identity")
    .values({ issuer, subject, person_id: personId, linked_at: ctx.now, last_used_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning("person_id")
    .executeTakeFirst();
  if (row === undefined) throw new MutuError("wrong-state", "auth.sign-on-taken");
}

/** Removes a person's links to every provider. False when there was none. */
export async function unlinkIdentities(ctx: TxContext, personId: string): Promise<boolean> {
  const rows = await ctx.tx
    .deleteFrom("sign_on_identity")
    .where("person_id", "=", personId)
    .returning("issuer")
    .execute();
  return rows.length > 0;
}

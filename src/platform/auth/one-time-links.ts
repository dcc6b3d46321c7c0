import type { Context, TxContext } from "../context.ts";
import { hashOf, newToken } from "./secrets.ts";

/** `sign-in` is the way from the password to the code, kept in a cookie; the others are mailed. */
export type LinkKind = "invitation" | "reset" | "sign-in";

/** Seconds for which a link is good. */
export const linkSeconds: Readonly<Record<LinkKind, number>> = {
  invitation: 72 * 3_600,
  reset: 30 * 60,
  "sign-in": 10 * 60,
};

/** Makes a link; only its hash is kept. An invitation or reset makes those sent before it void. */
export async function makeLink(ctx: TxContext, kind: LinkKind, personId: string): Promise<string> {
  if (kind !== "sign-in") await spendLinks(ctx, kind, personId);
  const token = newToken(ctx.random);
  await ctx.tx
    .insertInto("one_time_link")
    .values({
      token_hash: hashOf(token),
      kind,
      person_id: personId,
      expires_at: expiry(ctx, kind),
      used_at: null,
    })
    .execute();
  return token;
}

/** Whose link it is, while it is good; null when it is unknown, used or over. Does not use it. */
export async function linkOwner(ctx: Context, kind: LinkKind, token: string): Promise<string | null> {
  const row = await ctx.db
    .selectFrom("one_time_link")
    .innerJoin("person", "person.id", "one_time_link.person_id")
    .select("person_id")
    .where("token_hash", "=", hashOf(token))
    .where("kind", "=", kind)
    .where("used_at", "is", null)
    .where("expires_at", ">", ctx.now)
    .where("person.active", "=", true)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** Uses a link up and answers whose it was; null when somebody was quicker, or it was not good any more. */
export function spendLink(ctx: TxContext, kind: LinkKind, token: string): Promise<string | null> {
  return spendHashedLink(ctx, kind, hashOf(token));
}

/** The same for a link that was kept as its hash while the person was away at the sign-on. */
export async function spendHashedLink(
  ctx: TxContext,
  kind: LinkKind,
  tokenHash: string,
): Promise<string | null> {
  const row = await ctx.tx
    .updateTable("one_time_link")
    .set({ used_at: ctx.now })
    .where("token_hash", "=", tokenHash)
    .where("kind", "=", kind)
    .where("used_at", "is", null)
    .where("expires_at", ">", ctx.now)
    .returning("person_id")
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** Makes a person's links of one kind void. */
async function spendLinks(ctx: TxContext, kind: LinkKind, personId: string): Promise<void> {
  await ctx.tx
    .updateTable("one_time_link")
    .set({ used_at: ctx.now })
    .where("person_id", "=", personId)
    .where("kind", "=", kind)
    .where("used_at", "is", null)
    .execute();
}

export function expiry(ctx: Pick<Context, "now">, kind: LinkKind): Date {
  return new Date(ctx.now.getTime() + linkSeconds[kind] * 1_000);
}

import type { PersonActor, TxContext } from "../context.ts";
import { MutuError } from "../errors.ts";
import type { Random } from "../ids.ts";
import { hashOf, newToken } from "./secrets.ts";

/** A token of 256 bits that can be recognised when it was left somewhere. */
export function newApiToken(random: Random): string {
  return `mutu_${newToken(random)}`;
}

type NewToken = {
  readonly id: string;
  readonly token: string;
  readonly name: string;
  readonly rights: readonly string[];
  readonly expiresAt: Date;
  readonly owner: PersonActor;
};

export async function insertToken(ctx: TxContext, made: NewToken): Promise<void> {
  await ctx.tx
    .insertInto("api_token")
    .values({
      id: made.id,
      token_hash: hashOf(made.token),
      name: made.name,
      person_id: made.owner.personId,
      agency_id: made.owner.agencyId,
      appointment_id: made.owner.grantId,
      rights: [...made.rights],
      created_at: ctx.now,
      expires_at: made.expiresAt,
    })
    .execute();
}

/** @throws MutuError `wrong-state` when it was void already */
export async function markTokenRevoked(ctx: TxContext, id: string): Promise<void> {
  const row = await ctx.tx
    .updateTable("api_token")
    .set({ revoked_at: ctx.now })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!row) throw new MutuError("wrong-state", "organisations.token-void");
}

/** Makes every token void that works in the name of an appointment. */
export async function revokeTokensUnder(
  ctx: TxContext,
  agencyId: string,
  appointmentId: string,
): Promise<void> {
  await ctx.tx
    .updateTable("api_token")
    .set({ revoked_at: ctx.now })
    .where("agency_id", "=", agencyId)
    .where("appointment_id", "=", appointmentId)
    .where("revoked_at", "is", null)
    .execute();
}

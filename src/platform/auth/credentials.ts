import { sql } from "kysely";
import type { Context, TxContext } from "../context.ts";
import { openTotp, sealTotp } from "./stored-totp.ts";

/**
 * What a person proves themselves with. `totpSecret` counts only once the person typed a code of it; it is null, too, where it
 * does not open.
 */
export type Credential = {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string | null;
  readonly totpSecret: string | null;
  readonly totpConfirmed: boolean;
  readonly totpLastStep: number;
  readonly recoveryCodes: number;
  /** How many passkeys the person has; each counts as both factors. */
  readonly passkeys: number;
  /** Whether the person can come in through the organisation's sign-on. */
  readonly isLinked: boolean;
};

/** Whether somebody has nothing yet that proves them: just invited, or invented for the demonstration. */
export function isBare({ passwordHash, totpConfirmed, passkeys, isLinked }: Credential): boolean {
  return passwordHash === null && !totpConfirmed && passkeys === 0 && !isLinked;
}

/** The credential of an active person, or null. A person who has set nothing yet has one without a password. */
export function credentialOf(ctx: Context, personId: string): Promise<Credential | null> {
  return credentialWhere(ctx, "id", personId);
}

/** The same by mail address, which is kept in small letters. */
export function credentialByEmail(ctx: Context, email: string): Promise<Credential | null> {
  return credentialWhere(ctx, "email", email);
}

async function credentialWhere(
  ctx: Context,
  column: "id" | "email",
  value: string,
): Promise<Credential | null> {
  const row = await ctx.db
    .selectFrom("person")
    .leftJoin("credential", "credential.person_id", "person.id")
    .select([
      "person.id",
      "name",
      "email",
      "password_hash",
      "totp_secret",
      "totp_confirmed",
      "totp_last_step",
    ])
    .select((eb) => eb.fn<number>("cardinality", ["recovery_hashes"]).as("recovery_codes"))
    .select([passkeysOfPerson.as("passkeys"), isLinkedPerson.as("is_linked")])
    .where(`person.${column}`, "=", value)
    .where("person.active", "=", true)
    .executeTakeFirst();
  if (!row) return null;
  return {
    personId: row.id,
    name: row.name,
    email: row.email,
    passwordHash: row.password_hash,
    totpSecret:
      row.totp_secret === null ? null : openTotp(ctx, { personId: row.id, stored: row.totp_secret }),
    totpConfirmed: row.totp_confirmed ?? false,
    totpLastStep: Number(row.totp_last_step ?? 0),
    recoveryCodes: row.recovery_codes ?? 0,
    passkeys: row.passkeys,
    isLinked: row.is_linked,
  };
}

const passkeysOfPerson = sql<number>`(select count(*)::int from passkey where passkey.person_id = person.id)`;
const isLinkedPerson = sql<boolean>`exists (select from sign_on_identity i where i.person_id = person.id)`;

export async function savePasswordHash(ctx: TxContext, personId: string, hash: string): Promise<void> {
  await ctx.tx
    .insertInto("credential")
    .values({ person_id: personId, password_hash: hash, changed_at: ctx.now })
    .onConflict((conflict) =>
      conflict.column("person_id").doUpdateSet({ password_hash: hash, changed_at: ctx.now }),
    )
    .execute();
}

/** A new secret of the second factor, which counts once a code of it was typed. */
export async function saveTotpSecret(ctx: TxContext, personId: string, secret: string): Promise<void> {
  const sealed = sealTotp(ctx, personId, secret);
  const fresh = { totp_secret: sealed, totp_confirmed: false, totp_last_step: 0, changed_at: ctx.now };
  await ctx.tx
    .insertInto("credential")
    .values({ person_id: personId, ...fresh })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(fresh))
    .execute();
}

/** Takes the second factor away, with its recovery codes; the next sign-in sets up a new one. */
export async function forgetSecondFactor(ctx: TxContext, personId: string): Promise<void> {
  await ctx.tx
    .updateTable("credential")
    .set({
      totp_secret: null,
      totp_confirmed: false,
      totp_last_step: 0,
      recovery_hashes: [],
      changed_at: ctx.now,
    })
    .where("person_id", "=", personId)
    .execute();
}

/** Notes the step of a code as used. False when that step, or a later one, was used meanwhile. */
export async function useTotpStep(ctx: Context, personId: string, step: number): Promise<boolean> {
  const row = await ctx.db
    .updateTable("credential")
    .set({ totp_last_step: step, totp_confirmed: true })
    .where("person_id", "=", personId)
    .where("totp_last_step", "<", step)
    .returning("person_id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function saveRecoveryHashes(
  ctx: TxContext,
  personId: string,
  hashes: readonly string[],
): Promise<void> {
  await ctx.tx
    .updateTable("credential")
    .set({ recovery_hashes: [...hashes] })
    .where("person_id", "=", personId)
    .execute();
}

/** Uses a recovery code up. False when there is no such code (any more). */
export async function useRecoveryHash(ctx: Context, personId: string, hash: string): Promise<boolean> {
  const row = await ctx.db
    .updateTable("credential")
    .set((eb) => ({ recovery_hashes: eb.fn("array_remove", ["recovery_hashes", eb.val(hash)]) }))
    .where("person_id", "=", personId)
    .where((eb) => eb(eb.val(hash), "=", eb.fn.any("recovery_hashes")))
    .returning("person_id")
    .executeTakeFirst();
  return row !== undefined;
}

import type { Context, TxContext } from "../../context.ts";

export type Passkey = {
  readonly id: string;
  readonly personId: string;
  readonly credentialId: string;
  /** COSE key as base64url. */
  readonly publicKey: string;
  /** Signatures so far, as the authenticator counts them; 0 for one that does not count. */
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

/** The passkeys of a person, the oldest first; at most 20. */
export async function passkeysOf(ctx: Context, personId: string): Promise<readonly Passkey[]> {
  const rows = await ctx.db
    .selectFrom("passkey")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("created_at")
    .orderBy("id")
    .limit(20)
    .execute();
  return rows.map(asPasskey);
}

/** The passkey with the id that its authenticator gave it, or null. */
export async function passkeyByCredentialId(ctx: Context, credentialId: string): Promise<Passkey | null> {
  const row = await ctx.db
    .selectFrom("passkey")
    .selectAll()
    .where("credential_id", "=", credentialId)
    .executeTakeFirst();
  return row === undefined ? null : asPasskey(row);
}

/** False when this passkey is known already. */
export async function insertPasskey(ctx: TxContext, passkey: Passkey): Promise<boolean> {
  const row = await ctx.tx
    .insertInto("passkey")
    .values({
      id: passkey.id,
      person_id: passkey.personId,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: [...passkey.transports],
      name: passkey.name,
      created_at: passkey.createdAt,
      last_used_at: passkey.lastUsedAt,
    })
    .onConflict((conflict) => conflict.column("credential_id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes a use with the counter after it. False when the passkey was used or removed meanwhile. */
export async function usePasskey(ctx: Context, passkey: Passkey, counter: number): Promise<boolean> {
  const row = await ctx.db
    .updateTable("passkey")
    .set({ counter, last_used_at: ctx.now })
    .where("id", "=", passkey.id)
    .where("counter", "=", passkey.counter)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Removes one passkey of a person. False when there is none. */
export async function deletePasskey(ctx: TxContext, personId: string, id: string): Promise<boolean> {
  const row = await ctx.tx
    .deleteFrom("passkey")
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function deletePasskeysOf(ctx: TxContext, personId: string): Promise<void> {
  await ctx.tx.deleteFrom("passkey").where("person_id", "=", personId).execute();
}

type Row = {
  readonly id: string;
  readonly person_id: string;
  readonly credential_id: string;
  readonly public_key: string;
  readonly counter: number | bigint | string;
  readonly transports: readonly string[];
  readonly name: string;
  readonly created_at: Date;
  readonly last_used_at: Date | null;
};

function asPasskey(row: Row): Passkey {
  return {
    id: row.id,
    personId: row.person_id,
    credentialId: row.credential_id,
    publicKey: row.public_key,
    counter: Number(row.counter),
    transports: row.transports,
    name: row.name,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  };
}

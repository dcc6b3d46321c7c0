import type { Agency } from "../../src/modules/organisations/nouns/agency.ts";
import type { Context, PersonActor } from "../../src/platform/context.ts";
import { type KeyPair, newKeyPair, sealText } from "../../src/platform/sealing/age.ts";
import { makeReaderKey } from "../../src/platform/sealing/reader-key.ts";
import { as } from "./context.ts";
import { aPerson } from "./people.ts";

/** The passphrase of readers who have one. */
export const usualPassphrase = "perahu sungai lampu kertas";

/** Somebody of the inspectorate with a key, and the context in which they have unlocked it. */
export type Reader = { readonly actor: PersonActor; readonly key: KeyPair; readonly ctx: Context };

/**
 * An inspector of an agency with a key that is unlocked. No passphrase opens what is stored of it, since making that takes
 * half a second; a test of the passphrase asks for `aReaderWithPassphrase`.
 */
export async function aReader(ctx: Context, { agency }: { readonly agency: Agency }): Promise<Reader> {
  const actor = await aPerson(ctx, { agency, role: "inspectorate", restricted: true });
  const key = await newKeyPair();
  const sealed = await sealText(key.identity, [key.recipient]);
  const row = { person_id: actor.personId, recipient: key.recipient, sealed_identity: sealed };
  await ctx.db
    .insertInto("reader_key")
    .values({ ...row, made_at: ctx.now })
    .execute();
  return { actor, key, ctx: unlockedWith(as(ctx, actor), key) };
}

/** An inspector who has made their key under the usual passphrase. */
export async function aReaderWithPassphrase(
  ctx: Context,
  { agency }: { readonly agency: Agency },
): Promise<Reader> {
  const actor = await aPerson(ctx, { agency, role: "inspectorate", restricted: true });
  const key = await makeReaderKey(
    asInvented(as(ctx, actor)),
    { currentPassword: "", passphrase: usualPassphrase },
    "",
  );
  return { actor, key, ctx: unlockedWith(as(ctx, actor), key) };
}

/** The same context where invented people work, who have no password to be asked for. */
export function asInvented(ctx: Context): Context {
  return { ...ctx, settings: { ...ctx.settings, demonstration: true } };
}

/** The same context with a key unlocked. */
export function unlockedWith(ctx: Context, key: KeyPair): Context {
  return { ...ctx, reading: { ...key, reasons: new Map() } };
}

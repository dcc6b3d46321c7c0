import { z } from "zod";
import { record } from "../audit/record.ts";
import { confirmAgain } from "../auth/confirm-again.ts";
import { type Credential, credentialOf } from "../auth/credentials.ts";
import { passwordMatches } from "../auth/password.ts";
import { longestPassword, passwordFault, shortestPassword } from "../auth/password-rules.ts";
import { countTry, takeBackTry } from "../auth/throttle.ts";
import type { Context, PersonActor } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import { type Identity, type KeyPair, lockIdentity, newKeyPair, recipientOf, unlockIdentity } from "./age.ts";
import { triesAt } from "./opens-reader-key.ts";
import { type ChangeOfKey, tellOfReaderKey } from "./tell-of-reader-key.ts";

const secret = z.string().max(1_000);

export const MakeReaderKey = z.strictObject({ currentPassword: secret.default(""), passphrase: secret });
export const ChangePassphrase = z.strictObject({ oldPassphrase: secret, passphrase: secret });
export const RecoverReaderKey = z.strictObject({ recoveryKey: secret, passphrase: secret });

/** The person's own key as it is stored: its public half, and when it was made. */
export type OwnReaderKey = { readonly recipient: string; readonly madeAt: Date };

/** The key of whoever is signed in, or null. */
export async function ownReaderKey(ctx: Context): Promise<OwnReaderKey | null> {
  const row = await storedKey(ctx, inspector(ctx).personId);
  return row ? { recipient: row.recipient, madeAt: row.made_at } : null;
}

/**
 * Makes the key pair of an inspector, in the place of an older one. Its private half is stored under the passphrase only
 * and answered once: printed, it is the recovery key, and opens what was sealed even without Mutu.
 * @param session the token of the session, in which the person may have proved themselves a moment ago
 * @throws MutuError `not-yours`, `wrong-state` `auth.prove-again`, `invalid` for a wrong password or a passphrase that will not do, `too-many`
 */
export async function makeReaderKey(
  ctx: Context,
  { currentPassword, passphrase }: z.output<typeof MakeReaderKey>,
  session: string,
): Promise<KeyPair> {
  const { personId } = inspector(ctx);
  await confirmAgain(ctx, { password: currentPassword, session });
  await refuseWeak(ctx, personId, passphrase);
  const pair = await newKeyPair();
  await store(ctx, { personId, pair, passphrase, verb: "make-reader-key" });
  return pair;
}

/**
 * The person's key, opened with its passphrase. A wrong one is counted and written down.
 * @throws MutuError `not-yours`, `wrong-state` without a key, `invalid` for a wrong passphrase, `too-many`
 */
export async function unlockReaderKey(ctx: Context, passphrase: string): Promise<KeyPair> {
  const { personId } = inspector(ctx);
  const row = await storedKey(ctx, personId);
  if (!row) throw new MutuError("wrong-state", "sealing.no-key");
  const counted = triesAt(personId);
  await countTry(ctx, counted);
  const identity = await unlockIdentity(row.sealed_identity, passphrase);
  await transact(ctx, (ctx) =>
    record(ctx, {
      verb: identity === null ? "fail-to-unlock-reader-key" : "unlock-reader-key",
      subjectKind: "person",
      subjectId: personId,
    }),
  );
  if (identity === null) throw new MutuError("invalid", "sealing.wrong-passphrase");
  await takeBackTry(ctx, counted);
  return { identity, recipient: row.recipient };
}

/** Puts another passphrase before the same key. @throws MutuError like `unlockReaderKey`; `invalid` for one that will not do */
export async function changePassphrase(
  ctx: Context,
  { oldPassphrase, passphrase }: z.output<typeof ChangePassphrase>,
): Promise<KeyPair> {
  const { personId } = inspector(ctx);
  // What is wrong with the new one is said only to whoever knows the old one: it may tell the password.
  const pair = await unlockReaderKey(ctx, oldPassphrase);
  await refuseWeak(ctx, personId, passphrase);
  await store(ctx, { personId, pair, passphrase, verb: "change-reader-passphrase" });
  return pair;
}

/** Puts a new passphrase before the key with the printed recovery key. @throws MutuError `not-yours`, `wrong-state`, `invalid` */
export async function recoverReaderKey(
  ctx: Context,
  { recoveryKey, passphrase }: z.output<typeof RecoverReaderKey>,
): Promise<KeyPair> {
  const { personId } = inspector(ctx);
  const row = await storedKey(ctx, personId);
  if (!row) throw new MutuError("wrong-state", "sealing.no-key");
  const identity = recoveryKey.toUpperCase().replaceAll(/\s/g, "");
  if ((await recipientIfAny(identity)) !== row.recipient)
    throw new MutuError("invalid", "sealing.wrong-recovery-key");
  await refuseWeak(ctx, personId, passphrase);
  const pair = { identity, recipient: row.recipient };
  await store(ctx, { personId, pair, passphrase, verb: "recover-reader-key" });
  return pair;
}

/** What was typed is no key at all when a letter of it is wrong. */
function recipientIfAny(identity: Identity): Promise<string | null> {
  return recipientOf(identity).catch(() => null);
}

type Stored = {
  readonly personId: string;
  readonly pair: KeyPair;
  readonly passphrase: string;
  readonly verb: ChangeOfKey;
};

/** Stores the key and tells its person by mail. */
async function store(ctx: Context, { personId, pair, passphrase, verb }: Stored): Promise<void> {
  const values = {
    recipient: pair.recipient,
    sealed_identity: await lockIdentity(pair.identity, passphrase),
    made_at: ctx.now,
  };
  await transact(ctx, async (ctx) => {
    await ctx.tx
      .insertInto("reader_key")
      .values({ person_id: personId, ...values })
      .onConflict((conflict) => conflict.column("person_id").doUpdateSet(values))
      .execute();
    const facts = { recipient: pair.recipient };
    await record(ctx, { verb, subjectKind: "person", subjectId: personId, facts });
    await tellOfReaderKey(ctx, personId, verb);
  });
}

function storedKey(ctx: Context, personId: string) {
  return ctx.db.selectFrom("reader_key").selectAll().where("person_id", "=", personId).executeTakeFirst();
}

/** A passphrase is as long as a password, and never the password itself: whoever learns one must not have both. */
async function refuseWeak(ctx: Context, personId: string, passphrase: string): Promise<void> {
  const credential = await credentialOf(ctx, personId);
  const fault = passwordFault(passphrase, credential?.email ?? "");
  if (fault !== null) {
    const limits = { least: shortestPassword, most: longestPassword };
    throw new MutuError("invalid", `auth.password.${fault}`, limits);
  }
  if (await isPasswordOf(credential, passphrase))
    throw new MutuError("invalid", "sealing.passphrase-is-password");
}

async function isPasswordOf(credential: Credential | null, passphrase: string): Promise<boolean> {
  const hash = credential?.passwordHash ?? null;
  return hash !== null && (await passwordMatches(hash, passphrase));
}

function inspector({ actor }: Context): PersonActor {
  if (actor.kind === "person" && actor.role === "inspectorate" && actor.scope.restricted) return actor;
  throw new MutuError("not-yours", "sealing.not-inspectorate");
}

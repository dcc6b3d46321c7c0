import { describe, expect, it } from "vitest";
import { testContext } from "../../../test/builders/context.ts";
import { anAgency } from "../../../test/builders/organisations.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { transact } from "../db/transact.ts";
import { credentialOf, saveRecoveryHashes } from "./credentials.ts";
import { acceptSecondFactor, beginSecondFactor } from "./second-factor.ts";
import { hashOf } from "./secrets.ts";
import { sealStoredTotp } from "./stored-totp.ts";
import { totpCode } from "./totp.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
const agency = await anAgency(ctx);
const secretOfBefore = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

async function storedOf(personId: string): Promise<string> {
  const row = await db
    .selectFrom("credential")
    .select("totp_secret")
    .where("person_id", "=", personId)
    .executeTakeFirstOrThrow();
  return row.totp_secret ?? "";
}

async function somebodyOfBefore(): Promise<string> {
  const { personId } = await aPerson(ctx, { agency });
  const row = { person_id: personId, totp_secret: secretOfBefore, totp_confirmed: true, changed_at: ctx.now };
  await db.insertInto("credential").values(row).execute();
  return personId;
}

async function accepts(personId: string, typed: string, at = ctx): Promise<string | null> {
  const credential = await credentialOf(at, personId);
  if (!credential) throw new Error("nobody has this id");
  return acceptSecondFactor(at, credential, typed);
}

describe("stored secret of a second factor (ASVS 11.2, 13.3)", () => {
  it("says nothing without the key file of the instance", async () => {
    const { personId } = await aPerson(ctx, { agency });
    const secret = await beginSecondFactor(ctx, personId);
    expect(await storedOf(personId)).not.toContain(secret);
    expect(await beginSecondFactor(ctx, personId)).toBe(secret);
    expect(await accepts(personId, totpCode(secret, ctx.now))).toBe("code");
  });

  it("of before is good at once and sealed at the next start, each once", async () => {
    const personId = await somebodyOfBefore();
    const code = totpCode(secretOfBefore, ctx.now);
    expect((await credentialOf(ctx, personId))?.totpSecret).toBe(secretOfBefore);
    await sealStoredTotp(ctx);
    const sealed = await storedOf(personId);
    expect(sealed).not.toContain(secretOfBefore);
    await sealStoredTotp(ctx);
    expect(await storedOf(personId)).toBe(sealed);
    expect(await accepts(personId, code)).toBe("code");
  });

  it("opens for nobody else when it is moved to their row", async () => {
    const [mine, theirs] = [await somebodyOfBefore(), await somebodyOfBefore()];
    await sealStoredTotp(ctx);
    const moved = { totp_secret: await storedOf(mine) };
    await db.updateTable("credential").set(moved).where("person_id", "=", theirs).execute();
    expect(await accepts(theirs, totpCode(secretOfBefore, ctx.now))).toBeNull();
  });

  it("that does not open leaves the recovery codes, and is no second factor that is missing", async () => {
    const personId = await somebodyOfBefore();
    await sealStoredTotp(ctx);
    await transact(ctx, (ctx) => saveRecoveryHashes(ctx, personId, [hashOf("2222-3333-4444-5555")]));
    const another = { ...ctx, settings: { ...ctx.settings, secret: new Uint8Array(32).fill(99) } };
    expect(await accepts(personId, totpCode(secretOfBefore, ctx.now), another)).toBeNull();
    await expect(beginSecondFactor(another, personId)).rejects.toMatchObject({ code: "wrong-state" });
    expect(await accepts(personId, "2222 3333 4444 5555", another)).toBe("recovery-code");
  });
});

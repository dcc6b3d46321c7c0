import { describe, expect, it } from "vitest";
import { as, later, testContext } from "../../../test/builders/context.ts";
import { anAgency } from "../../../test/builders/organisations.ts";
import { aPerson, signInAs } from "../../../test/builders/people.ts";
import { aReaderWithPassphrase, asInvented, usualPassphrase } from "../../../test/builders/readers.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { changePassword } from "../auth/own-account.ts";
import { hashPassword } from "../auth/password.ts";
import { noteProof } from "../auth/prove-again.ts";
import {
  changePassphrase,
  makeReaderKey,
  ownReaderKey,
  recoverReaderKey,
  unlockReaderKey,
} from "./reader-key.ts";
import { readersOf, recipientsOf } from "./readers.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
const agency = await anAgency(nobody);
const fresh = "gerobak hujan tikar lampu";

async function givePassword(personId: string, password: string): Promise<void> {
  const row = { person_id: personId, password_hash: await hashPassword(password), changed_at: nobody.now };
  await db.insertInto("credential").values(row).execute();
}

describe("a reader key (security section 7)", () => {
  it("is stored under its passphrase, opens with it alone, and each try is written down", async () => {
    const { actor, key } = await aReaderWithPassphrase(nobody, { agency });
    const ctx = as(nobody, actor);
    const row = await db
      .selectFrom("reader_key")
      .selectAll()
      .where("person_id", "=", actor.personId)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(key.identity.slice(16));
    expect(await ownReaderKey(ctx)).toMatchObject({ recipient: key.recipient });
    expect(await unlockReaderKey(ctx, usualPassphrase)).toEqual(key);
    await expect(unlockReaderKey(ctx, fresh)).rejects.toMatchObject({ key: "sealing.wrong-passphrase" });
    const entries = await db
      .selectFrom("audit_entry")
      .select("verb")
      .where("actor", "=", actor.personId)
      .orderBy("id")
      .execute();
    expect(entries.map(({ verb }) => verb).toSorted()).toEqual([
      "fail-to-unlock-reader-key",
      "make-reader-key",
      "unlock-reader-key",
    ]);
  });

  it("lets nobody try passphrases for long", async () => {
    const { actor } = await aReaderWithPassphrase(nobody, { agency });
    const ctx = as(nobody, actor);
    for (let i = 0; i < 5; i++) await expect(unlockReaderKey(ctx, fresh)).rejects.toThrow();
    await expect(unlockReaderKey(ctx, usualPassphrase)).rejects.toMatchObject({ code: "too-many" });
    expect(await unlockReaderKey(later(ctx, 61), usualPassphrase)).toHaveProperty("identity");
  });

  it("takes another passphrase for the old one or for the printed recovery key, and stays the same key", async () => {
    const { actor, key } = await aReaderWithPassphrase(nobody, { agency });
    const ctx = as(nobody, actor);
    await changePassphrase(ctx, { oldPassphrase: usualPassphrase, passphrase: fresh });
    await expect(unlockReaderKey(ctx, usualPassphrase)).rejects.toMatchObject({ code: "invalid" });
    const typed = key.identity.toLowerCase().replaceAll(/(.{4})/g, "$1 ");
    const other = "sepeda payung kunci pagar";
    expect(await recoverReaderKey(ctx, { recoveryKey: typed, passphrase: other })).toEqual(key);
    expect(await unlockReaderKey(ctx, other)).toEqual(key);
  });

  it("is changed by nobody unseen: each change is told to its person by mail", async () => {
    const { actor, key } = await aReaderWithPassphrase(nobody, { agency });
    const ctx = as(nobody, actor);
    await changePassphrase(ctx, { oldPassphrase: usualPassphrase, passphrase: fresh });
    await recoverReaderKey(ctx, { recoveryKey: key.identity, passphrase: usualPassphrase });
    const letters = await db
      .selectFrom("letter")
      .innerJoin("person", "person.email", "letter.to_address")
      .select("text")
      .where("person.id", "=", actor.personId)
      .execute();
    expect(letters.map(({ text }) => text.split("\n")[0]).toSorted()).toEqual([
      "Frasa sandi baru dipasang pada kunci pembaca Anda di Mutu dengan kunci pemulihan.",
      "Frasa sandi kunci pembaca Anda di Mutu diganti.",
      expect.stringContaining("Kunci pembaca baru dibuat"),
    ]);
    expect(JSON.stringify(letters)).not.toContain(key.identity);
  });

  it("refuses the recovery key of somebody else and one with a typing error", async () => {
    const { actor, key } = await aReaderWithPassphrase(nobody, { agency });
    const { key: others } = await aReaderWithPassphrase(nobody, { agency });
    for (const recoveryKey of [others.identity, key.identity.slice(0, -1), ""]) {
      await expect(
        recoverReaderKey(as(nobody, actor), { recoveryKey, passphrase: fresh }),
      ).rejects.toMatchObject({ key: "sealing.wrong-recovery-key" });
    }
  });

  it("has a passphrase that is neither weak nor the sign-in password", async () => {
    const actor = await aPerson(nobody, { agency, role: "inspectorate", restricted: true });
    await givePassword(actor.personId, fresh);
    const make = (passphrase: string) =>
      makeReaderKey(as(nobody, actor), { currentPassword: fresh, passphrase }, "");
    await expect(make(fresh)).rejects.toMatchObject({ key: "sealing.passphrase-is-password" });
    await expect(make("pendek")).rejects.toMatchObject({ key: "auth.password.too-short" });
    await expect(
      makeReaderKey(
        as(nobody, actor),
        { currentPassword: "bukan sandinya", passphrase: usualPassphrase },
        "",
      ),
    ).rejects.toMatchObject({ key: "auth.wrong-password" });
    expect(await make(usualPassphrase)).toHaveProperty("recipient");
    await expect(
      changePassword(as(nobody, actor), { currentPassword: fresh, password: usualPassphrase }, ""),
    ).rejects.toMatchObject({ key: "auth.password.opens-reports" });
  });

  it("tells nobody who has only a session whether a text is the password", async () => {
    const { actor, key } = await aReaderWithPassphrase(nobody, { agency });
    await givePassword(actor.personId, fresh);
    const ctx = as(nobody, actor);
    await expect(changePassphrase(ctx, { oldPassphrase: "", passphrase: fresh })).rejects.toMatchObject({
      key: "sealing.wrong-passphrase",
    });
    await expect(recoverReaderKey(ctx, { recoveryKey: "", passphrase: fresh })).rejects.toMatchObject({
      key: "sealing.wrong-recovery-key",
    });
    await expect(
      recoverReaderKey(ctx, { recoveryKey: key.identity, passphrase: fresh }),
    ).rejects.toMatchObject({ key: "sealing.passphrase-is-password" });
  });

  it("lets nobody who knows the password try passphrases by changing it", async () => {
    const { actor } = await aReaderWithPassphrase(nobody, { agency });
    const passwords = Array.from({ length: 7 }, (_, i) => `kemudi layar dermaga ${i}`);
    await givePassword(actor.personId, passwords[0] ?? "");
    const ctx = as(nobody, actor);
    const change = (i: number) =>
      changePassword(ctx, { currentPassword: passwords[i] ?? "", password: passwords[i + 1] ?? "" }, "");
    for (let i = 0; i < 5; i++) await change(i);
    await expect(change(5)).rejects.toMatchObject({ code: "too-many" });
  });

  it("is made without a password by whoever proved themselves in the session a moment ago (ASVS 7.5.1)", async () => {
    const actor = await aPerson(nobody, { agency, role: "inspectorate", restricted: true });
    const ctx = as(nobody, actor);
    await db.insertInto("credential").values({ person_id: actor.personId, changed_at: nobody.now }).execute();
    const session = (await signInAs(ctx, actor)).replace("mutu=", "");
    const make = () => makeReaderKey(ctx, { currentPassword: "", passphrase: usualPassphrase }, session);
    await expect(make()).rejects.toMatchObject({ key: "auth.prove-again" });
    await noteProof(ctx, { personId: actor.personId, way: "passkey", session });
    expect(await make()).toHaveProperty("recipient");
  });

  it("asks for proof in production, whatever else is set", async () => {
    const actor = await aPerson(nobody, { agency, role: "inspectorate", restricted: true });
    const ctx = asInvented(as(nobody, actor));
    const production = { ...ctx, settings: { ...ctx.settings, production: true } };
    await expect(
      makeReaderKey(production, { currentPassword: "", passphrase: usualPassphrase }, ""),
    ).rejects.toMatchObject({ key: "auth.prove-again" });
  });

  it("belongs to the inspectorate that may open restricted reports, and to nobody else", async () => {
    for (const given of [
      { role: "inspectorate" },
      { role: "supervisor" },
      { role: "agency-admin" },
    ] as const) {
      const ctx = asInvented(as(nobody, await aPerson(nobody, { agency, ...given })));
      await expect(
        makeReaderKey(ctx, { currentPassword: "", passphrase: usualPassphrase }, ""),
      ).rejects.toMatchObject({ code: "not-yours" });
    }
  });
});

describe("readers of an agency", () => {
  it("are its inspectorate of today, and one that works for it from another agency", async () => {
    const own = await anAgency(nobody);
    const city = await anAgency(nobody);
    const inspectorate = { role: "inspectorate", restricted: true } as const;
    const here = await aPerson(nobody, { agency: own, ...inspectorate });
    const fromCity = await aPerson(nobody, { agency: city, sees: [own], ...inspectorate });
    await aPerson(nobody, { agency: own, ...inspectorate, until: "2026-03-01" });
    await aPerson(nobody, { agency: own, role: "inspectorate" });
    await aPerson(nobody, { agency: own, role: "supervisor" });
    const readers = await readersOf(nobody, own.id);
    expect(readers.map(({ personId }) => personId).toSorted()).toEqual(
      [here.personId, fromCity.personId].toSorted(),
    );
    expect(await recipientsOf(nobody, own.id)).toEqual([]);
    const given = { currentPassword: "", passphrase: usualPassphrase };
    const key = await makeReaderKey(asInvented(as(nobody, fromCity)), given, "");
    expect(await recipientsOf(nobody, own.id)).toEqual([key.recipient]);
  });
});

import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { type Authenticator, anAuthenticator, type Wrong } from "../../../../test/builders/authenticator.ts";
import { as, later, testContext } from "../../../../test/builders/context.ts";
import { anAgency } from "../../../../test/builders/organisations.ts";
import { aPerson, signInAs } from "../../../../test/builders/people.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import type { Context, PersonActor } from "../../context.ts";
import { transact } from "../../db/transact.ts";
import type { MutuError } from "../../errors.ts";
import { actorOfSession } from "../actor.ts";
import { mailInvitation } from "../invitation.ts";
import { makeLink } from "../one-time-links.ts";
import { endSessionsUnder } from "../sessions.ts";
import { setPassword } from "../set-password.ts";
import { setUpCode } from "../set-up-code.ts";
import { checkPassword } from "../sign-in.ts";
import { acceptWithPasskey, beginInvitedPasskey } from "./accept-invitation.ts";
import { askToProve, askToSignIn } from "./ask.ts";
import { addOwnPasskey, beginOwnPasskey, removeOwnPasskey } from "./own-passkeys.ts";
import { passkeysOf } from "./passkeys.ts";
import { proveWithPasskey, signInWithPasskey } from "./sign-in.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
const agency = await anAgency(ctx);
const password = "kuda baterai staples betul";

let networks = 0;
function newOrigin() {
  networks += 1;
  return { network: `10.1.${networks}.0/24`, device: "Chrome, Linux" };
}

/** Somebody who was invited and chose a passkey. */
async function aPasskeyHolder() {
  const email = `kunci-${networks}@contoh.go.id`;
  const actor = await aPerson(ctx, { agency, email });
  const token = await transact(ctx, (ctx) => makeLink(ctx, "invitation", actor.personId));
  const authenticator = anAuthenticator();
  const { options, browser } = await beginInvitedPasskey(ctx, token);
  const input = { token, name: "laptop kantor", answer: authenticator.create(options), browser };
  const { session } = await acceptWithPasskey(ctx, input, newOrigin());
  return { actor, email, authenticator, session };
}

async function signsIn(authenticator: Authenticator, wrong: Wrong = {}, when: Context = ctx) {
  const { options, browser } = await askToSignIn(ctx);
  const answer = authenticator.get(options, wrong);
  return signInWithPasskey(when, { answer, browser }, newOrigin());
}

async function keyOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "no error",
    ({ key }: MutuError) => key,
  );
}

async function verbsOf({ personId }: PersonActor) {
  const entries = await db
    .selectFrom("audit_entry")
    .select(["verb", "facts"])
    .where("subject_id", "=", personId)
    .execute();
  return entries.map(({ verb, facts }) => ({ verb, way: (facts as { way?: string }).way }));
}

describe("invitation accepted with a passkey (ASVS 6.3.3)", () => {
  it("opens a session at once, since it counts as both factors", async () => {
    const { actor, session, email } = await aPasskeyHolder();
    expect((await actorOfSession(ctx, session))?.actor.personId).toBe(actor.personId);
    expect(await verbsOf(actor)).toContainEqual({ verb: "accept-invitation", way: "passkey" });
    expect(await verbsOf(actor)).toContainEqual({ verb: "sign-in", way: "passkey" });
    const letters = await db.selectFrom("letter").select("text").where("to_address", "=", email).execute();
    expect(letters.map(({ text }) => text).join()).toContain("laptop kantor");
  });

  it("uses the link up", async () => {
    const actor = await aPerson(ctx, { agency });
    const token = await transact(ctx, (ctx) => makeLink(ctx, "invitation", actor.personId));
    const { options, browser } = await beginInvitedPasskey(ctx, token);
    const input = { token, name: "A", answer: anAuthenticator().create(options), browser };
    await acceptWithPasskey(ctx, input, newOrigin());
    expect(await keyOf(beginInvitedPasskey(ctx, token))).toBe("auth.link-over");
  });

  it("is no way round a second factor that is there already", async () => {
    const { actor, email } = await aPasskeyHolder();
    await transact(ctx, (ctx) => mailInvitation(ctx, { id: actor.personId, email }));
    const token = await transact(ctx, (ctx) => makeLink(ctx, "invitation", actor.personId));
    expect(await keyOf(beginInvitedPasskey(ctx, token))).toBe("auth.second-factor-there");
  });

  it.each([
    ["another origin", { origin: "https://jahat.example" }],
    ["another party", { rpId: "jahat.example" }],
    ["nobody verified", { verified: false }],
    ["another challenge", { challenge: "AAAA" }],
    ["another ceremony", { type: "webauthn.get" }],
  ] as const)("refuses a passkey made with %s", async (_, wrong) => {
    const { personId } = await aPerson(ctx, { agency });
    const token = await transact(ctx, (ctx) => makeLink(ctx, "invitation", personId));
    const { options, browser } = await beginInvitedPasskey(ctx, token);
    const input = { token, name: "A", answer: anAuthenticator().create(options, wrong), browser };
    expect(await keyOf(acceptWithPasskey(ctx, input, newOrigin()))).toBe("auth.passkey-refused");
    expect(await passkeysOf(ctx, personId)).toEqual([]);
  });
});

describe("sign-in with a passkey (ASVS 6.5, 6.7)", () => {
  it("opens a session, counts on and notes the use", async () => {
    const { actor, authenticator } = await aPasskeyHolder();
    const { session } = await signsIn(authenticator);
    expect((await actorOfSession(ctx, session))?.actor.personId).toBe(actor.personId);
    expect(await passkeysOf(ctx, actor.personId)).toMatchObject([{ counter: 2, lastUsedAt: ctx.now }]);
  });

  it.each([
    ["another origin", { origin: "https://jahat.example" }],
    ["another party", { rpId: "jahat.example" }],
    ["nobody verified", { verified: false }],
    ["another challenge", { challenge: "AAAA" }],
    ["another ceremony", { type: "webauthn.create" }],
    ["a counter that stands still", { counter: 1 }],
    ["a counter that went back", { counter: 0 }],
    ["another key", { strangeKey: true }],
    ["the handle of another person", { userHandle: "YWJj" }],
  ] as const)("refuses an answer with %s, and the next right one still works", async (_, wrong) => {
    const { authenticator } = await aPasskeyHolder();
    expect(await keyOf(signsIn(authenticator, wrong))).toBe("auth.passkey-refused");
    expect(await keyOf(signsIn(authenticator, { counter: 9 }))).toBe("no error");
  });

  it("refuses an answer given twice: a challenge is used up by any answer", async () => {
    const { authenticator } = await aPasskeyHolder();
    const { options, browser } = await askToSignIn(ctx);
    const answer = authenticator.get(options);
    await signInWithPasskey(ctx, { answer, browser }, newOrigin());
    expect(await keyOf(signInWithPasskey(ctx, { answer, browser }, newOrigin()))).toBe("auth.passkey-over");
  });

  it("refuses the challenge of another browser", async () => {
    const { authenticator } = await aPasskeyHolder();
    const { options } = await askToSignIn(ctx);
    const { browser } = await askToSignIn(ctx);
    const answer = authenticator.get(options);
    expect(await keyOf(signInWithPasskey(ctx, { answer, browser }, newOrigin()))).toBe(
      "auth.passkey-refused",
    );
  });

  it("gives five minutes", async () => {
    const { authenticator } = await aPasskeyHolder();
    expect(await keyOf(signsIn(authenticator, {}, later(ctx, 301)))).toBe("auth.passkey-over");
    expect(await keyOf(signsIn(authenticator, {}, later(ctx, 299)))).toBe("no error");
  });

  it.each(["", "{}", "[]", "null", '{"id":"a"}', "x".repeat(19_000)])(
    "says the same for an unknown passkey and for nonsense: %.20s",
    async (answer) => {
      const { browser } = await askToSignIn(ctx);
      expect(await keyOf(signInWithPasskey(ctx, { answer, browser }, newOrigin()))).toBe(
        "auth.passkey-refused",
      );
      expect(await keyOf(signsIn(anAuthenticator()))).toBe("auth.passkey-refused");
    },
  );

  it("makes the account wait after five failures, as with a password", async () => {
    const { authenticator } = await aPasskeyHolder();
    for (let i = 0; i < 5; i++) await keyOf(signsIn(authenticator, { verified: false }));
    expect(await keyOf(signsIn(authenticator, { counter: 20 }))).toBe("auth.wait");
    expect(await keyOf(signsIn(authenticator, { counter: 21 }, later(ctx, 61)))).toBe("no error");
  });

  it("does not let in somebody whose appointment is over, and ends with it (AUT-04)", async () => {
    const { actor, authenticator } = await aPasskeyHolder();
    const { session } = await signsIn(authenticator);
    await transact(ctx, (ctx) => endSessionsUnder(ctx, actor.agencyId, actor.grantId));
    expect(await actorOfSession(ctx, session)).toBeNull();
    await db
      .updateTable("appointment")
      .set({ valid: sql<string>`daterange('2020-01-01', '2026-03-01')` })
      .where("id", "=", actor.grantId)
      .execute();
    expect(await keyOf(signsIn(authenticator))).toBe("auth.no-appointment");
  });
});

describe("one factor of somebody who has a passkey", () => {
  it("leads to the passkey and never to a new code", async () => {
    const { actor, email } = await aPasskeyHolder();
    await transact(ctx, (ctx) => setPassword(ctx, { personId: actor.personId, email }, password));
    const half = await checkPassword(ctx, { email, password }, newOrigin());
    expect(half.next).toBe("use-passkey");
    const setUp = setUpCode(ctx, { step: half.step, code: "123456" }, newOrigin());
    expect(await keyOf(setUp)).toBe("auth.use-passkey");
  });
});

describe("own passkeys", () => {
  it("are added by somebody without a password only after a proof in this session, good for five minutes", async () => {
    const { actor, authenticator } = await aPasskeyHolder();
    const me = as(ctx, actor);
    const session = (await signInAs(ctx, actor)).replace("mutu=", "");
    const begin = (when: Context) => beginOwnPasskey(when, { password: "", session });
    expect(await keyOf(begin(me))).toBe("auth.prove-again");
    const asked = await askToProve(me, actor.personId);
    const answer = authenticator.get(asked.options);
    await proveWithPasskey(me, { answer, browser: asked.browser }, session);
    expect(await keyOf(begin(later(me, 301)))).toBe("auth.prove-again");
    const elsewhere = beginOwnPasskey(me, { password: "", session: "another session" });
    expect(await keyOf(elsewhere)).toBe("auth.prove-again");
    const { options, browser } = await begin(me);
    await addOwnPasskey(me, { name: "ponsel", answer: anAuthenticator().create(options), browser });
    expect((await passkeysOf(ctx, actor.personId)).map(({ name }) => name)).toEqual([
      "laptop kantor",
      "ponsel",
    ]);
  });

  it("are not proved by the passkey of somebody else", async () => {
    const { actor } = await aPasskeyHolder();
    const other = await aPasskeyHolder();
    const { options, browser } = await askToProve(ctx, actor.personId);
    const answer = other.authenticator.get(options);
    const proof = proveWithPasskey(as(ctx, actor), { answer, browser }, "any");
    expect(await keyOf(proof)).toBe("auth.passkey-refused");
  });

  it("are not registered with the challenge of somebody else", async () => {
    const { actor } = await aPasskeyHolder();
    const other = await aPerson(ctx, { agency });
    const token = await transact(ctx, (ctx) => makeLink(ctx, "invitation", other.personId));
    const { options, browser } = await beginInvitedPasskey(ctx, token);
    const answer = anAuthenticator().create(options);
    const added = addOwnPasskey(as(ctx, actor), { name: "A", answer, browser });
    expect(await keyOf(added)).toBe("auth.passkey-over");
  });

  it("stay when nothing else would open the account", async () => {
    const { actor, email } = await aPasskeyHolder();
    const me = as(ctx, actor);
    const [passkey] = await passkeysOf(ctx, actor.personId);
    const id = passkey?.id ?? "";
    const session = (await signInAs(ctx, actor)).replace("mutu=", "");
    await db
      .updateTable("session")
      .set({ proven_at: ctx.now })
      .where("person_id", "=", actor.personId)
      .execute();
    const again = { password: "", session };
    expect(await keyOf(removeOwnPasskey(me, { id }, again))).toBe("auth.last-way-in");
    await transact(ctx, (ctx) => setPassword(ctx, { personId: actor.personId, email }, password));
    await removeOwnPasskey(me, { id }, { password, session: "" });
    expect(await passkeysOf(ctx, actor.personId)).toEqual([]);
    expect((await verbsOf(actor)).map(({ verb }) => verb)).toContain("remove-passkey");
  });
});

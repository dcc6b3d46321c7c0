import { afterAll, describe, expect, it } from "vitest";
import { as, later, testContext, testSettings } from "../../../../test/builders/context.ts";
import { anAgency } from "../../../../test/builders/organisations.ts";
import { aPerson, signInAs } from "../../../../test/builders/people.ts";
import { aSignOnProvider, type Says } from "../../../../test/builders/sign-on-provider.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import type { Context, PersonActor } from "../../context.ts";
import { transact } from "../../db/transact.ts";
import type { MutuError } from "../../errors.ts";
import type { SecondFactorClaim, SignOnSettings } from "../../settings/settings.ts";
import { actorOfSession } from "../actor.ts";
import { isProven } from "../confirm-again.ts";
import { credentialOf } from "../credentials.ts";
import { makeLink } from "../one-time-links.ts";
import { setPassword } from "../set-password.ts";
import { beginInvited, beginLink, beginProof, beginSignIn, type SignOnBegun } from "./begin.ts";
import { finishSignOn, type SignOnDone } from "./finish.ts";
import { linkIdentity } from "./identities.ts";
import { callbackPath, openProvider } from "./provider.ts";
import { providerFetch } from "./provider-fetch.ts";
import { unlinkSignOn } from "./unlink.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
const agency = await anAgency(ctx);
const there = await aSignOnProvider(`${testSettings.origin}${callbackPath}`);
afterAll(() => there.stop());

const provider = providerWith([{ claim: "amr", value: "mfa" }]);
const password = "kuda baterai staples betul";

function providerWith(secondFactor: readonly SecondFactorClaim[], given: Partial<SignOnSettings> = {}) {
  const { issuer, clientId, clientSecret } = there;
  const settings = { issuer, clientId, clientSecret, name: "SSO Kota", secondFactor, ...given };
  return openProvider(settings, testSettings.origin, providerFetch(settings, testSettings));
}

let people = 0;
function newOrigin() {
  return { network: `10.2.${++people}.0/24`, device: "Chrome, Linux" };
}

/** Somebody whose account is linked, with the name that the provider has for them. */
async function aLinkedPerson() {
  const sub = `orang-${++people}`;
  const actor = await aPerson(ctx, { agency });
  const outside = { issuer: there.issuer, subject: sub };
  await transact(ctx, (ctx) => linkIdentity(ctx, actor.personId, outside));
  return { actor, sub };
}

/** The way of a browser from us to the provider and back. */
async function comesBack(
  begun: SignOnBegun,
  says: Says,
  { at = ctx, session = "", using = provider } = {},
): Promise<SignOnDone> {
  there.says = says;
  const callback = await there.visit(begun.address);
  return finishSignOn(at, using, { callback, browser: begun.browser, session }, newOrigin());
}

async function signsOn(says: Says, at: Context = ctx): Promise<SignOnDone> {
  return comesBack(await beginSignIn(ctx, provider, "/staf/temuan"), says, { at });
}

async function keyOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "no error",
    ({ key }: MutuError) => key,
  );
}

async function isLinked({ personId }: PersonActor): Promise<boolean> {
  return (await credentialOf(ctx, personId))?.isLinked ?? false;
}

describe("sign-on through a provider (ASVS 10.2, 10.5)", () => {
  it("signs in whom Mutu knows by issuer and subject, with code, PKCE, state and nonce", async () => {
    const { actor, sub } = await aLinkedPerson();
    const done = await signsOn({ sub, amr: ["pwd", "mfa"] });
    expect(done).toMatchObject({ kind: "signed-in", nextPage: "/staf/temuan" });
    const session = done.kind === "signed-in" ? done.done.session : "";
    expect((await actorOfSession(ctx, session))?.actor.personId).toBe(actor.personId);
    const asked = there.asked.at(-1);
    expect(asked?.get("response_type")).toBe("code");
    expect(asked?.get("redirect_uri")).toBe("http://localhost:3000/masuk/penyedia/kembali");
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked?.get(name)).toMatch(/^[\w-]{43}$/);
  });

  it.each([
    ["another state", { state: "lain" }],
    ["another nonce", { nonce: "lain" }],
    ["another issuer in the token", { iss: "https://jahat.example" }],
    ["another issuer beside the code", { issBeside: "https://jahat.example" }],
    ["another audience", { aud: "aplikasi-lain" }],
    ["a token that is over", { goodFor: -120 }],
    ["a signature of another key", { strangeKey: true }],
    ["no signature", { alg: "none" }],
    ["a no of the person", { refuses: true }],
  ] as const)("refuses an answer with %s", async (_, wrong) => {
    const { sub } = await aLinkedPerson();
    expect(await keyOf(signsOn({ sub, amr: ["mfa"], ...wrong }))).toBe("auth.sign-on-refused");
  });

  it("refuses a code that was used", async () => {
    const { sub } = await aLinkedPerson();
    there.says = { sub, amr: ["mfa"] };
    const first = await beginSignIn(ctx, provider, "");
    const used = await there.visit(first.address);
    await finishSignOn(ctx, provider, { callback: used, browser: first.browser, session: "" }, newOrigin());
    const second = await beginSignIn(ctx, provider, "");
    const callback = await there.visit(second.address);
    callback.searchParams.set("code", used.searchParams.get("code") ?? "");
    const back = { callback, browser: second.browser, session: "" };
    expect(await keyOf(finishSignOn(ctx, provider, back, newOrigin()))).toBe("auth.sign-on-refused");
  });

  it("counts no visit against a network that nobody went away from", async () => {
    const { sub } = await aLinkedPerson();
    const office = newOrigin();
    const callback = new URL(`${testSettings.origin}${callbackPath}?code=a&state=b`);
    for (let i = 0; i < 50; i++)
      expect(await keyOf(finishSignOn(ctx, provider, { callback, browser: "", session: "" }, office))).toBe(
        "auth.sign-on-over",
      );
    there.says = { sub, amr: ["mfa"] };
    const begun = await beginSignIn(ctx, provider, "");
    const back = { callback: await there.visit(begun.address), browser: begun.browser, session: "" };
    expect((await finishSignOn(ctx, provider, back, office)).kind).toBe("signed-in");
  });

  it("refuses to come back twice, late, or in another browser", async () => {
    const { sub } = await aLinkedPerson();
    const begun = await beginSignIn(ctx, provider, "");
    await comesBack(begun, { sub, amr: ["mfa"] });
    expect(await keyOf(comesBack(begun, { sub }))).toBe("auth.sign-on-over");
    const late = await beginSignIn(ctx, provider, "");
    expect(await keyOf(comesBack(late, { sub }, { at: later(ctx, 601) }))).toBe("auth.sign-on-over");
    const other = await beginSignIn(ctx, provider, "");
    const mixed = { address: (await beginSignIn(ctx, provider, "")).address, browser: other.browser };
    expect(await keyOf(comesBack(mixed, { sub }))).toBe("auth.sign-on-refused");
  });

  it("is refused by the provider without the PKCE verifier of its browser", async () => {
    const { sub } = await aLinkedPerson();
    const begun = await beginSignIn(ctx, provider, "");
    await db
      .updateTable("sign_on_attempt")
      .set({ verifier: "x".repeat(43) })
      .execute();
    expect(await keyOf(comesBack(begun, { sub }))).toBe("auth.sign-on-refused");
  });

  it("comes back to one address only", async () => {
    const { address } = await beginSignIn(ctx, provider, "");
    const elsewhere = new URL(address);
    elsewhere.searchParams.set("redirect_uri", "http://localhost:3000/masuk/penyedia/kembali/");
    expect((await there.visit(elsewhere.href)).href).toBe("about:blank");
  });

  it("names the administrators to whom it does not know, and takes no address for a name", async () => {
    await aPerson(ctx, { agency, role: "agency-admin" });
    const { email } = (await credentialOf(ctx, (await aLinkedPerson()).actor.personId)) ?? {};
    const done = await signsOn({ sub: "orang-asing", amr: ["mfa"], more: { email, email_verified: true } });
    expect(done).toMatchObject({ kind: "unknown", administrators: [{ agency: agency.name }] });
  });

  it("does not take the same subject of another issuer for the same person", async () => {
    const { personId } = await aPerson(ctx, { agency });
    const outside = { issuer: "https://sso.lain.example", subject: "kembar" };
    await transact(ctx, (ctx) => linkIdentity(ctx, personId, outside));
    expect((await signsOn({ sub: "kembar", amr: ["mfa"] })).kind).toBe("unknown");
  });

  it("gives no role, whatever the provider claims", async () => {
    const { actor, sub } = await aLinkedPerson();
    const more = { roles: ["agency-admin"], role: "agency-admin", groups: ["admin"], scope: "all" };
    const done = await signsOn({ sub, amr: ["mfa"], more });
    const session = done.kind === "signed-in" ? done.done.session : "";
    const person = await actorOfSession(ctx, session);
    expect(person?.actor).toMatchObject({ role: actor.role, scope: actor.scope, grantId: actor.grantId });
  });

  it("does not let in somebody who is no longer active", async () => {
    const { actor, sub } = await aLinkedPerson();
    await db.updateTable("person").set({ active: false }).where("id", "=", actor.personId).execute();
    expect((await signsOn({ sub, amr: ["mfa"] })).kind).toBe("unknown");
  });
});

describe("second factor of a provider (ASVS 6.3.3)", () => {
  it.each([
    ["nothing is said", [{ claim: "amr", value: "mfa" }], {}, "half"],
    ["another method is said", [{ claim: "amr", value: "mfa" }], { amr: ["pwd"] }, "half"],
    ["the method is said", [{ claim: "amr", value: "mfa" }], { amr: ["pwd", "mfa"] }, "signed-in"],
    ["the level is said", [{ claim: "acr", value: "gold" }], { acr: "gold" }, "signed-in"],
    ["another level is said", [{ claim: "acr", value: "gold" }], { acr: "silver" }, "half"],
    ["the operator accepts none", [], { acr: "gold", amr: ["mfa"] }, "half"],
  ] as const)("is judged by the setting: %s", async (_, accepted, says, kind) => {
    const { sub } = await aLinkedPerson();
    const using = providerWith(accepted);
    const done = await comesBack(await beginSignIn(ctx, using, ""), { sub, ...says }, { using });
    expect(done.kind).toBe(kind);
    if (done.kind === "half") expect(done.half.next).toBe("set-up-code");
  });
});

describe("linking an account", () => {
  it("asks for a proof first, and is told by mail", async () => {
    const actor = await aPerson(ctx, { agency });
    const { email = "" } = (await credentialOf(ctx, actor.personId)) ?? {};
    await transact(ctx, (ctx) => setPassword(ctx, { personId: actor.personId, email }, password));
    const me = as(ctx, actor);
    const wrong = beginLink(me, provider, { password: "salah sama sekali", session: "" });
    expect(await keyOf(wrong)).toBe("auth.wrong-password");
    const begun = await beginLink(me, provider, { password, session: "" });
    expect(await comesBack(begun, { sub: "baru-terhubung" }, { at: me })).toEqual({ kind: "linked" });
    expect(await isLinked(actor)).toBe(true);
    const letters = await db.selectFrom("letter").select("subject").where("to_address", "=", email).execute();
    expect(letters).toEqual([{ subject: "Cara masuk baru di akun Mutu Anda" }]);
    await unlinkSignOn(me, { password, session: "" });
    expect(await isLinked(actor)).toBe(false);
  });

  it("is for whoever began it, also when somebody else uses the browser meanwhile", async () => {
    const { actor, sub } = await aLinkedPerson();
    const session = await provenSession(actor);
    const begun = await beginLink(as(ctx, actor), provider, { password: "", session });
    const other = as(ctx, await aPerson(ctx, { agency }));
    expect(await keyOf(comesBack(begun, { sub: `${sub}-2` }, { at: other }))).toBe("auth.sign-on-over");
  });

  it("never takes an identity from somebody else", async () => {
    const { sub } = await aLinkedPerson();
    const actor = await aPerson(ctx, { agency });
    const { email = "" } = (await credentialOf(ctx, actor.personId)) ?? {};
    await transact(ctx, (ctx) => setPassword(ctx, { personId: actor.personId, email }, password));
    const begun = await beginLink(as(ctx, actor), provider, { password, session: "" });
    expect(await keyOf(comesBack(begun, { sub }, { at: as(ctx, actor) }))).toBe("auth.sign-on-taken");
  });

  it("stays when nothing else would open the account", async () => {
    const { actor } = await aLinkedPerson();
    const session = await provenSession(actor);
    const unlinked = unlinkSignOn(as(ctx, actor), { password: "", session });
    expect(await keyOf(unlinked)).toBe("auth.last-way-in");
  });
});

describe("invitation accepted through a provider", () => {
  it("links the account and uses the link up", async () => {
    const actor = await aPerson(ctx, { agency });
    const token = await transact(ctx, (ctx) => makeLink(ctx, "invitation", actor.personId));
    const begun = await beginInvited(ctx, provider, token);
    const done = await comesBack(begun, { sub: "baru-diundang", amr: ["mfa"] });
    expect(done.kind).toBe("signed-in");
    expect(await isLinked(actor)).toBe(true);
    expect(await keyOf(beginInvited(ctx, provider, token))).toBe("auth.link-over");
  });

  it("is no way round a second factor that is there already", async () => {
    const actor = await aPerson(ctx, { agency });
    const begun = await beginInvited(
      ctx,
      provider,
      await transact(ctx, (ctx) => makeLink(ctx, "invitation", actor.personId)),
    );
    await db
      .insertInto("credential")
      .values({ person_id: actor.personId, totp_secret: "A", totp_confirmed: true, changed_at: ctx.now })
      .execute();
    const done = comesBack(begun, { sub: "jalan-memutar", amr: ["mfa"] });
    expect(await keyOf(done)).toBe("auth.second-factor-there");
    expect(await isLinked(actor)).toBe(false);
  });
});

describe("proof given again through a provider (ASVS 7.5.1)", () => {
  it("counts for this session when the sign-on is of this minute and of the same person", async () => {
    const { actor, sub } = await aLinkedPerson();
    const me = as(ctx, actor);
    const session = (await signInAs(ctx, actor)).replace("mutu=", "");
    const stale = await beginProof(me, provider, "");
    const old = comesBack(stale, { sub, signedOnAgo: 600 }, { at: me, session });
    expect(await keyOf(old)).toBe("auth.sign-on-refused");
    const { sub: another } = await aLinkedPerson();
    const foreign = comesBack(await beginProof(me, provider, ""), { sub: another }, { at: me, session });
    expect(await keyOf(foreign)).toBe("auth.sign-on-refused");
    expect(await isProven(me, session)).toBe(false);
    const done = await comesBack(await beginProof(me, provider, "/staf/akun"), { sub }, { at: me, session });
    expect(done).toEqual({ kind: "proven", nextPage: "/staf/akun" });
    expect(await isProven(me, session)).toBe(true);
    expect(there.asked.at(-1)?.get("prompt")).toBe("login");
  });
});

describe("a provider that does not answer", () => {
  it("is said to be silent, and asked anew the next time", async () => {
    const dead = providerWith([], { issuer: "http://localhost:9" });
    expect(await keyOf(beginSignIn(ctx, dead, ""))).toBe("auth.sign-on-silent");
  });
});

async function provenSession(actor: PersonActor): Promise<string> {
  const session = (await signInAs(ctx, actor)).replace("mutu=", "");
  await db
    .updateTable("session")
    .set({ proven_at: ctx.now })
    .where("person_id", "=", actor.personId)
    .execute();
  return session;
}

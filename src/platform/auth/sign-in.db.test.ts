import { describe, expect, it } from "vitest";
import { as, at, later, testContext } from "../../../test/builders/context.ts";
import { anAgency } from "../../../test/builders/organisations.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import type { MutuError } from "../errors.ts";
import { actorOfSession } from "./actor.ts";
import { acceptInvitation, mailInvitation } from "./invitation.ts";
import { chooseRole, replaceRecoveryCodes, signOutEverywhere } from "./own-account.ts";
import { askReset, resetPassword } from "./reset.ts";
import { beginSecondFactor } from "./second-factor.ts";
import { sessionsOf } from "./sessions.ts";
import { setUpCode } from "./set-up-code.ts";
import { checkCode, checkPassword } from "./sign-in.ts";
import { totpCode } from "./totp.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
const agency = await anAgency(ctx);
const password = "kuda baterai staples betul";
const origin = { network: "203.0.113.0/24", device: "Chrome, Android" };

type Account = {
  readonly personId: string;
  readonly email: string;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
};

/** Somebody who accepted an invitation and set up the second factor. */
async function anAccount(given: { agency?: typeof agency } = {}): Promise<Account> {
  const email = `akun-${(await newest()) + 1}@contoh.go.id`;
  const { personId } = await aPerson(ctx, { agency: given.agency ?? agency, email, title: "A" });
  const invitation = await transact(ctx, async (ctx) => {
    await mailInvitation(ctx, { id: personId, email });
    return linkInLetter(ctx, email);
  });
  const { step } = await acceptInvitation(ctx, { token: invitation, password });
  const secret = await beginSecondFactor(ctx, personId);
  const code = totpCode(secret, at(ctx, "2026-03-02T01:59:00Z").now);
  const { recoveryCodes } = await setUpCode(at(ctx, "2026-03-02T01:59:00Z"), { step, code }, origin);
  return { personId, email, secret, recoveryCodes };
}

async function newest(): Promise<number> {
  const { n } = await db
    .selectFrom("person")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(n);
}

async function linkInLetter(ctx: Context, to: string): Promise<string> {
  const { text } = await ctx.db
    .selectFrom("letter")
    .select("text")
    .where("to_address", "=", to)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return /\/([\w-]{43})\n/.exec(text)?.[1] ?? "";
}

type Met = { readonly code?: string; readonly key: string; readonly facts?: MutuError["facts"] };

async function errorOf(work: Promise<unknown>): Promise<Met> {
  return work.then(
    (): Met => ({ key: "no error" }),
    ({ code, key, facts }: MutuError): Met => ({ code, key, facts }),
  );
}

/** What a form of a session without any other proof says. */
function again(password: string) {
  return { password, session: "" };
}

/** A network of its own for each test: its tries are counted too. */
let networks = 0;
function newNetwork() {
  networks += 1;
  return { ...origin, network: `10.0.${networks}.0/24` };
}

describe("sign-in with password and code (ASVS 6.3)", () => {
  it("opens a session after both, and writes it down", async () => {
    const account = await anAccount();
    const half = await checkPassword(ctx, { email: account.email, password }, newNetwork());
    expect(half.next).toBe("type-code");
    const code = totpCode(account.secret, ctx.now);
    const { session } = await checkCode(ctx, { step: half.step, code }, newNetwork());
    const person = await actorOfSession(ctx, session);
    expect(person?.actor.personId).toBe(account.personId);
    const entries = await db
      .selectFrom("audit_entry")
      .select("facts")
      .where("subject_id", "=", account.personId)
      .where("verb", "=", "sign-in")
      .execute();
    expect(entries.map((entry) => entry.facts)).toContainEqual(expect.objectContaining({ way: "code" }));
  });

  it("gives no session for the password alone", async () => {
    const account = await anAccount();
    const { step } = await checkPassword(ctx, { email: account.email, password }, newNetwork());
    expect(await actorOfSession(ctx, step)).toBeNull();
  });

  it("answers the same for a wrong password, an unknown address and a person without a password", async () => {
    const account = await anAccount();
    const invitedOnly = `baru-${await newest()}@contoh.go.id`;
    await aPerson(ctx, { agency, email: invitedOnly });
    for (const email of [account.email, "tidak-ada@contoh.go.id", invitedOnly]) {
      const error = await errorOf(checkPassword(ctx, { email, password: "salah sama sekali" }, newNetwork()));
      expect(error).toEqual({ code: "invalid", key: "auth.wrong-password", facts: {} });
    }
  });

  it("refuses a code that was used, also within its half minute", async () => {
    const account = await anAccount();
    const code = totpCode(account.secret, ctx.now);
    const one = await checkPassword(ctx, { email: account.email, password }, newNetwork());
    await checkCode(ctx, { step: one.step, code }, newNetwork());
    const two = await checkPassword(ctx, { email: account.email, password }, newNetwork());
    const error = await errorOf(checkCode(ctx, { step: two.step, code }, newNetwork()));
    expect(error.key).toBe("auth.wrong-code");
  });

  it("takes each recovery code once, however it is typed", async () => {
    const account = await anAccount();
    const [code = ""] = account.recoveryCodes;
    expect(account.recoveryCodes).toHaveLength(10);
    const one = await checkPassword(ctx, { email: account.email, password }, newNetwork());
    await checkCode(ctx, { step: one.step, code: code.toLowerCase().replaceAll("-", " ") }, newNetwork());
    const two = await checkPassword(ctx, { email: account.email, password }, newNetwork());
    expect((await errorOf(checkCode(ctx, { step: two.step, code }, newNetwork()))).key).toBe(
      "auth.wrong-code",
    );
  });

  it("gives ten minutes for the code", async () => {
    const account = await anAccount();
    const { step } = await checkPassword(ctx, { email: account.email, password }, newNetwork());
    const code = totpCode(account.secret, later(ctx, 600).now);
    expect((await errorOf(checkCode(later(ctx, 600), { step, code }, newNetwork()))).key).toBe(
      "auth.step-over",
    );
  });

  it("refuses a person whose appointment is over (AUT-04)", async () => {
    const account = await anAccount();
    await db
      .updateTable("appointment")
      .set({ valid: "[2020-01-01,2026-03-02)" })
      .where("person_id", "=", account.personId)
      .execute();
    const { step } = await checkPassword(ctx, { email: account.email, password }, newNetwork());
    const code = totpCode(account.secret, ctx.now);
    const error = await errorOf(checkCode(ctx, { step, code }, newNetwork()));
    expect(error).toMatchObject({ code: "not-yours", key: "auth.no-appointment" });
  });
});

describe("waiting after failures (ASVS 2.4.1, 6.3.1)", () => {
  it("asks an account to wait a minute after five wrong passwords, and then hears it again", async () => {
    const account = await anAccount();
    const wrong = () =>
      checkPassword(ctx, { email: account.email, password: "salah sama sekali" }, newNetwork());
    for (let i = 0; i < 5; i++) expect((await errorOf(wrong())).key).toBe("auth.wrong-password");
    const right = { email: account.email, password };
    const error = await errorOf(checkPassword(ctx, right, newNetwork()));
    expect(error).toEqual({ code: "too-many", key: "auth.wait", facts: { n: 1, seconds: 60 } });
    expect(await errorOf(checkPassword(later(ctx, 59), right, newNetwork()))).toMatchObject({
      key: "auth.wait",
    });
    expect(await checkPassword(later(ctx, 60), right, newNetwork())).toMatchObject({ next: "type-code" });
  });

  it("counts tries that come at once one by one", async () => {
    const email = "serentak@contoh.go.id";
    const tries = Array.from({ length: 12 }, () =>
      errorOf(checkPassword(ctx, { email, password: "salah sama sekali" }, newNetwork())),
    );
    const keys = (await Promise.all(tries)).map((error) => error.key);
    expect(keys.filter((key) => key === "auth.wrong-password")).toHaveLength(5);
    expect(keys.filter((key) => key === "auth.wait")).toHaveLength(7);
  });

  it("counts wrong codes on the account too", async () => {
    const account = await anAccount();
    const { step } = await checkPassword(ctx, { email: account.email, password }, newNetwork());
    for (let i = 0; i < 4; i++) await errorOf(checkCode(ctx, { step, code: "000000" }, newNetwork()));
    const code = totpCode(account.secret, ctx.now);
    expect((await errorOf(checkCode(ctx, { step, code }, newNetwork()))).key).toBe("auth.wait");
  });

  it("stops a network that tries many accounts, and no other network", async () => {
    const network = newNetwork();
    const keys: string[] = [];
    for (let i = 0; i < 51; i++) {
      const email = `tebak-${i}@contoh.go.id`;
      keys.push((await errorOf(checkPassword(ctx, { email, password: "salah sama sekali" }, network))).key);
    }
    expect(keys.filter((key) => key === "auth.wrong-password")).toHaveLength(50);
    expect(keys.at(-1)).toBe("auth.wait");
    const other = checkPassword(ctx, { email: "tebak-51@contoh.go.id", password: "salah" }, newNetwork());
    expect((await errorOf(other)).key).toBe("auth.wrong-password");
  });

  it("keeps no address in the database", async () => {
    const rows = await db.selectFrom("throttle").select("key_hash").execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const { key_hash } of rows) expect(key_hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("invitation (ASVS 6.4)", () => {
  it("works once, for 72 hours, and a newer one makes it void", async () => {
    const email = `undang-${await newest()}@contoh.go.id`;
    const { personId } = await aPerson(ctx, { agency, email });
    const invite = (ctx: Context) =>
      transact(ctx, async (ctx) => {
        await mailInvitation(ctx, { id: personId, email });
        return linkInLetter(ctx, email);
      });
    const first = await invite(ctx);
    const second = await invite(later(ctx, 60));
    const accept = (ctx: Context, token: string) => errorOf(acceptInvitation(ctx, { token, password }));
    expect((await accept(later(ctx, 61), first)).key).toBe("auth.link-over");
    expect((await accept(later(ctx, 60 + 72 * 3_600), second)).key).toBe("auth.link-over");
    expect((await accept(later(ctx, 60 + 72 * 3_600 - 1), second)).key).toBe("no error");
    expect((await accept(later(ctx, 62), second)).key).toBe("auth.link-over");
  });

  it("is not used up by a password that is refused", async () => {
    const email = `undang-${await newest()}@contoh.go.id`;
    const { personId } = await aPerson(ctx, { agency, email });
    const token = await transact(ctx, async (ctx) => {
      await mailInvitation(ctx, { id: personId, email });
      return linkInLetter(ctx, email);
    });
    const refused = await errorOf(acceptInvitation(ctx, { token, password: "pendek" }));
    expect(refused).toEqual({
      code: "invalid",
      key: "auth.password.too-short",
      facts: { least: 12, most: 128 },
    });
    expect(await acceptInvitation(ctx, { token, password })).toMatchObject({ next: "set-up-code" });
  });

  it("keeps only hashes of links and tokens", async () => {
    const links = await db.selectFrom("one_time_link").select("token_hash").execute();
    const sessions = await db.selectFrom("session").select("token_hash").execute();
    for (const { token_hash } of [...links, ...sessions]) expect(token_hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("new password by mail (ASVS 6.4.3)", () => {
  it("ends every session and leaves the second factor in place", async () => {
    const account = await anAccount();
    const asked = await askReset(later(ctx, 1), { email: account.email }, newNetwork());
    expect(asked).toBeUndefined();
    const token = await linkInLetter(ctx, account.email);
    await resetPassword(ctx, { token, password: "gerobak hujan tikar lampu" });
    expect(await sessionsOf(ctx, account.personId)).toEqual([]);
    const half = await checkPassword(
      ctx,
      { email: account.email, password: "gerobak hujan tikar lampu" },
      newNetwork(),
    );
    expect(half.next).toBe("type-code");
    expect((await errorOf(resetPassword(ctx, { token, password }))).key).toBe("auth.link-over");
  });

  it("is good for half an hour", async () => {
    const account = await anAccount();
    await askReset(later(ctx, 1), { email: account.email }, newNetwork());
    const token = await linkInLetter(ctx, account.email);
    expect((await errorOf(resetPassword(later(ctx, 1_801), { token, password }))).key).toBe("auth.link-over");
  });

  it("writes no letter to an unknown address, and answers alike", async () => {
    const before = await db.selectFrom("letter").select("id").execute();
    expect(await askReset(ctx, { email: "tidak-dikenal@contoh.go.id" }, newNetwork())).toBeUndefined();
    expect(await db.selectFrom("letter").select("id").execute()).toHaveLength(before.length);
  });

  it("takes the same time for known and unknown addresses, over 200 tries", async () => {
    const times = { known: [] as number[], unknown: [] as number[] };
    const account = await anAccount();
    for (let i = 0; i < 100; i++) {
      // An hour later each time, because mails to one address are counted.
      const hour = later(ctx, 86_400 + i * 3_601);
      for (const [who, email] of [
        ["known", account.email],
        ["unknown", "tak-ada@contoh.go.id"],
      ] as const) {
        const start = performance.now();
        await askReset(hour, { email }, newNetwork());
        times[who].push(performance.now() - start);
      }
    }
    const ratio = median(times.known) / median(times.unknown);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  });

  it("sends a few mails an hour to one address, no more", async () => {
    const account = await anAccount();
    const ask = (seconds: number) =>
      errorOf(askReset(later(ctx, seconds), { email: account.email }, newNetwork()));
    const keys = [await ask(0), await ask(1), await ask(2), await ask(3)].map((error) => error.key);
    expect(keys).toEqual(["no error", "no error", "no error", "auth.wait"]);
  });
});

describe("one role at a time (AUT-10)", () => {
  it("changes the token with the role, and does not make the session longer", async () => {
    const account = await anAccount();
    const other = await aPerson(ctx, { agency, role: "supervisor", personId: account.personId, title: "B" });
    const half = await checkPassword(ctx, { email: account.email, password }, newNetwork());
    const code = totpCode(account.secret, ctx.now);
    const opened = await checkCode(ctx, { step: half.step, code }, newNetwork());
    expect(opened.appointments).toBe(2);
    const first = await actorOfSession(ctx, opened.session);
    expect(first?.actor.role).toBe("quality-manager");
    if (!first) throw new Error("not signed in");

    const evening = later(ctx, 1_700);
    const chosen = await chooseRole(
      as(evening, first.actor),
      { agencyId: agency.id, appointmentId: other.grantId },
      { session: opened.session, device: origin.device },
    );
    expect(await actorOfSession(evening, opened.session)).toBeNull();
    expect((await actorOfSession(evening, chosen))?.actor.role).toBe("supervisor");
    const row = await db
      .selectFrom("session")
      .select("expires_at")
      .where("person_id", "=", account.personId)
      .where("appointment_id", "=", other.grantId)
      .executeTakeFirstOrThrow();
    expect(row.expires_at).toEqual(later(ctx, 12 * 3_600).now);
  });

  it("cannot be the role of somebody else", async () => {
    const account = await anAccount();
    const stranger = await aPerson(ctx, { agency, role: "decision-maker" });
    const half = await checkPassword(ctx, { email: account.email, password }, newNetwork());
    const code = totpCode(account.secret, ctx.now);
    const { session } = await checkCode(ctx, { step: half.step, code }, newNetwork());
    const person = await actorOfSession(ctx, session);
    if (!person) throw new Error("not signed in");
    const input = { agencyId: agency.id, appointmentId: stranger.grantId };
    const chosen = chooseRole(as(ctx, person.actor), input, { session, device: "" });
    expect((await errorOf(chosen)).code).toBe("not-found");
    expect(await actorOfSession(ctx, session)).not.toBeNull();
  });
});

describe("own account", () => {
  it("ends all sessions at once", async () => {
    const account = await anAccount();
    const person = await aPerson(ctx, { agency, personId: account.personId });
    expect(await signOutEverywhere(as(ctx, person))).toBe(1);
    expect(await sessionsOf(ctx, account.personId)).toEqual([]);
  });

  it("asks for the password before it gives new recovery codes, and the old ones die", async () => {
    const account = await anAccount();
    const person = as(ctx, await aPerson(ctx, { agency, personId: account.personId }));
    expect((await errorOf(replaceRecoveryCodes(person, again("salah sama sekali")))).key).toBe(
      "auth.wrong-password",
    );
    const fresh = await replaceRecoveryCodes(person, again(password));
    const half = await checkPassword(ctx, { email: account.email, password }, newNetwork());
    const [old = ""] = account.recoveryCodes;
    const [code = ""] = fresh;
    const refused = await errorOf(checkCode(ctx, { step: half.step, code: old }, newNetwork()));
    expect(refused.key).toBe("auth.wrong-code");
    expect(await checkCode(ctx, { step: half.step, code }, newNetwork())).toHaveProperty("session");
  });
});

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

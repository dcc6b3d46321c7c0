import { describe, expect, it } from "vitest";
import { as, later, testContext } from "../../../test/builders/context.ts";
import { anAgency, aUnit } from "../../../test/builders/organisations.ts";
import { aPerson, signInAs } from "../../../test/builders/people.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { actorOfSession, actorOfToken } from "../../platform/auth/actor.ts";
import type { Context, PersonActor } from "../../platform/context.ts";
import { transact } from "../../platform/db/transact.ts";
import { newestLetters } from "../../platform/mail/letters.ts";
import {
  AppointPerson,
  addUnit,
  appointmentById,
  appointmentsOf,
  appointPerson,
  changeHolidays,
  endAppointment,
  holidayTable,
  InvitePerson,
  inviteAgain,
  invitePerson,
  makeToken,
  peopleOf,
  personById,
  revokeToken,
  storeShippedHolidays,
  tokensOf,
  unitById,
  unitsOf,
} from "./index.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
const agency = await anAgency(nobody);
const admin = await aPerson(nobody, { agency, role: "agency-admin" });
const ctx = as(nobody, admin);

let mark = 0;
function newEmail(): string {
  mark += 1;
  return `pegawai-${mark}@contoh.go.id`;
}

function invitation(given: Record<string, unknown> = {}) {
  return InvitePerson.parse({
    agencyId: agency.id,
    name: "Rina Wulandari",
    email: newEmail(),
    functionCode: "qualityManager",
    title: "Manajer Kualitas Layanan",
    decree: "SK 800/12/2026",
    allUnits: true,
    from: "2026-03-02",
    ...given,
  });
}

function grant(personId: string, given: Record<string, unknown> = {}) {
  const { name: _name, email: _email, ...written } = invitation();
  return AppointPerson.parse({ ...written, personId, ...given });
}

async function entriesOf(subject: string) {
  return db.selectFrom("audit_entry").selectAll().where("subject_id", "=", subject).orderBy("at").execute();
}

async function eventsOf(subject: string) {
  const rows = await db.selectFrom("outbox_event").select("kind").where("subject_id", "=", subject).execute();
  return rows.map((row) => row.kind);
}

describe("invite-person (AUT-04)", () => {
  it("makes the person, the position and a letter with the way in, and writes it down", async () => {
    const email = newEmail();
    const appointment = await invitePerson(ctx, invitation({ email, lastDay: "2026-12-31" }));
    expect(appointment).toMatchObject({ role: "quality-manager", from: "2026-03-02", until: "2027-01-01" });
    expect(await personById(ctx, appointment.personId)).toMatchObject({ email, hasPassword: false });
    const letters = (await newestLetters(ctx)).filter((letter) => letter.to === email);
    expect(letters[0]?.text).toMatch(/http:\/\/localhost:3000\/undangan\/[\w-]{43}\n/);
    const [entry] = await entriesOf(appointment.id);
    expect(entry).toMatchObject({ verb: "invite-person", actor: admin.personId, why: "SK 800/12/2026" });
    expect(JSON.stringify(entry)).not.toContain(email);
    expect(await eventsOf(appointment.id)).toEqual(["person.appointed"]);
  });

  it("gives a second position to somebody who is known by the mail address", async () => {
    const first = await invitePerson(ctx, invitation({ email: "dua@contoh.go.id" }));
    const second = await invitePerson(ctx, invitation({ email: "DUA@contoh.go.id", title: "Pejabat kedua" }));
    expect(second.personId).toBe(first.personId);
  });

  it("is refused to a quality manager, who is told whose right it is (AUT-02)", async () => {
    const manager = as(ctx, await aPerson(ctx, { agency, role: "quality-manager" }));
    await expect(invitePerson(manager, invitation())).rejects.toMatchObject({
      code: "not-yours",
      facts: { right: "settings.grantRole", holder: "penanggung jawab" },
    });
  });

  it("is as if the agency did not exist for the admin of another one", async () => {
    const stranger = as(ctx, await aPerson(ctx, { agency: await anAgency(ctx), role: "agency-admin" }));
    await expect(invitePerson(stranger, invitation())).rejects.toMatchObject({ code: "not-found" });
  });

  it("refuses a unit of another agency", async () => {
    const foreign = await aUnit(ctx, { agency: await anAgency(ctx) });
    const given = invitation({ allUnits: false, unitIds: [foreign.id] });
    await expect(invitePerson(ctx, given)).rejects.toMatchObject({ code: "not-found" });
  });

  it("can be repeated while nobody used it, not after", async () => {
    const { personId } = await invitePerson(ctx, invitation());
    await inviteAgain(ctx, { agencyId: agency.id, personId });
    const row = { person_id: personId, password_hash: "x", changed_at: ctx.now };
    await db.insertInto("credential").values(row).execute();
    await expect(inviteAgain(ctx, { agencyId: agency.id, personId })).rejects.toMatchObject({
      code: "wrong-state",
    });
  });
});

describe("appoint-person (AUT-04, grant and use)", () => {
  it("works in the units named, from the first day of the decree", async () => {
    const unit = await aUnit(ctx, { agency });
    const person = await aPerson(ctx, { agency });
    const made = await appointPerson(ctx, grant(person.personId, { allUnits: false, unitIds: [unit.id] }));
    expect(await appointmentById(ctx, agency.id, made.id)).toEqual(made);
    expect(made.unitIds).toEqual([unit.id]);
  });

  it("is refused for oneself, also by another of one's own mail addresses", async () => {
    const refused = { code: "not-yours", key: "error.own-work" };
    await expect(appointPerson(ctx, grant(admin.personId))).rejects.toMatchObject(refused);
    const { email } = await personById(ctx, admin.personId);
    await expect(invitePerson(ctx, invitation({ email }))).rejects.toMatchObject(refused);
  });

  it("opens identities and restricted reports only with the accountable official", async () => {
    const person = await aPerson(ctx, { agency });
    const given = grant(person.personId, { functionCode: "internalAuditor", restricted: true });
    await expect(appointPerson(ctx, given)).rejects.toMatchObject({ code: "not-yours" });
    const official = await aPerson(ctx, {
      agency,
      role: "decision-maker",
      functionCode: "accountableOfficial",
    });
    expect(await appointPerson(as(ctx, official), given)).toMatchObject({ restricted: true });
  });
});

describe("end-appointment (UU 30/2014 Pasal 15(2))", () => {
  async function held(given: { from?: string } = {}): Promise<{ actor: PersonActor; token: string }> {
    const actor = await aPerson(ctx, { agency, role: "quality-manager", ...given });
    const cookie = await signInAs(ctx, actor);
    return { actor, token: cookie.slice("mutu=".length) };
  }

  function ending(actor: PersonActor, given: Record<string, unknown> = {}) {
    const why = "Pindah tugas";
    return {
      agencyId: agency.id,
      appointmentId: actor.grantId,
      version: 1,
      lastDay: "2026-03-01",
      why,
      ...given,
    };
  }

  it("ends sessions and tokens in the same moment when the last day is over", async () => {
    const { actor, token } = await held();
    const api = await makeToken(as(ctx, actor), { name: "Skrip", rights: ["finding.open"], days: 30 });
    expect(await actorOfToken(ctx, api.token)).not.toBeNull();
    const ended = await endAppointment(ctx, ending(actor));
    expect(ended.until).toBe("2026-03-02");
    expect(await actorOfSession(ctx, token)).toBeNull();
    expect(await actorOfToken(ctx, api.token)).toBeNull();
    expect(await eventsOf(actor.grantId)).toEqual(["appointment.ended"]);
  });

  it("with a last day to come leaves the person at work until then", async () => {
    const { actor, token } = await held();
    await endAppointment(ctx, ending(actor, { lastDay: "2026-03-02" }));
    expect(await actorOfSession(ctx, token)).not.toBeNull();
  });

  it("of a version that somebody else changed is refused", async () => {
    const { actor } = await held();
    await endAppointment(ctx, ending(actor));
    const again = endAppointment(ctx, ending(actor, { lastDay: "2026-02-28" }));
    await expect(again).rejects.toMatchObject({ code: "changed-meanwhile" });
  });

  it("before its first day is refused", async () => {
    const { actor } = await held({ from: "2026-03-02" });
    const early = endAppointment(ctx, ending(actor, { lastDay: "2026-03-01" }));
    await expect(early).rejects.toMatchObject({ key: "organisations.ends-before-start" });
  });
});

describe("add-unit", () => {
  const given = { agencyId: agency.id, name: "Loket Izin", nameEn: "", parentId: null };

  it("adds a unit under another, and refuses a code that is taken", async () => {
    const top = await aUnit(ctx, { agency });
    const unit = await addUnit(ctx, { ...given, code: "loket-izin", parentId: top.id });
    expect(await unitById(ctx, agency.id, unit.id)).toEqual(unit);
    expect(unit.nameEn).toBe("Loket Izin");
    const again = addUnit(ctx, { ...given, code: "loket-izin" });
    await expect(again).rejects.toMatchObject({ code: "invalid", key: "organisations.code-taken" });
  });

  it("is refused under a unit of another agency", async () => {
    const foreign = await aUnit(ctx, { agency: await anAgency(ctx) });
    const made = addUnit(ctx, { ...given, code: "loket-asing", parentId: foreign.id });
    await expect(made).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("API tokens (security section 3)", () => {
  it("carry some of the owner's rights, are noted when used, and end", async () => {
    const { token, id } = await makeToken(ctx, { name: "Impor harian", rights: ["log.import"], days: 365 });
    expect(token).toMatch(/^mutu_[\w-]{43}$/);
    const holder = await actorOfToken(later(ctx, 60), token);
    expect(holder).toMatchObject({ actor: admin, rights: ["log.import"], tokenId: id });
    const shown = (await tokensOf(ctx, agency.id)).find((made) => made.id === id);
    expect(shown).toMatchObject({ name: "Impor harian", lastUsedAt: later(ctx, 60).now });
    expect(JSON.stringify(shown)).not.toContain(token.slice(5));
    expect(await actorOfToken(later(ctx, 365 * 86_400), token)).toBeNull();
  });

  it("never carry a right that the owner does not hold", async () => {
    const wanted = makeToken(ctx, {
      name: "Terlalu banyak",
      rights: ["complaint.decideAboutOfficer"],
      days: 1,
    });
    await expect(wanted).rejects.toMatchObject({ code: "not-yours" });
  });

  it("are void from the moment they are revoked, and cannot be revoked twice", async () => {
    const { token, id } = await makeToken(ctx, { name: "Sebentar", rights: ["log.import"], days: 1 });
    await revokeToken(ctx, { agencyId: agency.id, tokenId: id });
    expect(await actorOfToken(ctx, token)).toBeNull();
    const again = revokeToken(ctx, { agencyId: agency.id, tokenId: id });
    await expect(again).rejects.toMatchObject({ code: "wrong-state" });
  });
});

describe("change-holidays (CAL-02)", () => {
  it("adds a decree, says what changed, and tells which days are touched", async () => {
    await transact(ctx, storeShippedHolidays);
    const table = {
      from: "2027-01-01",
      to: "2027-12-31",
      decrees: [{ id: "skb-2027", numbers: "1/2026", year: 2027, issued: "2026-03-01" }],
      days: [
        {
          date: "2027-01-01",
          kind: "LIBUR_NASIONAL",
          name: "Tahun Baru",
          decree: "skb-2027",
          revokedBy: null,
        },
      ],
    } as const;
    const changes = await changeHolidays(ctx, { agencyId: agency.id, table, why: "SKB 2027" });
    expect(changes.added.map((day) => day.date)).toEqual(["2027-01-01"]);
    expect(changes.removed).toEqual([]);
    expect((await holidayTable(ctx)).to).toBe("2027-12-31");
    const event = await db
      .selectFrom("outbox_event")
      .select("payload")
      .where("kind", "=", "calendar.changed")
      .executeTakeFirstOrThrow();
    expect(event.payload).toEqual({ first: "2027-01-01", last: "2027-01-01", decrees: ["skb-2027"] });
  });
});

describe("what is out of scope does not exist", () => {
  const outside: readonly (readonly [string, (ctx: Context) => Promise<unknown>])[] = [
    ["people", (ctx) => peopleOf(ctx, agency.id)],
    ["appointments", (ctx) => appointmentsOf(ctx, agency.id)],
    ["units", (ctx) => unitsOf(ctx, agency.id)],
    ["tokens", (ctx) => tokensOf(ctx, agency.id)],
  ];

  it.each(outside)("no %s for the admin of another agency", async (_, read) => {
    const stranger = as(ctx, await aPerson(ctx, { agency: await anAgency(ctx), role: "agency-admin" }));
    expect(await read(stranger)).toEqual([]);
  });

  it.each(outside)("no %s for somebody without any scope", async (_, read) => {
    expect(await read(nobody)).toEqual([]);
  });

  it("no person by id either", async () => {
    const stranger = as(ctx, await aPerson(ctx, { agency: await anAgency(ctx), role: "agency-admin" }));
    await expect(personById(stranger, admin.personId)).rejects.toMatchObject({ code: "not-found" });
  });
});

import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { codeOf } from "../../../test/builders/code-of.ts";
import { as, at, testContext } from "../../../test/builders/context.ts";
import { aCity } from "../../../test/builders/improvement.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import type { Context, PersonActor } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import { everyAgency, jobContext } from "../../platform/make-context.ts";
import { deliver } from "../../platform/outbox/relay.ts";
import {
  AnswerRequest,
  AskUnit,
  answerRequest,
  askUnit,
  climbForRequests,
  escalationsOf,
  Remind,
  type Request,
  remind,
  requestAsked,
  requestReceived,
  requestsReceived,
  settleDate,
  tellOfRequests,
  withdrawRequest,
} from "./index.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
await anInstance(nobody);
const city = await aCity(nobody);
const { agency, unit, other, otherUnit, manager, otherHead, liaison, head } = city;

const on = (actor: PersonActor, day = "2026-03-02"): Context => at(as(nobody, actor), `${day}T02:00:00Z`);

function asked(given: Record<string, unknown> = {}, day = "2026-03-02"): Promise<Request> {
  const request = AskUnit.parse({
    agencyId: agency.id,
    unitId: unit.id,
    toAgencyId: other.id,
    toUnitId: otherUnit.id,
    subjectKind: "action",
    subjectId: newId(nobody.now, nobody.random),
    title: "Pasang nomor antrean daring",
    text: "Pasang nomor antrean daring di dua loket.",
    dueOn: "2026-03-13",
    ...given,
  });
  return askUnit(on(manager, day), request);
}

function answer(request: Request, given: Record<string, unknown>, actor = otherHead, day = "2026-03-03") {
  const said = AnswerRequest.parse({
    agencyId: request.agencyId,
    requestId: request.id,
    version: request.version,
    ...given,
  });
  return answerRequest(on(actor, day), said);
}

/** A daily run of the ladder, as the job does it for every agency. */
async function climbOn(day: string): Promise<number> {
  const { agencies } = await everyAgency(db);
  const clock = { now: () => new Date(`${day}T00:30:00Z`) };
  const ctx = jobContext({ ...nobody, clock }, db, "climb-ladder", agencies, new AbortController().signal);
  return climbForRequests(ctx);
}

async function rungsOf(request: Request) {
  const climbed = await escalationsOf(on(manager), request.agencyId, request.id);
  return climbed.map(({ rung, says, withdrawnAt }) => [rung, says, withdrawnAt !== null]);
}

describe("request to another agency (architecture section 8)", () => {
  it("is seen by the unit asked, and by nobody else of that agency or of a third", async () => {
    const request = await asked();
    expect((await requestReceived(on(liaison), agency.id, request.id)).title).toBe(request.title);
    expect(await codeOf(requestAsked(on(liaison), agency.id, request.id))).toBe("not-found error.not-found");
    const stranger = await aPerson(nobody, { agency: other, role: "liaison", units: [] });
    expect(await requestsReceived(on(stranger), ["sent"])).toEqual([]);
  });

  it("cannot be due on a day that has passed", async () => {
    expect(await codeOf(asked({ dueOn: "2026-03-01" }))).toBe("invalid coordination.date-passed");
  });

  it.each([
    ["the liaison, who holds no such right", () => liaison, "not-yours error.not-yours"],
    ["the head of the unit that asks", () => head, "not-found error.not-found"],
  ])("is not answered by %s", async (_, actor, code) => {
    expect(await codeOf(answer(await asked(), { answer: "accept" }, actor()))).toBe(code);
  });

  it("is answered once; a second answer on the same version changes nothing", async () => {
    const request = await asked();
    await answer(request, { answer: "accept" });
    const late = answer(request, { answer: "refuse", reason: "Ternyata kami tidak sanggup." });
    expect(await codeOf(late)).toBe("wrong-state error.wrong-state");
  });

  it("is not refused in a declared emergency, by the verb and by the database", async () => {
    const request = await asked({ emergencyDecree: "SK Bupati 360/12/2026" });
    const refusal = { answer: "refuse", reason: "Kami kekurangan pegawai bulan ini." };
    expect(await codeOf(answer(request, refusal))).toBe("invalid coordination.emergency-must-be-met");
    const raw = sql`update request set state = 'refused', reason = 'tidak' where id = ${request.id}`.execute(
      db,
    );
    await expect(raw).rejects.toThrow("violates check constraint");
  });

  it("goes back and forth over its date until both agree", async () => {
    const request = await asked();
    const proposed = await answer(request, { answer: "propose-date", proposedDueOn: "2026-04-10" });
    const which = { agencyId: agency.id, requestId: request.id, why: "" };
    const insisted = await settleDate(on(manager, "2026-03-04"), {
      ...which,
      version: proposed.version,
      agree: false,
    });
    expect(insisted).toMatchObject({ state: "sent", dueOn: "2026-03-13", proposedDueOn: null });
    const again = await answer(
      insisted,
      { answer: "propose-date", proposedDueOn: "2026-04-01" },
      otherHead,
      "2026-03-05",
    );
    const settled = await settleDate(on(manager, "2026-03-05"), {
      ...which,
      version: again.version,
      agree: true,
    });
    expect(settled).toMatchObject({ state: "accepted", dueOn: "2026-04-01" });
  });

  it("can be taken back by the asker with a reason", async () => {
    const { id: requestId, version } = await asked();
    const input = { agencyId: agency.id, requestId, version, reason: "Loketnya jadi kami pasang sendiri." };
    expect((await withdrawRequest(on(manager), input)).state).toBe("withdrawn");
    expect(await codeOf(withdrawRequest(on(manager), { ...input, version: 2 }))).toBe(
      "wrong-state error.wrong-state",
    );
  });
});

describe("ladder of a request (authority.md section 6; AUT-20)", () => {
  it("climbs after three working days of silence, each rung once, over a long holiday by working days", async () => {
    const request = await asked({ title: "Diam saja" });
    await climbOn("2026-03-05");
    expect(await rungsOf(request)).toEqual([]);
    await climbOn("2026-03-06");
    await climbOn("2026-03-07");
    expect(await rungsOf(request)).toEqual([[1, "silent", false]]);
    await climbOn("2026-03-10");
    expect(await rungsOf(request)).toHaveLength(2);
    await climbOn("2026-03-16");
    expect(await rungsOf(request)).toHaveLength(3);
    // Nyepi and Idul Fitri with their collective leave leave no working day from 18 to 24 March.
    await climbOn("2026-03-31");
    expect(await rungsOf(request)).toHaveLength(3);
    await climbOn("2026-04-01");
    expect(await rungsOf(request)).toHaveLength(4);
  });

  it("is withdrawn when the request is answered, and begins anew when the accepted work is late", async () => {
    const request = await asked({ title: "Jawab terlambat" });
    await climbOn("2026-03-06");
    const accepted = await answer(request, { answer: "accept" }, otherHead, "2026-03-09");
    expect(await rungsOf(request)).toEqual([[1, "silent", true]]);
    await climbOn("2026-03-13");
    expect(await rungsOf(request)).toHaveLength(1);
    await climbOn("2026-03-14");
    expect(await rungsOf(request)).toEqual([
      [1, "silent", true],
      [1, "late", false],
    ]);
    expect(accepted.state).toBe("accepted");
  });
});

describe("letters about requests", () => {
  it("tell the unit asked, in both languages, with a link to this request only", async () => {
    const request = await asked({ title: "Surat pertama\nBcc: orang@lain.id" });
    const letters = await tellAbout(request);
    expect(letters.map(({ to }) => to)).toEqual(await emailsOf(otherHead, liaison));
    const [letter] = letters;
    expect(letter?.subject).toBe("Permintaan kepada unit Anda: Surat pertama Bcc: orang@lain.id");
    expect(letter?.text).toContain(`http://localhost:3000/staf/koordinasi/${agency.id}/${request.id}`);
    expect(letter?.text).toContain(`http://localhost:3000/en/staf/koordinasi/${agency.id}/${request.id}`);
    expect(letter?.text).toContain("Diam tidak dianggap setuju");
    expect(letter?.text).toContain("Silence is not taken for a yes");
  });

  it("tell the asker of the answer", async () => {
    const request = await asked({ title: "Dijawab tidak" });
    await tellAbout(request);
    await answer(request, { answer: "refuse", reason: "Kami tidak punya wewenang atas loket itu." });
    const letters = await tellAbout(request);
    expect(letters.map(({ to }) => to)).toEqual(await emailsOf(manager));
    expect(letters[0]?.text).toContain("ditolak dengan alasan");
  });

  it("carry the words of whoever reminds", async () => {
    const request = await asked({ title: "Tolong dijawab" });
    await tellAbout(request);
    const text = "Loketnya dibuka pekan depan.";
    const input = {
      agencyId: agency.id,
      subjectKind: "request",
      subjectId: request.id,
      toFunction: "unitHead",
      text,
    };
    await remind(on(manager), Remind.parse(input));
    const [letter] = await tellAbout(request);
    expect(letter?.text).toContain(text);
  });

  it("tell the accountable officials of both sides on the third rung", async () => {
    const official = { role: "decision-maker", functionCode: "accountableOfficial" } as const;
    const ours = await aPerson(nobody, { agency, ...official });
    const theirs = await aPerson(nobody, { agency: other, ...official });
    const request = await asked({ title: "Sampai anak tangga ketiga" });
    await tellAbout(request);
    await climbOn("2026-03-16");
    const letters = await tellAbout(request);
    expect(letters.map(({ to }) => to)).toEqual(await emailsOf(ours, theirs));
    expect(letters[0]?.text).toContain("Ini anak tangga ke-3");
  });
});

/** Hands the waiting events of a request to the subscriber and answers the letters that it wrote. */
async function tellAbout(request: Request) {
  const { agencies } = await everyAgency(db);
  const ctx = jobContext(
    { ...nobody, clock: { now: () => nobody.now } },
    db,
    "tell",
    agencies,
    new AbortController().signal,
  );
  const before = new Set((await db.selectFrom("letter").select("id").execute()).map(({ id }) => id));
  const events = await db
    .selectFrom("outbox_event")
    .selectAll()
    .where("subject_id", "=", request.id)
    .orderBy("id")
    .execute();
  for (const event of events.filter(({ kind }) => tellOfRequests.kinds.includes(kind))) {
    await deliver(ctx, tellOfRequests, {
      eventId: event.event_id,
      kind: event.kind,
      agencyId: event.agency_id,
      subjectKind: event.subject_kind,
      subjectId: event.subject_id,
      payload: event.payload as Record<string, unknown>,
      at: event.at.toISOString(),
    });
  }
  const letters = await db.selectFrom("letter").selectAll().orderBy("to_address").execute();
  return letters.filter(({ id }) => !before.has(id)).map((row) => ({ ...row, to: row.to_address }));
}

async function emailsOf(...people: readonly PersonActor[]): Promise<readonly string[]> {
  const ids = people.map(({ personId }) => personId);
  const rows = await db
    .selectFrom("person")
    .select("email")
    .where("id", "in", ids)
    .orderBy("email")
    .execute();
  return rows.map(({ email }) => email);
}

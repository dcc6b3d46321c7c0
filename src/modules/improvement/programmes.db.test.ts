import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { codeOf } from "../../../test/builders/code-of.ts";
import { as, at, testContext } from "../../../test/builders/context.ts";
import { aCity, aProgramme, complaintsByWeek } from "../../../test/builders/improvement.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import type { Context, PersonActor } from "../../platform/context.ts";
import { evidenceById } from "../../platform/evidence/freeze.ts";
import { newId } from "../../platform/ids.ts";
import { answerRequest, requestAsked } from "../coordination/index.ts";
import {
  actionById,
  actionsOf,
  bringIntoForce,
  computeEffect,
  effectOf,
  findingById,
  programmeById,
  recordOfProposer,
  reportProgress,
  type Shown,
  verifyAction,
  verifyEffect,
} from "./index.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
await anInstance(nobody);
const city = await aCity(nobody);
const { manager, head, supervisor, otherHead, liaison, agency } = city;

const on = (actor: PersonActor, day = "2026-03-02"): Context => at(as(nobody, actor), `${day}T02:00:00Z`);

const stateOf = async (id: string) => (await findingById(on(manager), agency.id, id)).state;

const shown: Shown = {
  sentence: ({ assessment }) => ({ id: `Hasil: ${assessment.verdict}`, en: `Effect: ${assessment.verdict}` }),
  picture: () => null,
};

/** A programme whose action was accepted, done and verified, in force since a day. */
async function programmeInForce(changedOn = "2026-03-09") {
  const made = await aProgramme(on(manager), city, "2026-03-20");
  const { programme } = made;
  const action = await theAction(programme.id);
  const request = await requestAsked(on(manager), agency.id, action.requestId);
  const answer = { answer: "accept", reason: "", proposedDueOn: null } as const;
  await answerRequest(on(otherHead), {
    ...answer,
    agencyId: agency.id,
    requestId: request.id,
    version: request.version,
  });
  await report(action.requestId, 1);
  await verify(action.id);
  const running = await programmeById(on(manager), agency.id, programme.id);
  const inForce = { agencyId: agency.id, programmeId: programme.id, version: running.version, changedOn };
  await bringIntoForce(on(manager, "2026-03-10"), inForce);
  return made;
}

async function theAction(programmeId: string) {
  const [action] = await actionsOf(on(manager), agency.id, programmeId);
  if (!action) throw new Error("the programme has no action");
  return action;
}

async function report(requestId: string, progress: number, actor = liaison) {
  const { rows } = await sql<{
    version: number;
  }>`select version from action where request_id = ${requestId}`.execute(db);
  const input = {
    agencyId: agency.id,
    requestId,
    version: rows[0]?.version ?? 0,
    progress,
    note: "Sudah dipasang.",
  };
  return reportProgress(on(actor), input, null);
}

async function verify(actionId: string, outcome: "confirmed" | "rejected" = "confirmed", actor = supervisor) {
  const { version } = await actionById(on(manager), agency.id, actionId);
  const reason = "Sudah saya lihat sendiri di loket.";
  return verifyAction(on(actor), { agencyId: agency.id, actionId, version, outcome, reason });
}

describe("action (JOB-09, AUT-09)", () => {
  it("cannot be reported on before its owner accepted it: silence is no yes", async () => {
    const { programme } = await aProgramme(on(manager), city, "2026-03-20");
    const { requestId } = await theAction(programme.id);
    expect(await codeOf(report(requestId, 0.5))).toBe("wrong-state error.wrong-state");
  });

  it("is not verified before its owner says that it is done", async () => {
    const { programme } = await aProgramme(on(manager), city, "2026-03-20");
    const action = await theAction(programme.id);
    await accept(action.requestId);
    await report(action.requestId, 0.4);
    expect(await codeOf(verify(action.id))).toBe("wrong-state error.wrong-state");
  });

  it("ends its request when it is done, and gives it back when a supervisor does not find it done", async () => {
    const { programme } = await aProgramme(on(manager), city, "2026-03-20");
    const action = await theAction(programme.id);
    await accept(action.requestId);
    await report(action.requestId, 0.4);
    await report(action.requestId, 1);
    expect((await requestAsked(on(manager), agency.id, action.requestId)).state).toBe("done");
    const back = await verify(action.id, "rejected");
    expect(back).toMatchObject({ state: "planned", progress: 0.4 });
    expect((await requestAsked(on(manager), agency.id, action.requestId)).state).toBe("accepted");
    await report(action.requestId, 1);
    expect((await verify(action.id)).state).toBe("verified");
  });

  it.each([
    ["its owner", () => liaison],
    ["the manager", () => manager],
    ["the decider", () => head],
  ])("is not verified by %s", async (_, actor) => {
    const { programme } = await aProgramme(on(manager), city, "2026-03-20");
    const action = await theAction(programme.id);
    await accept(action.requestId);
    await report(action.requestId, 1);
    expect(await codeOf(verify(action.id, "confirmed", actor()))).toMatch(/^not-/);
  });

  it("is not verified by whoever did it in another position, by the verb and by the database", async () => {
    const { programme } = await aProgramme(on(manager), city, "2026-03-20");
    const action = await theAction(programme.id);
    await accept(action.requestId);
    await report(action.requestId, 1);
    const hat = { agency, role: "supervisor", personId: liaison.personId } as const;
    const sameAsSupervisor = await aPerson(nobody, hat);
    expect(await codeOf(verify(action.id, "confirmed", sameAsSupervisor))).toBe("not-yours error.own-work");
    await expect(verification("action", action.id, liaison).execute()).rejects.toThrow(
      "nobody verifies the own work",
    );
  });
});

async function accept(requestId: string) {
  const { version } = await requestAsked(on(manager), agency.id, requestId);
  const answer = { answer: "accept", reason: "", proposedDueOn: null } as const;
  return answerRequest(on(otherHead), { agencyId: agency.id, requestId, version, ...answer });
}

function verification(kind: "action" | "effect", id: string, by: PersonActor) {
  return db.insertInto("verification").values({
    agency_id: agency.id,
    id: newId(nobody.now, nobody.random),
    subject_kind: kind,
    subject_id: id,
    outcome: "confirmed",
    reason: "Sudah benar.",
    verified_by: by.personId,
    verified_at: nobody.now,
  });
}

describe("day on which a change comes into force", () => {
  it.each([
    ["before the programme", "2026-03-01", "invalid programmes.before-start"],
    ["still to come", "2026-03-11", "invalid programmes.not-yet"],
  ])("is refused when it is %s", async (_, changedOn, code) => {
    const { programme } = await aProgramme(on(manager), city, "2026-03-20");
    const input = { agencyId: agency.id, programmeId: programme.id, version: 1, changedOn };
    expect(await codeOf(bringIntoForce(on(manager, "2026-03-10"), input))).toBe(code);
  });

  it("fixes the window of the prediction and never moves afterwards", async () => {
    const { programme } = await programmeInForce();
    const measuring = await programmeById(on(manager), agency.id, programme.id);
    expect(measuring).toMatchObject({ state: "measuring", windowEndsOn: "2026-05-18" });
    const again = { agencyId: agency.id, programmeId: programme.id, version: 2, changedOn: "2026-03-10" };
    expect(await codeOf(bringIntoForce(on(manager, "2026-03-12"), again))).toBe(
      "wrong-state error.wrong-state",
    );
  });
});

/** Ten weeks before the change of 9 March at a level, ten after at another. */
async function tenWeeksEach(category: string, before: readonly number[], after: readonly number[]) {
  await complaintsByWeek(nobody, city, { category, from: "2025-12-29", counts: [...before, ...after] });
}

async function effectFor(category: string) {
  await db
    .updateTable("proposal")
    .set({
      metric: JSON.stringify({ kind: "complaint-count", agencyId: agency.id, category, every: "week" }),
    })
    .where("agency_id", "=", agency.id)
    .where(sql<boolean>`metric @> '{"category": "antrean"}'`)
    .execute();
}

describe("effect (methods section 3; JOB-05)", () => {
  it("is computed after the window only, once, by the measure that was fixed, and closes the thread when it worked", async () => {
    const { programme, finding } = await programmeInForce();
    await effectFor("antrean-a");
    await tenWeeksEach("antrean-a", [9, 10, 8, 11, 9, 10, 9, 8, 10, 9], [3, 2, 4, 3, 2, 3, 3, 2, 4, 3]);
    const input = { agencyId: agency.id, programmeId: programme.id };
    expect(await codeOf(computeEffect(on(manager, "2026-05-18"), input, shown))).toBe(
      "wrong-state improvement.window-open",
    );
    const effect = await computeEffect(on(manager, "2026-05-19"), input, shown);
    expect(effect.assessment).toMatchObject({
      verdict: "worked",
      reachesPredicted: true,
      points: { before: 10, after: 10 },
    });
    expect(await codeOf(computeEffect(on(manager, "2026-05-19"), input, shown))).toBe(
      "wrong-state error.wrong-state",
    );
    const evidence = await evidenceById(on(manager), agency.id, effect.evidenceId);
    expect(evidence).toMatchObject({ kind: "effect", sentence: { en: "Effect: worked" } });
    expect(evidence.definition).toMatchObject({
      changedOn: "2026-03-09",
      windowEndsOn: "2026-05-18",
      predictedSize: 3,
    });

    await judge(effect.id, "confirmed");
    expect(await stateOf(finding.id)).toBe("solved");
    expect((await programmeById(on(manager), agency.id, programme.id)).state).toBe("closed");
    expect(await recordOfProposer(on(head), manager.personId)).toMatchObject({
      effects: 1,
      worked: 1,
      reached: 1,
    });
  });

  it("not shown opens its finding again", async () => {
    const { programme, finding } = await programmeInForce();
    await effectFor("antrean-b");
    await tenWeeksEach("antrean-b", [9, 10, 8, 11, 9, 10, 9, 8, 10, 9], [9, 10, 9, 8, 11, 9, 10, 8, 9, 10]);
    const input = { agencyId: agency.id, programmeId: programme.id };
    const effect = await computeEffect(on(manager, "2026-05-19"), input, shown);
    expect(effect.assessment.verdict).toBe("not-shown");
    await judge(effect.id, "confirmed");
    expect(await findingById(on(manager), agency.id, finding.id)).toMatchObject({
      state: "reopened",
      stateReason: "not-shown",
    });
    const told = await db
      .selectFrom("outbox_event")
      .select("kind")
      .where("subject_id", "=", effect.id)
      .execute();
    expect(told.map(({ kind }) => kind)).toContain("effect.verified");
  });

  it("rejected by a supervisor is computed again and closes nothing until then", async () => {
    const { programme, finding } = await programmeInForce();
    await effectFor("antrean-c");
    const input = { agencyId: agency.id, programmeId: programme.id };
    const effect = await computeEffect(on(manager, "2026-05-19"), input, shown);
    expect(effect.assessment).toMatchObject({ design: "none", verdict: "not-shown", reachesPredicted: null });
    await judge(effect.id, "rejected");
    expect(await stateOf(finding.id)).toBe("in-programme");
    expect(await codeOf(judge(effect.id, "confirmed"))).toBe("wrong-state error.wrong-state");
    await tenWeeksEach("antrean-c", [4, 5, 4, 6, 5, 4, 5, 4, 5, 5], [9, 12, 10, 11, 9, 10, 12, 11, 10, 9]);
    const second = await computeEffect(on(manager, "2026-05-20"), input, shown);
    expect(second.assessment.verdict).toBe("made-worse");
    await judge(second.id, "confirmed");
    expect(await findingById(on(manager), agency.id, finding.id)).toMatchObject({
      state: "reopened",
      stateReason: "made-worse",
    });
    expect((await effectOf(on(manager), agency.id, programme.id))?.id).toBe(second.id);
  });

  it("is not verified by the manager, nor by a supervisor who computed it, by the verb and by the database", async () => {
    const { programme } = await programmeInForce();
    const input = { agencyId: agency.id, programmeId: programme.id };
    const effect = await computeEffect(on(supervisor, "2026-05-19"), input, shown);
    expect(await codeOf(judge(effect.id, "confirmed", manager))).toBe("not-yours error.not-yours");
    expect(await codeOf(judge(effect.id, "confirmed"))).toBe("not-yours error.own-work");
    for (const person of [supervisor, manager, head, otherHead, liaison]) {
      await expect(verification("effect", effect.id, person).execute()).rejects.toThrow(
        "nobody verifies the own work",
      );
    }
  });
});

async function judge(effectId: string, outcome: "confirmed" | "rejected", actor = supervisor) {
  const reason = "Saya hitung ulang dari datanya dan hasilnya sama.";
  return verifyEffect(on(actor, "2026-05-21"), { agencyId: agency.id, effectId, outcome, reason });
}

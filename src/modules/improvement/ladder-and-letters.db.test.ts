import { describe, expect, it } from "vitest";
import { as, at, testContext } from "../../../test/builders/context.ts";
import { aCity, aProgramme, aProposal } from "../../../test/builders/improvement.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import type { Context, PersonActor } from "../../platform/context.ts";
import { everyAgency, jobContext } from "../../platform/make-context.ts";
import { deliver } from "../../platform/outbox/relay.ts";
import type { Subscriber } from "../../platform/outbox/subscriber.ts";
import { answerRequest, escalationsOf, Remind, remind, requestAsked } from "../coordination/index.ts";
import {
  actionsOf,
  climbForProposals,
  DecideProposal,
  decideProposal,
  findSlips,
  type Proposal,
  proposalById,
  ReviseProposal,
  reportProgress,
  reviseProposal,
  tellOfProposals,
  tellSupervisors,
} from "./index.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
await anInstance(nobody);
const city = await aCity(nobody);
const { agency, manager, head, provider, supervisor, otherHead, liaison } = city;

const on = (actor: PersonActor, day = "2026-03-02"): Context => at(as(nobody, actor), `${day}T02:00:00Z`);

async function jobOn(day: string, job: string): Promise<Context> {
  const { agencies } = await everyAgency(db);
  const clock = { now: () => new Date(`${day}T00:30:00Z`) };
  return jobContext({ ...nobody, clock }, db, job, agencies, new AbortController().signal);
}

async function climbOn(day: string): Promise<void> {
  await climbForProposals(await jobOn(day, "climb-ladder"));
}

async function rungsOf(proposal: Proposal) {
  const climbed = await escalationsOf(on(manager), agency.id, proposal.id);
  return climbed.map(({ rung, toFunction, withdrawnAt }) => [rung, toFunction, withdrawnAt !== null]);
}

function decide(proposal: Proposal, outcome: "accept" | "ask", day: string) {
  const said = { agencyId: agency.id, proposalId: proposal.id, version: proposal.version, outcome };
  const why = { reason: "Apakah biayanya termasuk pelatihan?", basisOfContent: "SOP Loket 2025" };
  return decideProposal(on(head, day), DecideProposal.parse({ ...said, ...why }));
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

/** Hands what happened to a subject to a subscriber, once each, and answers the letters that it wrote. */
async function told(subscriber: Subscriber, subjectId: string) {
  const before = new Set((await db.selectFrom("letter").select("id").execute()).map(({ id }) => id));
  const events = await db
    .selectFrom("outbox_event")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .execute();
  const ctx = await jobOn("2026-03-02", subscriber.name);
  for (const event of events.filter(({ kind }) => subscriber.kinds.includes(kind))) {
    await deliver(ctx, subscriber, {
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
  return letters
    .filter(({ id }) => !before.has(id))
    .map(({ to_address: to, subject, text }) => ({ to, subject, text }));
}

describe("ladder of a proposal (authority.md section 6; AUT-20)", () => {
  it("waits ten working days, then climbs each rung once", async () => {
    const { proposal } = await aProposal(on(manager), city);
    await climbOn("2026-03-16");
    expect(await rungsOf(proposal)).toEqual([]);
    await climbOn("2026-03-17");
    await climbOn("2026-03-17");
    expect(await rungsOf(proposal)).toEqual([[1, "officerSuperior", false]]);
  });

  it("is withdrawn by the decision, and begins anew when an answered question waits again", async () => {
    const { proposal } = await aProposal(on(manager), city);
    await climbOn("2026-03-17");
    await decide(proposal, "ask", "2026-03-17");
    await climbOn("2026-04-20");
    expect(await rungsOf(proposal)).toEqual([[1, "officerSuperior", true]]);
    const asked = await proposalById(on(manager), agency.id, proposal.id);
    const revision = ReviseProposal.parse({
      ...asked,
      proposalId: asked.id,
      costRupiah: "0",
      answer: "Ya, sudah termasuk pelatihan.",
    });
    const again = await reviseProposal(on(manager, "2026-04-20"), revision);
    expect(again.decideBy).toBe("2026-05-05");
    await climbOn("2026-05-05");
    expect(await rungsOf(proposal)).toHaveLength(1);
    await climbOn("2026-05-06");
    expect(await rungsOf(proposal)).toEqual([
      [1, "officerSuperior", true],
      [1, "officerSuperior", false],
    ]);
  });

  it("moves no right: whoever was told still cannot decide", async () => {
    const official = { agency, role: "decision-maker", functionCode: "officerSuperior" } as const;
    const superior = await aPerson(nobody, official);
    const { proposal } = await aProposal(on(manager), city);
    await climbOn("2026-03-17");
    const said = { agencyId: agency.id, proposalId: proposal.id, version: 1, outcome: "accept" };
    const why = { reason: "Sudah terlalu lama menunggu.", basisOfContent: "SOP" };
    const decision = decideProposal(on(superior, "2026-03-17"), DecideProposal.parse({ ...said, ...why }));
    await expect(decision).rejects.toThrow("not-yours");
  });
});

describe("letters about proposals", () => {
  it("tell those who hold the right, each once, and after the decision the proposer", async () => {
    const { proposal } = await aProposal(on(manager), city);
    const sent = await told(tellOfProposals, proposal.id);
    expect(sent.map(({ to }) => to)).toEqual(await emailsOf(head, provider));
    expect(sent[0]?.subject).toBe(`Menunggu keputusan Anda: ${proposal.title}`);
    expect(sent[0]?.text).toContain("16 March 2026");
    expect(sent[0]?.text).toContain(`/en/staf/usulan/${agency.id}/${proposal.id}`);
    expect(await told(tellOfProposals, proposal.id)).toEqual([]);
    await decide(proposal, "accept", "2026-03-04");
    const decided = await told(tellOfProposals, proposal.id);
    expect(decided.map(({ to }) => to)).toEqual(await emailsOf(manager));
    expect(decided[0]?.text).toContain("sudah diputuskan: diterima");
  });

  it("carry a reminder with its words", async () => {
    const { proposal } = await aProposal(on(manager), city);
    await told(tellOfProposals, proposal.id);
    const reminder = {
      agencyId: agency.id,
      subjectKind: "proposal",
      subjectId: proposal.id,
      toFunction: "authorisedOfficial",
      text: "Antreannya makin panjang.",
    };
    await remind(on(manager), Remind.parse(reminder));
    const letters = await told(tellOfProposals, proposal.id);
    expect(letters.map(({ to }) => to)).toEqual(await emailsOf(head, provider));
    expect(letters[0]?.text).toContain("Antreannya makin panjang.");
  });

  it("tell a supervisor that an action waits to be checked", async () => {
    const { programme } = await aProgramme(on(manager), city, "2026-03-20");
    const [action] = await actionsOf(on(manager), agency.id, programme.id);
    const requestId = action?.requestId ?? "";
    const { version } = await requestAsked(on(manager), agency.id, requestId);
    const answer = { answer: "accept", reason: "", proposedDueOn: null } as const;
    await answerRequest(on(otherHead), { agencyId: agency.id, requestId, version, ...answer });
    const report = { agencyId: agency.id, requestId, version: 1, progress: 1, note: "Sudah dipasang." };
    await reportProgress(on(liaison), report, null);
    const letters = await told(tellSupervisors, action?.id ?? "");
    expect(letters.map(({ to }) => to)).toEqual(await emailsOf(supervisor));
    expect(letters[0]?.text).toContain(`/staf/program/${agency.id}/${programme.id}`);
  });
});

describe("silence of a unit that was asked (JOB-09)", () => {
  it("is said after three working days of that unit, not before", async () => {
    const { programme } = await aProgramme(on(manager), city, "2026-04-30");
    const whyOn = async (day: string) => {
      const actions = await actionsOf(on(manager), agency.id, programme.id);
      return (await findSlips(on(manager, day), actions)).map(({ slipped }) => slipped.why);
    };
    expect(await whyOn("2026-03-05")).toEqual([null]);
    expect(await whyOn("2026-03-06")).toEqual(["silent"]);
  });
});

import type { Context, PersonActor } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { complaintsDueBefore } from "../../complaints/index.ts";
import { requestsAsked, requestsReceived } from "../../coordination/index.ts";
import {
  actionsToVerify,
  effectOf,
  findingsAnsweredBy,
  findingsById,
  findingsIn,
  findSlips,
  openActions,
  type Programme,
  type Proposal,
  programmeOfProposal,
  programmesIn,
  proposalsIn,
  verificationOf,
} from "../../improvement/index.ts";
import { casesBreakingSoon } from "../../processes/index.ts";
import { signalsIn } from "../../warnings/index.ts";
import { type Agenda, type AgendaItem, agendaOf, costOfFinding } from "../nouns/agenda.ts";

type Part = (ctx: Context, today: string) => Promise<readonly AgendaItem[]>;

/** What each role finds on its agenda. */
const parts: Readonly<Record<PersonActor["role"], readonly Part[]>> = {
  "quality-manager": [
    signals,
    findings,
    waitingProposals,
    acceptedProposals,
    answers,
    slippingActions,
    programmes,
    complaintsTogether,
    casesThatWillBeLate,
  ],
  supervisor: [toVerify, effectsToVerify, signals],
  "decision-maker": [proposalsToDecide, toAnswer, dueComplaints],
  "complaint-officer": [dueComplaints],
  liaison: [toAnswer, toReport, dueComplaints],
  inspectorate: [dueComplaints],
  "agency-admin": [],
  auditor: [],
};

/** The agenda of the person who is signed in, at `ctx.now`. */
export async function agenda(ctx: Context): Promise<Agenda> {
  if (ctx.actor.kind !== "person") return { items: [], more: 0 };
  const today = localDate(ctx.now, ctx.zone);
  const found = await Promise.all(parts[ctx.actor.role].map((part) => part(ctx, today)));
  return agendaOf(found.flat());
}

async function signals(ctx: Context): Promise<readonly AgendaItem[]> {
  const raised = await signalsIn(ctx, "raised");
  return raised.map((signal) => ({
    group: "broken-soon",
    kind: "signal",
    agencyId: signal.agencyId,
    id: signal.id,
    name: signal.seriesKey,
    since: signal.firstAt,
    due: null,
    facts: { rule: signal.rule, value: signal.value, expected: signal.expected },
    costPerDay: Math.max(0.2, (signal.value - signal.expected) / 7),
  }));
}

async function findings(ctx: Context): Promise<readonly AgendaItem[]> {
  const open = await findingsIn(ctx, ["open", "reopened"]);
  return open.map((finding) => ({
    group: "decide",
    kind: finding.state === "reopened" ? "finding-reopened" : "finding-open",
    agencyId: finding.agencyId,
    id: finding.id,
    name: finding.title,
    since: localDate(finding.openedAt, ctx.zone),
    due: null,
    facts: { number: finding.number },
    costPerDay: costOfFinding(finding),
  }));
}

async function waitingProposals(ctx: Context, today: string): Promise<readonly AgendaItem[]> {
  const waiting = await proposalsIn(ctx, ["submitted", "asked"]);
  return Promise.all(
    waiting.map(async (proposal): Promise<AgendaItem> => {
      const { holders, functions } = await explain(ctx, proposal.rightKey, proposal);
      return {
        ...(await itemOf(ctx, proposal)),
        group: "decide",
        kind: proposal.state === "asked" ? "proposal-asked" : "proposal-waiting",
        facts: {
          number: proposal.number,
          holder: holders[0] ?? functions.map((f) => f[ctx.lang]).join(", "),
          late: proposal.decideBy !== null && today > proposal.decideBy ? 1 : 0,
        },
      };
    }),
  );
}

async function acceptedProposals(ctx: Context): Promise<readonly AgendaItem[]> {
  const accepted = await proposalsIn(ctx, ["accepted"]);
  const items = await Promise.all(
    accepted.map(async (proposal) => {
      if (await programmeOfProposal(ctx, proposal.agencyId, proposal.id)) return [];
      const item: AgendaItem = {
        ...(await itemOf(ctx, proposal)),
        group: "decide",
        kind: "proposal-accepted",
      };
      return [item];
    }),
  );
  return items.flat();
}

async function proposalsToDecide(ctx: Context): Promise<readonly AgendaItem[]> {
  const waiting = await proposalsIn(ctx, ["submitted"]);
  const items = await Promise.all(
    waiting.map(async (proposal) => {
      const { allowed } = await explain(ctx, proposal.rightKey, {
        ...proposal,
        notBy: [proposal.proposedBy],
      });
      if (!allowed) return [];
      const item: AgendaItem = {
        ...(await itemOf(ctx, proposal)),
        group: "decide",
        kind: "proposal-to-decide",
      };
      return [item];
    }),
  );
  return items.flat();
}

async function itemOf(ctx: Context, proposal: Proposal): Promise<Omit<AgendaItem, "group" | "kind">> {
  const answered = await findingsById(ctx, proposal.agencyId, await findingsAnsweredBy(ctx, proposal));
  return {
    agencyId: proposal.agencyId,
    id: proposal.id,
    name: proposal.title,
    since: proposal.submittedAt && localDate(proposal.submittedAt, ctx.zone),
    due: proposal.decideBy,
    facts: { number: proposal.number },
    costPerDay: answered.reduce((sum, finding) => sum + costOfFinding(finding), 0),
  };
}

async function answers(ctx: Context): Promise<readonly AgendaItem[]> {
  const answered = await requestsAsked(ctx, ["date-proposed", "refused"]);
  return answered.map((request) => ({
    group: "slipping",
    kind: request.state === "refused" ? "request-refused" : "date-proposed",
    agencyId: request.agencyId,
    id: request.id,
    name: request.title,
    since: request.answeredAt && localDate(request.answeredAt, ctx.zone),
    due: request.proposedDueOn ?? request.dueOn,
    facts: {},
    costPerDay: 1,
  }));
}

async function slippingActions(ctx: Context): Promise<readonly AgendaItem[]> {
  const watched = await findSlips(ctx, await openActions(ctx));
  return watched
    .filter(({ slipped }) => slipped.slipping)
    .map(({ action, slipped }) => ({
      group: "slipping",
      kind: "action-slipping",
      agencyId: action.agencyId,
      id: action.programmeId,
      name: action.title,
      since: null,
      due: action.dueOn,
      facts: { why: slipped.why ?? "", progress: action.progress },
      costPerDay: slipped.why === "late" ? 3 : 2,
    }));
}

async function programmes(ctx: Context, today: string): Promise<readonly AgendaItem[]> {
  const running = await programmesIn(ctx, ["running", "measuring"]);
  const items = await Promise.all(
    running.map(async (programme) => {
      const over = programme.windowEndsOn !== null && today > programme.windowEndsOn;
      if (programme.state === "measuring" && (!over || (await hasEffect(ctx, programme)))) return [];
      const item: AgendaItem = {
        group: "prove",
        kind: programme.state === "measuring" ? "effect-due" : "programme-without-date",
        agencyId: programme.agencyId,
        id: programme.id,
        name: programme.title,
        since: programme.windowEndsOn,
        due: programme.windowEndsOn,
        facts: { number: programme.number },
        costPerDay: programme.state === "measuring" ? 1.5 : 0.3,
      };
      return [item];
    }),
  );
  return items.flat();
}

/** Whether an effect was computed and not rejected since. */
async function hasEffect(ctx: Context, programme: Programme): Promise<boolean> {
  const effect = await effectOf(ctx, programme.agencyId, programme.id);
  if (!effect) return false;
  return (await verificationOf(ctx, effect.agencyId, effect.id))?.outcome !== "rejected";
}

async function toVerify(ctx: Context): Promise<readonly AgendaItem[]> {
  const done = await actionsToVerify(ctx);
  return done.map((action) => ({
    group: "prove",
    kind: "action-to-verify",
    agencyId: action.agencyId,
    id: action.programmeId,
    name: action.title,
    since: null,
    due: action.dueOn,
    facts: {},
    costPerDay: 1,
  }));
}

async function effectsToVerify(ctx: Context): Promise<readonly AgendaItem[]> {
  const measuring = await programmesIn(ctx, ["measuring"]);
  const items = await Promise.all(
    measuring.map(async (programme) => {
      const effect = await effectOf(ctx, programme.agencyId, programme.id);
      if (!effect || (await verificationOf(ctx, effect.agencyId, effect.id))) return [];
      const item: AgendaItem = {
        group: "prove",
        kind: "effect-to-verify",
        agencyId: effect.agencyId,
        id: programme.id,
        name: programme.title,
        since: localDate(effect.computedAt, ctx.zone),
        due: null,
        facts: { verdict: effect.assessment.verdict },
        costPerDay: 1.2,
      };
      return [item];
    }),
  );
  return items.flat();
}

async function toAnswer(ctx: Context): Promise<readonly AgendaItem[]> {
  const sent = await requestsReceived(ctx, ["sent"]);
  return sent.map((request) => ({
    group: "decide",
    kind: "request-to-answer",
    agencyId: request.agencyId,
    id: request.id,
    name: request.title,
    since: localDate(request.askedAt, ctx.zone),
    due: request.dueOn,
    facts: {},
    costPerDay: 1,
  }));
}

async function toReport(ctx: Context): Promise<readonly AgendaItem[]> {
  const accepted = await requestsReceived(ctx, ["accepted"]);
  return accepted.map((request) => ({
    group: "slipping",
    kind: "action-to-report",
    agencyId: request.agencyId,
    id: request.id,
    name: request.title,
    since: null,
    due: request.dueOn,
    facts: {},
    costPerDay: 0.8,
  }));
}

/** Complaints whose next clock ends within seven days, or has ended. */
async function dueComplaints(ctx: Context): Promise<readonly AgendaItem[]> {
  const soon = await complaintsDueBefore(ctx, new Date(ctx.now.getTime() + 7 * 86_400_000));
  return soon.map((complaint) => ({
    group: "broken-soon",
    kind: "complaint-due",
    agencyId: complaint.agencyId,
    id: complaint.id,
    name: complaint.title,
    since: null,
    due: localDate(complaint.dueAt, ctx.zone),
    facts: { number: complaint.number, clock: complaint.kind, late: complaint.dueAt < ctx.now ? 1 : 0 },
    costPerDay: complaint.dueAt < ctx.now ? 1 : 0.6,
  }));
}

/** Logs whose cases are told one by one; the others are on their own pages. */
const mostLogs = 3;

/** Promises of open cases that a trusted forecast sees broken within a week: the logs with most of them. */
async function casesThatWillBeLate(ctx: Context, today: string): Promise<readonly AgendaItem[]> {
  const soon = await casesBreakingSoon(ctx);
  return soon
    .map((one) => ({ ...one, due: localDate(new Date(one.until), ctx.zone) }))
    .filter(({ due }) => due >= today)
    .toSorted((a, b) => b.expectedMisses - a.expectedMisses)
    .slice(0, mostLogs)
    .map(({ agencyId, logId, name, cases, expectedMisses, step, due }) => ({
      group: "broken-soon",
      kind: "cases-breaking-soon",
      agencyId,
      id: logId,
      name,
      since: null,
      due,
      facts: { n: cases, step },
      costPerDay: expectedMisses,
    }));
}

/** For whoever watches and does not handle: how many complaints are late or soon will be, not one by one. */
async function complaintsTogether(ctx: Context): Promise<readonly AgendaItem[]> {
  const each = await dueComplaints(ctx);
  const late = each.filter((item) => item.facts.late === 1);
  const soon = each.filter((item) => item.facts.late === 0);
  return [...together("complaints-late", late), ...together("complaints-due-soon", soon)];
}

function together(
  kind: "complaints-late" | "complaints-due-soon",
  items: readonly AgendaItem[],
): readonly AgendaItem[] {
  const [first] = items;
  if (!first) return [];
  const costPerDay = items.reduce((sum, item) => sum + item.costPerDay, 0);
  return [{ ...first, kind, name: "", facts: { n: items.length }, costPerDay }];
}

import { z } from "zod";
import { AnswerRequest, answerRequest, requestsReceived } from "../modules/coordination/index.ts";
import {
  DecideProposal,
  decideProposal,
  findingsIn,
  lawfulWays,
  Propose,
  programmesIn,
  proposalsIn,
  propose,
  ReportProgress,
  reportProgress,
  StartProgramme,
  startProgramme,
  VerifyAction,
  VerifyEffect,
  verifyAction,
  verifyEffect,
} from "../modules/improvement/index.ts";
import { DismissSignal, dismissSignal, signalsIn } from "../modules/warnings/index.ts";
import { type Read, read, type Write, write } from "./endpoint.ts";
import { cut, PageQuery, pageOf } from "./page.ts";

const Signal = z.object({
  agencyId: z.uuid(),
  id: z.uuid(),
  seriesKey: z.string(),
  rule: z.string(),
  firstAt: z.iso.date(),
  lastAt: z.iso.date(),
  value: z.number(),
  expected: z.number(),
  probability: z.number().nullable(),
});

const Finding = z.object({
  agencyId: z.uuid(),
  id: z.uuid(),
  version: z.int(),
  number: z.string(),
  title: z.string(),
  weakness: z.string(),
  state: z.string(),
  componentKey: z.string().nullable(),
  stepId: z.uuid().nullable(),
  daysLost: z.number().nullable(),
});

const Proposal = z.object({
  agencyId: z.uuid(),
  id: z.uuid(),
  version: z.int(),
  number: z.string(),
  title: z.string(),
  rightKey: z.string(),
  state: z.string(),
  decideBy: z.iso.date().nullable(),
});

const Programme = z.object({
  agencyId: z.uuid(),
  id: z.uuid(),
  version: z.int(),
  number: z.string(),
  title: z.string(),
  state: z.string(),
  changedOn: z.iso.date().nullable(),
  windowEndsOn: z.iso.date().nullable(),
});

const Request = z.object({
  agencyId: z.uuid(),
  id: z.uuid(),
  version: z.int(),
  title: z.string(),
  text: z.string(),
  dueOn: z.iso.date(),
  state: z.string(),
});

export const improvementReads: readonly Read[] = [
  read({
    path: "/signals",
    tag: "warnings",
    summary: "Signals that nobody has answered yet, least probable first",
    query: PageQuery,
    answer: pageOf(Signal),
    run: async (ctx, page) => cut(await signalsIn(ctx, "raised"), page),
  }),
  read({
    path: "/findings",
    tag: "improvement",
    summary: "Findings, newest first",
    query: PageQuery.extend({
      state: z.enum(["open", "proposed", "in-programme", "solved", "reopened", "declined"]).default("open"),
    }),
    answer: pageOf(Finding),
    run: async (ctx, { state, ...page }) => cut(await findingsIn(ctx, [state]), page),
  }),
  read({
    path: "/proposals",
    tag: "improvement",
    summary: "Proposals, the one to be decided first on top",
    query: PageQuery.extend({
      state: z.enum(["submitted", "asked", "accepted", "refused"]).default("submitted"),
    }),
    answer: pageOf(Proposal),
    run: async (ctx, { state, ...page }) => cut(await proposalsIn(ctx, [state]), page),
  }),
  read({
    path: "/programmes",
    tag: "improvement",
    summary: "Programmes, newest first",
    query: PageQuery.extend({ state: z.enum(["running", "measuring", "closed"]).default("running") }),
    answer: pageOf(Programme),
    run: async (ctx, { state, ...page }) => cut(await programmesIn(ctx, [state]), page),
  }),
  read({
    path: "/requests",
    tag: "coordination",
    summary: "What others ask of your units, soonest due first",
    query: PageQuery,
    answer: pageOf(Request),
    run: async (ctx, page) => cut(await requestsReceived(ctx, ["sent", "accepted", "date-proposed"]), page),
  }),
];

const Done = z.object({ id: z.uuid() });
const Versioned = z.object({ id: z.uuid(), version: z.int() });

export const improvementWrites: readonly Write[] = [
  write({
    path: "/signal/dismiss",
    tag: "warnings",
    summary: "Lay a signal aside with a reason",
    rights: ["signal.dismiss"],
    body: DismissSignal,
    answer: Done,
    run: async (ctx, body) => {
      await dismissSignal(ctx, body);
      return { id: body.signalId };
    },
  }),
  write({
    path: "/proposals",
    tag: "improvement",
    summary: "Send a proposal to the holder of the right",
    rights: ["proposal.submit"],
    body: Propose,
    answer: Versioned,
    run: propose,
  }),
  write({
    path: "/proposal/decide",
    tag: "improvement",
    summary: "Decide by the right that the proposal touches",
    rights: lawfulWays,
    body: DecideProposal,
    answer: Done,
    run: decideProposal,
  }),
  write({
    path: "/programmes",
    tag: "improvement",
    summary: "Turn an accepted proposal into a programme of actions",
    rights: ["programme.start"],
    body: StartProgramme,
    answer: Versioned,
    run: startProgramme,
  }),
  write({
    path: "/request/answer",
    tag: "coordination",
    summary: "Accept, propose another date, or refuse with reasons",
    rights: ["action.accept"],
    body: AnswerRequest,
    answer: Versioned,
    run: answerRequest,
  }),
  write({
    path: "/action/report",
    tag: "improvement",
    summary: "Report progress on an action you own",
    rights: ["action.report"],
    body: ReportProgress,
    answer: Versioned,
    run: (ctx, body) => reportProgress(ctx, body, null),
  }),
  write({
    path: "/action/verify",
    tag: "improvement",
    summary: "Verify that an action was done",
    rights: ["action.verifyDone"],
    body: VerifyAction,
    answer: Versioned,
    run: verifyAction,
  }),
  write({
    path: "/effect/verify",
    tag: "improvement",
    summary: "Verify a computed effect",
    rights: ["effect.verify"],
    body: VerifyEffect,
    answer: Done,
    run: verifyEffect,
  }),
];

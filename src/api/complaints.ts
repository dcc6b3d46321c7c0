import { z } from "zod";
import {
  AnswerComplaint,
  answerComplaint,
  ClassifyComplaint,
  CloseComplaint,
  type Complaint,
  caseNumberFor,
  classifyComplaint,
  clocksOf,
  closeComplaint,
  complaintById,
  complaintClasses,
  complaintStates,
  complaints,
  DecideComplaint,
  decideComplaint,
  mayPointToReporter,
  NotifyDecision,
  notifyDecision,
  ReceiveComplaint,
  ReferComplaint,
  RespondToComplaint,
  readComplaint,
  receiveComplaint,
  referComplaint,
  respondToComplaint,
  SetAsideComplaint,
  setAsideComplaint,
  withoutContent,
} from "../modules/complaints/index.ts";
import { MutuError } from "../platform/errors.ts";
import { type Read, read, type Write, write } from "./endpoint.ts";
import { PageQuery, pageOf, placeOfCursor, timeCursor } from "./page.ts";

const Moment = z.iso.datetime().nullable();

const ComplaintRow = z.object({
  agencyId: z.uuid(),
  id: z.uuid(),
  version: z.int(),
  number: z.string(),
  unitId: z.uuid(),
  serviceId: z.uuid().nullable(),
  /** The case that it names; blank in lists, and for those who do not handle it, where it may point to a hidden reporter. */
  caseNumber: z.string(),
  state: z.enum(complaintStates),
  class: z.enum(complaintClasses),
  category: z.string(),
  area: z.string(),
  channel: z.string(),
  title: z.string(),
  body: z.string(),
  /** Ciphertext for everybody but the inspectorate, who open it on the pages: everything it says is blank here. */
  sealed: z.boolean(),
  receivedAt: z.iso.datetime(),
  answeredAt: Moment,
  decidedAt: Moment,
  notifiedAt: Moment,
  closedAt: Moment,
  confirmedAt: Moment,
});

const Clock = z.object({
  kind: z.string(),
  dayType: z.enum(["calendar", "working"]),
  dueOn: z.iso.date(),
  provisional: z.boolean(),
  stoppedAt: Moment,
});

const Receipt = z.object({
  agencyId: z.uuid(),
  id: z.uuid(),
  number: z.string(),
  code: z.string(),
  receivedAt: z.iso.datetime(),
  respondBy: z.iso.date(),
});

/** What every step answers: the complaint in its new version. */
const Changed = z.object({ id: z.uuid(), version: z.int(), state: z.string() });

const OneComplaint = z.object({ agencyId: z.uuid(), complaintId: z.uuid() });

export const complaintReads: readonly Read[] = [
  read({
    path: "/complaints",
    tag: "complaints",
    summary: "Complaints in your scope, newest first; of a restricted report number, times and state",
    query: PageQuery.extend({
      state: z.enum(complaintStates).optional(),
      open: z.stringbool().optional(),
      category: z.string().optional(),
      area: z.string().optional(),
    }),
    answer: pageOf(ComplaintRow),
    run: async (ctx, { limit, cursor, open, ...filter }) => {
      const place = cursor === undefined ? null : placeOfCursor(cursor);
      if (cursor !== undefined && place === null) throw new MutuError("invalid", "api.bad-cursor");
      const wanted = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
      const found = await complaints(
        ctx,
        {
          ...wanted,
          ...(open ? { open } : {}),
          ...(place ? { after: { receivedAt: place.at, id: place.id } } : {}),
        },
        limit + 1,
      );
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      return {
        rows: rows.map(listed),
        next: last && found.length > limit ? timeCursor(last.receivedAt, last.id) : null,
      };
    },
  }),
  read({
    path: "/complaint",
    tag: "complaints",
    summary: "One complaint; of a sealed report number, times and state",
    query: OneComplaint,
    answer: ComplaintRow,
    run: async (ctx, { agencyId, complaintId }) => {
      const complaint = await complaintById(ctx, agencyId, complaintId);
      const read = complaint.sealed ? complaint : await readComplaint(ctx, agencyId, complaintId);
      return rowOf(read, await caseNumberFor(ctx, read));
    },
  }),
  read({
    path: "/complaint/clocks",
    tag: "complaints",
    summary: "The clocks of one complaint, earliest due first",
    query: OneComplaint,
    answer: z.object({ clocks: z.array(Clock) }),
    run: async (ctx, { agencyId, complaintId }) => {
      const complaint = await complaintById(ctx, agencyId, complaintId);
      const clocks = await clocksOf(ctx, complaint.agencyId, complaint.id);
      return {
        clocks: clocks.map(({ kind, dayType, dueOn, provisional, stoppedAt }) => ({
          kind,
          dayType,
          dueOn,
          provisional,
          stoppedAt: iso(stoppedAt),
        })),
      };
    },
  }),
];

/** A restricted report says nothing in a list, sealed or not: reading one is written down, one at a time. */
function listed(complaint: Complaint): z.input<typeof ComplaintRow> {
  const told = complaint.restricted ? withoutContent(complaint) : complaint;
  return rowOf(told, mayPointToReporter(told) ? "" : told.caseNumber);
}

function rowOf(complaint: Complaint, caseNumber: string): z.input<typeof ComplaintRow> {
  return {
    ...complaint,
    caseNumber,
    receivedAt: complaint.receivedAt.toISOString(),
    answeredAt: iso(complaint.answeredAt),
    decidedAt: iso(complaint.decidedAt),
    notifiedAt: iso(complaint.notifiedAt),
    closedAt: iso(complaint.closedAt),
    confirmedAt: iso(complaint.confirmedAt),
  };
}

function iso(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}

const tag = "complaints";

/** Each step of a complaint is one verb; the right is asked by the verb too. */
export const complaintWrites: readonly Write[] = [
  write({
    path: "/complaints",
    tag,
    summary: "Receive a complaint for somebody",
    rights: ["complaint.receive"],
    body: ReceiveComplaint,
    answer: Receipt,
    keepsKey: true,
    isUntimed: true,
    run: (ctx, body, key) => receiveComplaint(ctx, body, { key, channel: "api", files: [] }),
  }),
  write({
    path: "/complaint/classify",
    tag,
    summary: "Give class, category, component and place",
    rights: ["complaint.classify", "complaint.classifyOversight"],
    body: ClassifyComplaint,
    answer: Changed,
    run: classifyComplaint,
  }),
  write({
    path: "/complaint/respond",
    tag,
    summary: "Say whether the file is complete (UU 25/2009 Pasal 44(3))",
    rights: ["complaint.respond"],
    body: RespondToComplaint,
    answer: Changed,
    run: respondToComplaint,
  }),
  write({
    path: "/complaint/refer",
    tag,
    summary: "Refer to a unit",
    rights: ["complaint.refer"],
    body: ReferComplaint,
    answer: Changed,
    run: referComplaint,
  }),
  write({
    path: "/complaint/answer",
    tag,
    summary: "Answer in substance",
    rights: ["complaint.note"],
    body: AnswerComplaint,
    answer: Changed,
    run: answerComplaint,
  }),
  write({
    path: "/complaint/decide",
    tag,
    summary: "Decide (UU 25/2009 Pasal 45, 50(1))",
    rights: [
      "complaint.decideAboutOfficer",
      "complaint.decideAboutProvider",
      "complaint.decideAboutCorporation",
    ],
    body: DecideComplaint,
    answer: Changed,
    run: decideComplaint,
  }),
  write({
    path: "/complaint/notify",
    tag,
    summary: "Tell the reporter the decision (UU 25/2009 Pasal 50(2))",
    rights: ["complaint.respond"],
    body: NotifyDecision,
    answer: Changed,
    run: notifyDecision,
  }),
  write({
    path: "/complaint/close",
    tag,
    summary: "Close with evidence, by somebody who did not handle it",
    rights: ["complaint.close"],
    body: CloseComplaint,
    answer: Changed,
    run: closeComplaint,
  }),
  write({
    path: "/complaint/set-aside",
    tag,
    summary: "Postpone, archive or say not our authority, with the reason",
    rights: ["complaint.classify"],
    body: SetAsideComplaint,
    answer: Changed,
    run: setAsideComplaint,
  }),
];

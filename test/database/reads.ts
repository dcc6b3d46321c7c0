import * as catalogue from "../../src/modules/catalogue/index.ts";
import * as complaints from "../../src/modules/complaints/index.ts";
import * as coordination from "../../src/modules/coordination/index.ts";
import * as improvement from "../../src/modules/improvement/index.ts";
import * as notifications from "../../src/modules/notifications/index.ts";
import * as organisations from "../../src/modules/organisations/index.ts";
import * as processes from "../../src/modules/processes/index.ts";
import * as reports from "../../src/modules/reports/index.ts";
import * as surveys from "../../src/modules/surveys/index.ts";
import * as warnings from "../../src/modules/warnings/index.ts";
import type { Context } from "../../src/platform/context.ts";
import { type FullAgency, figureName } from "../builders/full-agency.ts";

type Call = (ctx: Context, there: FullAgency) => Promise<unknown>;

/**
 * How a read answers those outside. `unit`: nothing to another unit and to another agency. `agency`: the same to every unit
 * of the agency, nothing to another one. `asked`: the unit that was asked sees it, another unit of that agency does not.
 * `everybody`: no rows of a tenant, or rows that are no secret. Whatever is not `unit` says why.
 */
export type Read =
  | { readonly to: "unit"; readonly call: Call }
  | { readonly to: "agency" | "asked" | "everybody"; readonly why: string; readonly call: Call };

function unit(call: Call): Read {
  return { to: "unit", call };
}

function agency(why: string, call: Call): Read {
  return { to: "agency", why, call };
}

function asked(call: Call): Read {
  return { to: "asked", why: "a request is seen by both sides and nobody else", call };
}

function everybody(why: string, call: Call): Read {
  return { to: "everybody", why, call };
}

const day = "2026-03-02";
const year = { from: new Date("2025-06-01T00:00:00Z"), until: new Date("2026-06-01T00:00:00Z") };
const withItsSubject = "seen with its subject, which the caller has read";
const staffWork = "the staff of an agency know who works where";
const names = "names of offices and of people in them are no secret";
const rules = "rules of law and calendars are public";

const ofComplaint = (there: FullAgency) => [there.agency.id, there.receipt.id] as const;
const ofService = ({ service }: FullAgency) => ({ agencyId: service.agencyId, serviceId: service.id });
const ofLog = (there: FullAgency) => ({
  agencyId: there.agency.id,
  logId: there.logId,
  every: "month" as const,
});
const soon = new Date("2027-01-01T00:00:00Z");

/** A row that was read by somebody inside; whoever holds it has no more right to what hangs on it. */
async function stored<T>(rows: Promise<readonly T[]>): Promise<T> {
  const [row] = await rows;
  if (row === undefined) throw new Error("nothing is there to begin with");
  return row;
}

/** What modules let others read, by `module.function`, as it is asked of a full agency. */
export function readsOf(inside: Context): Readonly<Record<string, Read>> {
  const theLog = () => stored(processes.eventLogs(inside));
  const theWave = () => stored(surveys.waves(inside));
  return {
    "catalogue.procedureActors": unit((ctx, there) => catalogue.procedureActors(ctx, ofService(there))),
    "catalogue.procedureDraft": unit((ctx, there) => catalogue.procedureDraft(ctx, ofService(there))),
    "catalogue.procedureOn": unit((ctx, there) => catalogue.procedureOn(ctx, ofService(there), day)),
    "catalogue.standardOn": unit((ctx, there) => catalogue.standardOn(ctx, ofService(there), day)),
    "catalogue.standardsOf": unit((ctx, there) => catalogue.standardsOf(ctx, ofService(there))),
    "catalogue.stepById": unit((ctx, there) => catalogue.stepById(ctx, there.agency.id, there.stepId)),
    "catalogue.serviceByCode": unit((ctx, there) =>
      catalogue.serviceByCode(ctx, there.agency.id, there.service.code),
    ),
    "catalogue.serviceById": unit((ctx, there) =>
      catalogue.serviceById(ctx, there.agency.id, there.service.id),
    ),
    "catalogue.services": unit((ctx, there) => catalogue.services(ctx, there.agency.id)),

    "complaints.attachmentById": unit(async (ctx, there) => {
      const file = await stored(complaints.attachmentsOf(inside, ...ofComplaint(there)));
      return complaints.attachmentById(ctx, file.id);
    }),
    "complaints.attachmentsOf": unit((ctx, there) => complaints.attachmentsOf(ctx, ...ofComplaint(there))),
    "complaints.casesComplainedOf": unit(async (ctx, there) => {
      const about = { ...ofService(there), unitIds: [there.unit.id] };
      return (await complaints.casesComplainedOf(ctx, about)).cases;
    }),
    "complaints.complaintsOfCase": unit((ctx, there) =>
      complaints.complaintsOfCase(ctx, { ...ofService(there), name: "1" }),
    ),
    "complaints.clockMovesOf": unit((ctx, there) => complaints.clockMovesOf(ctx, ...ofComplaint(there))),
    "complaints.clocksOf": unit((ctx, there) => complaints.clocksOf(ctx, ...ofComplaint(there))),
    "complaints.complaintById": unit((ctx, there) => complaints.complaintById(ctx, ...ofComplaint(there))),
    "complaints.firstComplaintDay": unit(async (ctx, there) => {
      const day = await complaints.firstComplaintDay(ctx, there.agency.id);
      return day === null ? [] : [day];
    }),
    "complaints.complaintCategories": unit((ctx, there) =>
      complaints.complaintCategories(ctx, there.agency.id),
    ),
    "complaints.clockOutcomes": unit((ctx) => complaints.clockOutcomes(ctx, {}, year)),
    "complaints.complaintStages": unit((ctx) => complaints.complaintStages(ctx, {}, year)),
    "complaints.monthlyCounts": unit((ctx, there) =>
      complaints.monthlyCounts(ctx, there.agency.id, year, "category"),
    ),
    "complaints.complaintTally": unit((ctx) => complaints.complaintTally(ctx, {}, year, "category")),
    "complaints.complaintCounts": unit((ctx, there) =>
      complaints.complaintCounts(ctx, { agencyId: there.agency.id }, { every: "week", ...year }),
    ),
    "complaints.complaintCountsBySeries": unit((ctx, there) =>
      complaints.complaintCountsBySeries(ctx, there.agency.id, year),
    ),
    "complaints.complaints": unit((ctx, there) => complaints.complaints(ctx, { agencyId: there.agency.id })),
    "complaints.complaintsByDue": unit((ctx) => complaints.complaintsByDue(ctx, {}, { after: null })),
    "complaints.complaintsDueBefore": unit((ctx) => complaints.complaintsDueBefore(ctx, soon)),
    "complaints.complaintsIn": unit((ctx) => complaints.complaintsIn(ctx, {})),
    "complaints.handlingsOf": unit((ctx, there) => complaints.handlingsOf(ctx, ...ofComplaint(there))),
    "complaints.readComplaint": unit((ctx, there) => complaints.readComplaint(ctx, ...ofComplaint(there))),

    "coordination.escalationsOf": agency(withItsSubject, (ctx, there) =>
      coordination.escalationsOf(ctx, there.agency.id, there.proposal.id),
    ),
    "coordination.newestReminder": agency(withItsSubject, (ctx, there) =>
      coordination.newestReminder(ctx, there.agency.id, there.proposal.id),
    ),
    "coordination.requestAsked": unit((ctx, there) =>
      coordination.requestAsked(ctx, there.agency.id, there.action.requestId),
    ),
    "coordination.requestsAsked": unit((ctx) => coordination.requestsAsked(ctx, ["sent"])),
    "coordination.requestReceived": asked((ctx, there) =>
      coordination.requestReceived(ctx, there.agency.id, there.action.requestId),
    ),
    "coordination.requestsReceived": asked((ctx) => coordination.requestsReceived(ctx, ["sent"])),

    "improvement.actionById": unit((ctx, there) =>
      improvement.actionById(ctx, there.agency.id, there.action.id),
    ),
    "improvement.actionOwned": asked((ctx, there) =>
      improvement.actionOwned(ctx, there.agency.id, there.action.requestId),
    ),
    "improvement.actionAsked": unit((ctx, there) =>
      improvement.actionAsked(ctx, there.agency.id, there.action.requestId),
    ),
    "improvement.actionsOf": unit((ctx, there) =>
      improvement.actionsOf(ctx, there.agency.id, there.programme.id),
    ),
    "improvement.openActions": unit((ctx) => improvement.openActions(ctx)),
    "improvement.decisionTimes": unit((ctx, there) => improvement.decisionTimes(ctx, there.agency.id)),
    "improvement.effectById": unit((ctx, there) =>
      improvement.effectById(ctx, there.agency.id, there.effectId),
    ),
    "improvement.effectOf": unit((ctx, there) =>
      improvement.effectOf(ctx, there.agency.id, there.programme.id),
    ),
    "improvement.evidenceOf": unit((ctx, there) => improvement.evidenceOf(ctx, there.finding)),
    "improvement.findingById": unit((ctx, there) =>
      improvement.findingById(ctx, there.agency.id, there.finding.id),
    ),
    "improvement.findingsById": unit((ctx, there) =>
      improvement.findingsById(ctx, there.agency.id, [there.finding.id]),
    ),
    "improvement.findingsIn": unit((ctx) => improvement.findingsIn(ctx, ["in-programme"])),
    "improvement.programmeById": unit((ctx, there) =>
      improvement.programmeById(ctx, there.agency.id, there.programme.id),
    ),
    "improvement.programmeOfProposal": unit((ctx, there) =>
      improvement.programmeOfProposal(ctx, there.agency.id, there.proposal.id),
    ),
    "improvement.programmesIn": unit((ctx) => improvement.programmesIn(ctx, ["running"])),
    "improvement.versionsOf": unit((ctx, there) => improvement.versionsOf(ctx, there.proposal)),
    "improvement.decisionsOn": unit((ctx, there) => improvement.decisionsOn(ctx, there.proposal)),
    "improvement.findingsAnsweredBy": unit((ctx, there) =>
      improvement.findingsAnsweredBy(ctx, there.proposal),
    ),
    "improvement.proposalById": unit((ctx, there) =>
      improvement.proposalById(ctx, there.agency.id, there.proposal.id),
    ),
    "improvement.proposalsAnswering": unit((ctx, there) =>
      improvement.proposalsAnswering(ctx, there.finding),
    ),
    "improvement.proposalsIn": unit((ctx) => improvement.proposalsIn(ctx, ["accepted"])),
    "improvement.recordOfProposer": unit((ctx, there) =>
      improvement.recordOfProposer(ctx, there.manager.personId),
    ),
    "improvement.verificationOf": agency(withItsSubject, (ctx, there) =>
      improvement.verificationOf(ctx, there.agency.id, there.effectId),
    ),

    "notifications.addresseesById": everybody(names, (ctx, there) =>
      notifications.addresseesById(ctx, [there.manager.personId]),
    ),
    "notifications.holdersOfFunctions": everybody(names, (ctx, there) =>
      notifications.holdersOfFunctions(ctx, {
        agencyId: there.agency.id,
        unitId: null,
        functions: ["qualityManager"],
      }),
    ),

    "organisations.agencies": agency("every unit belongs to its agency", async (ctx, there) =>
      (await organisations.agencies(ctx)).filter(({ id }) => id === there.agency.id),
    ),
    "organisations.agencyByCode": everybody(names, (ctx, there) =>
      organisations.agencyByCode(ctx, there.agency.code),
    ),
    "organisations.agencyById": agency("every unit belongs to its agency", (ctx, there) =>
      organisations.agencyById(ctx, there.agency.id),
    ),
    "organisations.appointmentById": agency(staffWork, (ctx, there) =>
      organisations.appointmentById(ctx, there.agency.id, there.manager.grantId),
    ),
    "organisations.appointmentsOf": agency(staffWork, (ctx, there) =>
      organisations.appointmentsOf(ctx, there.agency.id),
    ),
    "organisations.peopleOf": agency(staffWork, (ctx, there) => organisations.peopleOf(ctx, there.agency.id)),
    "organisations.personById": agency(staffWork, (ctx, there) =>
      organisations.personById(ctx, there.manager.personId),
    ),
    "organisations.tokensOf": agency(staffWork, (ctx, there) => organisations.tokensOf(ctx, there.agency.id)),
    "organisations.unitById": agency(staffWork, (ctx, there) =>
      organisations.unitById(ctx, there.agency.id, there.unit.id),
    ),
    "organisations.unitsOf": agency(staffWork, (ctx, there) => organisations.unitsOf(ctx, there.agency.id)),
    "organisations.unitForComplaints": agency("work is handed to the unit at the top", (ctx, there) =>
      organisations.unitForComplaints(ctx, there.agency.id),
    ),
    "organisations.namesOf": everybody(names, (ctx, there) =>
      organisations.namesOf(ctx, [there.manager.personId]),
    ),
    "organisations.offices": everybody(names, (ctx) => organisations.offices(ctx)),
    "organisations.officesOf": everybody(names, (ctx, there) =>
      organisations.officesOf(ctx, [there.unit.id]),
    ),
    "organisations.calendarLookup": everybody(rules, (ctx) => organisations.calendarLookup(ctx)),
    "improvement.effectByEvidence": unit((ctx, there) =>
      improvement.effectByEvidence(ctx, there.agency.id, there.evidenceId),
    ),
    "improvement.findingTally": unit((ctx, there) => improvement.findingTally(ctx, there.agency.id, year)),
    "improvement.proposalWaits": unit((ctx, there) => improvement.proposalWaits(ctx, there.agency.id, year)),
    "improvement.actionTally": unit((ctx, there) =>
      improvement.actionTally(ctx, there.agency.id, { from: "2026-01-01", until: "2027-01-01" }, day),
    ),
    "improvement.confirmedEffects": unit((ctx, there) =>
      improvement.confirmedEffects(ctx, there.agency.id, year),
    ),

    "organisations.dueOfOffice": everybody(rules, (ctx, there) =>
      organisations.dueOfOffice(ctx, { agencyId: there.agency.id, unitId: there.unit.id }, "clock.response"),
    ),
    "organisations.officeCalendarOf": everybody(rules, (ctx, there) =>
      organisations.officeCalendarOf(ctx, { agencyId: there.agency.id, unitId: there.unit.id }, day),
    ),
    "organisations.holidayTable": everybody(rules, (ctx) => organisations.holidayTable(ctx)),

    "processes.casesBreakingSoon": unit((ctx) => processes.casesBreakingSoon(ctx)),
    "processes.arrivalsOf": unit(async (ctx) => processes.arrivalsOf(ctx, await theLog(), 10)),
    "processes.complaintsOfLog": unit(
      async (ctx) => (await processes.complaintsOfLog(ctx, await theLog())).cases,
    ),
    "processes.cohortsOf": unit(async (ctx) => processes.cohortsOf(ctx, await theLog())),
    "processes.cohortById": unit(async (ctx, there) =>
      processes.cohortById(ctx, await theLog(), there.cohortId),
    ),
    "processes.eventLogs": unit((ctx) => processes.eventLogs(ctx)),
    "processes.figureOf": unit(async (ctx) => processes.figureOf(ctx, await theLog(), figureName)),
    "processes.logById": unit((ctx, there) => processes.logById(ctx, there.agency.id, there.logId)),
    "processes.normsOfLog": unit(async (ctx) => processes.normsOfLog(ctx, await theLog())),
    "processes.normsByPeriod": unit(async (ctx) => {
      const of = await processes.normsOfLog(ctx, await theLog());
      return of && processes.normsByPeriod(ctx, await theLog(), of, "month");
    }),
    "processes.stepDaysByPeriod": unit((ctx, there) =>
      processes.stepDaysByPeriod(ctx, { ...ofLog(there), activity: "verifikasi" }),
    ),
    "processes.onTimeShareByPeriod": unit((ctx, there) =>
      processes.onTimeShareByPeriod(ctx, { ...ofLog(there), limitDays: 2 }),
    ),

    "reports.agenda": unit((ctx) => reports.agenda(ctx)),
    "reports.publicationById": unit((ctx, there) =>
      reports.publicationById(ctx, there.agency.id, there.publicationId),
    ),
    "reports.publicationOfProgramme": unit((ctx, there) =>
      reports.publicationOfProgramme(ctx, there.agency.id, there.programme.id),
    ),
    "reports.publicationsIn": unit((ctx) => reports.publicationsIn(ctx, "draft")),
    "reports.openDataset": unit(async (ctx) => (await reports.openDataset(ctx, "surveys")).rows),
    "reports.reports": agency("a report is of a whole agency", (ctx) => reports.reports(ctx)),
    "reports.reportById": agency("a report is of a whole agency", async (ctx, there) =>
      reports.reportById(ctx, there.agency.id, there.reportId),
    ),
    "reports.toldProgrammes": unit(async (ctx) => [...(await reports.toldProgrammes(ctx))]),

    "surveys.responsesOf": unit(async (ctx, there) =>
      surveys.responsesOf(ctx, { agencyId: there.agency.id, id: there.waveId }, { after: null, most: 10 }),
    ),
    "surveys.waveById": unit((ctx, there) => surveys.waveById(ctx, there.agency.id, there.waveId)),
    "surveys.publishedResults": unit((ctx) => surveys.publishedResults(ctx)),
    "surveys.waves": unit((ctx) => surveys.waves(ctx)),
    "surveys.waveResult": unit(async (ctx) => (await surveys.waveResult(ctx, await theWave())).byService),

    "warnings.activeDetectors": agency("a detector is a rule of the agency", (ctx) =>
      warnings.activeDetectors(ctx),
    ),
    "warnings.signalTally": unit((ctx, there) => warnings.signalTally(ctx, there.agency.id, year)),
    "warnings.signalById": unit((ctx, there) => warnings.signalById(ctx, there.agency.id, there.signalId)),
    "warnings.signalsIn": unit((ctx) => warnings.signalsIn(ctx, "raised")),
  };
}

/** Store functions behind a module's face that read nothing by scope, with the reason. */
export const notReads: Readonly<Record<string, string>> = {
  "complaints.caseNumberFor":
    "asks a right about a complaint that was read; cases-of-complaints.db.test.ts asks both sides",
  "complaints.restrictedReports":
    "a full agency has none; sealed-reports.db.test.ts asks it in and out of scope",
  "complaints.unsealedReports":
    "a full agency has none; sealed-reports.db.test.ts asks it in and out of scope",
  "coordination.withdrawEscalations": "a write of the ladder, in the transaction of a verb that was asked",
  "improvement.actionsToVerify": "read with improvement.openActions, of actions in another state",
  "improvement.peopleOfProgramme": "who may not verify; asked after the programme was read",
  "improvement.progressOf": "asked with the action, which was read by its own right",
  "improvement.proposersOf": "adds those who revised it to the proposer whom the proposal in hand names",
  "organisations.addHolidays": "a write of the console, in a transaction",
  "organisations.storeShippedHolidays": "a write of the first start",
  "processes.findCase": "asks the logs that processes.eventLogs reads",
  "processes.lookAt": "says of a log that was read what is looked at of it",
  "processes.promiseOfLog": "asks the standard of a log that was read by the read of standards",
  "processes.storedForecast": "reads a figure of a log that was read by the read of figures",
  "processes.withComplaints": "puts what processes.complaintsOfLog reads to a log that was read",
  "processes.withStoredLog": "opens the parts of a log that was read",
  "reports.threadTold": "puts a programme that was read together with what it names",
  "warnings.insertDetector": "a write, in a transaction",
};

import * as catalogue from "../../src/modules/catalogue/index.ts";
import * as complaints from "../../src/modules/complaints/index.ts";
import * as coordination from "../../src/modules/coordination/index.ts";
import * as improvement from "../../src/modules/improvement/index.ts";
import * as organisations from "../../src/modules/organisations/index.ts";
import * as processes from "../../src/modules/processes/index.ts";
import * as reports from "../../src/modules/reports/index.ts";
import * as surveys from "../../src/modules/surveys/index.ts";
import * as warnings from "../../src/modules/warnings/index.ts";
import type { Context } from "../../src/platform/context.ts";
import { BeginImport, beginImport } from "../../src/platform/imports/begin.ts";
import { retryJob } from "../../src/platform/jobs/failed-jobs.ts";
import { addWebhook } from "../../src/platform/outbox/webhooks/add-webhook.ts";
import {
  changeWebhookSecret,
  pauseWebhook,
  removeWebhook,
  resumeWebhook,
} from "../../src/platform/outbox/webhooks/change-webhook.ts";
import { tryWebhook } from "../../src/platform/outbox/webhooks/try-webhook.ts";
import { rightNamed, shippedMatrix } from "../../src/platform/rights/load-matrix.ts";
import {
  ProposeAuthorityChange,
  proposeAuthorityChange,
} from "../../src/platform/rights/propose-authority-change.ts";
import { settleAuthorityChange } from "../../src/platform/rights/settle-authority-change.ts";
import { ChangeParameter, changeParameter } from "../../src/platform/settings/change-parameter.ts";
import type { FullAgency } from "../builders/full-agency.ts";
import { somethingSeen } from "../builders/improvement.ts";

type Call = (ctx: Context, there: FullAgency) => Promise<unknown>;

/**
 * A verb and the right it asks. Where the object belongs to a unit, another unit of the agency does not find it; an object
 * `of` the agency as a whole is there for all its units; one of the unit that was `asked` is there for that unit; one of
 * `both` for the two; and `self` is the actor's own agency, whichever that is.
 */
export type Verb = {
  readonly right: string;
  readonly of: "unit" | "agency" | "asked" | "both" | "self";
  readonly call: Call;
};

function verb(right: string, call: Call, of: Verb["of"] = "unit"): Verb {
  return { right, of, call };
}

const text = "Sudah diperiksa bersama petugas loket.";
const reason = "Alasan yang cukup panjang untuk dibaca.";
const day = "2026-03-02";

const onComplaint = (there: FullAgency) => ({
  agencyId: there.agency.id,
  complaintId: there.receipt.id,
  version: 1,
});
const onProposal = (there: FullAgency) => ({
  agencyId: there.agency.id,
  proposalId: there.proposal.id,
  version: there.proposal.version,
});
const onRequest = (there: FullAgency) => ({
  agencyId: there.agency.id,
  requestId: there.action.requestId,
  version: 1,
});
/** Under the id of the finding. */
const onWebhook = (there: FullAgency) => ({
  agencyId: there.agency.id,
  webhookId: there.finding.id,
  version: 1,
});
const onPublication = (there: FullAgency) => ({
  agencyId: there.agency.id,
  publicationId: there.publicationId,
  version: 1,
});
const inUnit = (there: FullAgency) => ({ agencyId: there.agency.id, unitId: there.unit.id });
const aRow = { name: "Periksa", activity: "periksa", actor: "petugas" };
const ofService = ({ service }: FullAgency) => ({ agencyId: service.agencyId, serviceId: service.id });
const adopted = (there: FullAgency) => ({
  agencyId: there.agency.id,
  serviceId: there.service.id,
  decree: "SK 9/2026",
  adoptedOn: day,
  validFrom: "2026-04-01",
});
const grant = (there: FullAgency) => ({
  agencyId: there.agency.id,
  functionCode: "liaisonOfficer",
  title: "Penghubung",
  decree: "SK 10/2026",
  allUnits: true,
  from: day,
});

/** Every verb that asks a right, by `module.function`, called with what it takes. */
export const verbs: Readonly<Record<string, Verb>> = {
  "catalogue.addService": verb("catalogue.draft", (ctx, there) =>
    catalogue.addService(
      ctx,
      catalogue.AddService.parse({
        ...inUnit(there),
        code: "izin-baru",
        name: "Izin baru",
        nameEn: "New permit",
      }),
    ),
  ),
  "catalogue.adoptProcedure": verb("procedure.adopt", (ctx, there) =>
    catalogue.adoptProcedure(
      ctx,
      catalogue.AdoptProcedure.parse({
        ...adopted(there),
        name: "SOP izin reklame",
        steps: [{ ...aRow, normSeconds: 3600, output: "lembar" }],
      }),
    ),
  ),
  "catalogue.assignActors": verb("catalogue.draft", (ctx, there) =>
    catalogue.assignActors(
      ctx,
      catalogue.AssignActors.parse({ ...ofService(there), actors: [{ value: "Rina", actor: "petugas" }] }),
    ),
  ),
  "catalogue.draftProcedure": verb("catalogue.draft", (ctx, there) =>
    catalogue.draftProcedure(
      ctx,
      catalogue.DraftProcedure.parse({
        ...ofService(there),
        version: 1,
        name: "SOP izin reklame",
        steps: [aRow],
      }),
    ),
  ),
  "catalogue.adoptStandard": verb("standard.adopt", (ctx, there) =>
    catalogue.adoptStandard(
      ctx,
      catalogue.AdoptStandard.parse({
        ...adopted(there),
        components: catalogue.componentKeys.map((key) => ({ key, promise: "Dijanjikan" })),
      }),
    ),
  ),

  "complaints.answerComplaint": verb("complaint.note", (ctx, there) =>
    complaints.answerComplaint(ctx, { ...onComplaint(there), text }),
  ),
  "complaints.classifyComplaint": verb("complaint.classify", (ctx, there) =>
    complaints.classifyComplaint(
      ctx,
      complaints.ClassifyComplaint.parse({
        ...onComplaint(there),
        class: "complaint-ordinary",
        category: "antrean",
      }),
    ),
  ),
  "complaints.closeComplaint": verb("complaint.close", (ctx, there) =>
    complaints.closeComplaint(ctx, { ...onComplaint(there), result: "fixed", text }),
  ),
  "complaints.decideComplaint": verb("complaint.decideAboutProvider", (ctx, there) =>
    complaints.decideComplaint(ctx, { ...onComplaint(there), about: "provider", text }),
  ),
  "complaints.notifyDecision": verb("complaint.respond", (ctx, there) =>
    complaints.notifyDecision(ctx, { ...onComplaint(there), text }),
  ),
  "complaints.readReporter": verb("complaint.readReporter", (ctx, there) =>
    complaints.readReporter(ctx, { agencyId: there.agency.id, complaintId: there.receipt.id, why: reason }),
  ),
  "complaints.referComplaint": verb("complaint.refer", (ctx, there) =>
    complaints.referComplaint(ctx, { ...onComplaint(there), unitId: there.sister.id, text }),
  ),
  "complaints.resealReports": verb(
    "complaint.examine",
    (ctx, there) => complaints.resealReports(ctx, there.agency.id),
    "agency",
  ),
  "complaints.respondToComplaint": verb("complaint.respond", (ctx, there) =>
    complaints.respondToComplaint(ctx, { ...onComplaint(there), complete: true, text }),
  ),
  "complaints.returnComplaint": verb("complaint.note", (ctx, there) =>
    complaints.returnComplaint(ctx, { ...onComplaint(there), text }),
  ),
  "complaints.setAsideComplaint": verb("complaint.classify", (ctx, there) =>
    complaints.setAsideComplaint(ctx, { ...onComplaint(there), to: "archived", text }),
  ),

  "coordination.answerRequest": verb(
    "action.accept",
    (ctx, there) =>
      coordination.answerRequest(
        ctx,
        coordination.AnswerRequest.parse({ ...onRequest(there), answer: "accept" }),
      ),
    "asked",
  ),
  "coordination.askUnit": verb("request.send", (ctx, there) =>
    coordination.askUnit(
      ctx,
      coordination.AskUnit.parse({
        ...inUnit(there),
        toAgencyId: there.other.id,
        toUnitId: there.otherUnit.id,
        subjectKind: "programme",
        subjectId: there.programme.id,
        title: "Minta bantuan jaringan",
        text,
        dueOn: "2026-05-01",
      }),
    ),
  ),
  "coordination.finishRequest": verb(
    "action.report",
    (ctx, there) => coordination.finishRequest(ctx, onRequest(there)),
    "asked",
  ),
  "coordination.giveRequestBack": verb("action.verifyDone", (ctx, there) =>
    coordination.giveRequestBack(ctx, { ...onRequest(there), why: reason }),
  ),
  "coordination.remind": verb(
    "reminder.send",
    (ctx, there) =>
      coordination.remind(ctx, {
        agencyId: there.agency.id,
        subjectKind: "request",
        subjectId: there.action.requestId,
        toFunction: "unitHead",
        text: "",
      }),
    "both",
  ),
  "coordination.settleDate": verb("request.send", (ctx, there) =>
    coordination.settleDate(ctx, { ...onRequest(there), agree: true, why: "" }),
  ),
  "coordination.withdrawRequest": verb("request.withdraw", (ctx, there) =>
    coordination.withdrawRequest(ctx, { ...onRequest(there), reason }),
  ),

  "improvement.bringIntoForce": verb("programme.start", (ctx, there) =>
    improvement.bringIntoForce(ctx, {
      agencyId: there.agency.id,
      programmeId: there.programme.id,
      version: 1,
      changedOn: day,
    }),
  ),
  "improvement.computeEffect": verb("effect.compute", (ctx, there) =>
    improvement.computeEffect(
      ctx,
      { agencyId: there.agency.id, programmeId: there.programme.id },
      { sentence: () => ({ id: "", en: "" }), picture: () => null },
    ),
  ),
  "improvement.decideProposal": verb("procedure.adopt", (ctx, there) =>
    improvement.decideProposal(
      ctx,
      improvement.DecideProposal.parse({
        ...onProposal(there),
        outcome: "refuse",
        reason,
        basisOfContent: "SOP 4",
      }),
    ),
  ),
  "improvement.openFinding": verb("finding.open", (ctx, there) =>
    improvement.openFinding(
      ctx,
      improvement.OpenFinding.parse({
        ...inUnit(there),
        title: "Berkas menumpuk di verifikasi",
        weakness: "Berkas menunggu lebih dari sepekan di meja verifikasi.",
        componentKey: "timeLimit",
      }),
      [somethingSeen(there.agency.id)],
    ),
  ),
  "improvement.propose": verb("proposal.submit", (ctx, there) =>
    improvement.propose(
      ctx,
      improvement.Propose.parse({
        ...inUnit(there),
        findingIds: [there.finding.id],
        title: "Tambah verifikator",
        change: "Dua verifikator bertugas setiap Senin sampai antrean habis.",
        rightKey: "procedure.adopt",
        metric: { kind: "complaint-count", agencyId: there.agency.id },
        direction: "lower",
        predictedSize: 2,
        windowDays: 60,
        costRupiah: "0",
      }),
    ),
  ),
  "improvement.reportProgress": verb(
    "action.report",
    (ctx, there) =>
      improvement.reportProgress(ctx, { ...onRequest(there), progress: 0.5, note: "Separuh jalan" }, null),
    "asked",
  ),
  "improvement.reviseProposal": verb("proposal.submit", (ctx, there) =>
    improvement.reviseProposal(
      ctx,
      improvement.ReviseProposal.parse({
        ...onProposal(there),
        answer: reason,
        title: there.proposal.title,
        change: there.proposal.change,
        predictedSize: 3,
        windowDays: 70,
        costRupiah: "0",
      }),
    ),
  ),
  "improvement.startProgramme": verb("programme.start", (ctx, there) =>
    improvement.startProgramme(
      ctx,
      improvement.StartProgramme.parse({
        agencyId: there.agency.id,
        proposalId: there.proposal.id,
        actions: [
          {
            ownerAgencyId: there.other.id,
            ownerUnitId: there.otherUnit.id,
            title: "Pasang nomor antrean",
            text,
            dueOn: "2026-05-01",
          },
        ],
      }),
    ),
  ),
  "improvement.verifyAction": verb("action.verifyDone", (ctx, there) =>
    improvement.verifyAction(ctx, {
      agencyId: there.agency.id,
      actionId: there.action.id,
      version: 1,
      outcome: "confirmed",
      reason,
    }),
  ),
  "improvement.verifyEffect": verb("effect.verify", (ctx, there) =>
    improvement.verifyEffect(ctx, {
      agencyId: there.agency.id,
      effectId: there.effectId,
      outcome: "confirmed",
      reason,
    }),
  ),
  "improvement.observeFinding": verb("finding.open", (ctx, there) =>
    improvement.observeFinding(
      ctx,
      improvement.ObserveFinding.parse({
        agencyId: there.agency.id,
        unitId: there.unit.id,
        title: "Papan tarif tertutup lemari",
        weakness: "Warga tidak dapat membaca tarif di loket dua.",
        componentKey: "fee",
        seenOn: "2026-01-05",
        how: "Kunjungan ke loket",
      }),
      [],
    ),
  ),
  "improvement.declineFinding": verb("finding.open", (ctx, there) =>
    improvement.declineFinding(ctx, {
      agencyId: there.agency.id,
      findingId: there.finding.id,
      version: 1,
      reason,
    }),
  ),
  "improvement.withdrawProposal": verb("proposal.submit", (ctx, there) =>
    improvement.withdrawProposal(ctx, { ...onProposal(there), reason }),
  ),

  "organisations.addUnit": verb(
    "unit.add",
    (ctx, there) =>
      organisations.addUnit(
        ctx,
        organisations.AddUnit.parse({ agencyId: there.agency.id, code: "loket-baru", name: "Loket baru" }),
      ),
    "agency",
  ),
  "organisations.changeHolidays": verb(
    "calendar.change",
    (ctx, there) =>
      organisations.changeHolidays(ctx, {
        agencyId: there.agency.id,
        table: { from: day, to: day, decrees: [], days: [] },
        why: reason,
      }),
    "agency",
  ),
  "organisations.endAppointment": verb(
    "settings.grantRole",
    (ctx, there) =>
      organisations.endAppointment(ctx, {
        agencyId: there.agency.id,
        appointmentId: there.supervisor.grantId,
        version: 1,
        lastDay: day,
        why: reason,
      }),
    "agency",
  ),
  "organisations.appointPerson": verb(
    "settings.grantRole",
    (ctx, there) =>
      organisations.appointPerson(
        ctx,
        organisations.AppointPerson.parse({ ...grant(there), personId: there.supervisor.personId }),
      ),
    "agency",
  ),
  "organisations.invitePerson": verb(
    "settings.grantRole",
    (ctx, there) =>
      organisations.invitePerson(
        ctx,
        organisations.InvitePerson.parse({
          ...grant(there),
          name: "Rina Wulandari",
          email: "rina@contoh.go.id",
        }),
      ),
    "agency",
  ),
  "organisations.inviteAgain": verb(
    "person.invite",
    (ctx, there) =>
      organisations.inviteAgain(ctx, { agencyId: there.agency.id, personId: there.supervisor.personId }),
    "agency",
  ),
  "organisations.makeToken": verb(
    "token.make",
    (ctx) => organisations.makeToken(ctx, { name: "Impor harian", rights: ["token.make"], days: 30 }),
    "self",
  ),
  "organisations.revokeToken": verb(
    "token.make",
    async (ctx, there) => {
      const inside = { ...ctx, actor: there.manager };
      const [token] = await organisations.tokensOf(inside, there.agency.id);
      return organisations.revokeToken(ctx, { agencyId: there.agency.id, tokenId: token?.id ?? "" });
    },
    "agency",
  ),

  "reports.blackenPublication": verb("publication.prepare", (ctx, there) =>
    reports.blackenPublication(ctx, { ...onPublication(there), words: "Antrean" }),
  ),
  // A quarter that has not begun: who may build it is told so, and no paper is drawn for each of them.
  "reports.buildReport": verb(
    "report.build",
    (ctx, there) =>
      reports.buildReport(ctx, { agencyId: there.agency.id, quarter: "2031-Q1" }, () => {
        throw new Error("nothing is drawn of a quarter that has not begun");
      }),
    "agency",
  ),
  "reports.withdrawResult": verb("publish.results", (ctx, there) =>
    reports.withdrawResult(ctx, { ...onPublication(there), reason }),
  ),
  "reports.preparePublication": verb("publication.prepare", (ctx, there) =>
    reports.preparePublication(ctx, { agencyId: there.agency.id, programmeId: there.programme.id }),
  ),
  "reports.publishResult": verb("publish.results", (ctx, there) =>
    reports.publishResult(ctx, onPublication(there)),
  ),

  "processes.chooseEndActivities": verb("log.import", (ctx, there) =>
    processes.chooseEndActivities(ctx, {
      agencyId: there.agency.id,
      logId: there.logId,
      activities: ["verifikasi"],
    }),
  ),
  "processes.decideNames": verb("log.import", (ctx, there) =>
    processes.decideNames(ctx, {
      agencyId: there.agency.id,
      logId: there.logId,
      pairs: [{ name: "verifikasi", other: "verfikasi" }],
      decision: "merge",
    }),
  ),
  "processes.receiveEvents": verb("log.append", (ctx, there) =>
    processes.receiveEvents(ctx, {
      agencyId: there.agency.id,
      logId: there.logId,
      events: [{ case: "R-1", activity: "verifikasi", time: "2026-03-02T08:00:00+07:00" }],
    }),
  ),
  "processes.saveCohort": verb("log.import", (ctx, there) =>
    processes.saveCohort(ctx, {
      agencyId: there.agency.id,
      logId: there.logId,
      name: "Yang diperiksa",
      conditions: ["with:verifikasi"],
    }),
  ),
  "processes.dropCohort": verb("log.import", (ctx, there) =>
    processes.dropCohort(ctx, { agencyId: there.agency.id, logId: there.logId, cohortId: there.cohortId }),
  ),
  "processes.watchFolder": verb("log.import", (ctx, there) =>
    processes.watchFolder(ctx, { agencyId: there.agency.id, logId: there.logId, folder: "izin" }),
  ),
  "surveys.publishSurveyResult": verb("publish.results", (ctx, there) =>
    surveys.publishSurveyResult(ctx, { agencyId: there.agency.id, waveId: there.waveId }),
  ),
  "warnings.dismissSignal": verb("signal.dismiss", (ctx, there) =>
    warnings.dismissSignal(ctx, { agencyId: there.agency.id, signalId: there.signalId, reason }),
  ),
  "warnings.takeSignalIntoFinding": verb("finding.open", (ctx, there) =>
    warnings.takeSignalIntoFinding(ctx, there.agency.id, there.signalId),
  ),

  "platform.beginImport": verb(
    "complaint.import",
    (ctx, there) =>
      beginImport(
        ctx,
        "complaints",
        BeginImport.parse({
          agencyId: there.agency.id,
          fileName: "pengaduan.csv",
          sha256: "0".repeat(64),
          mapping: { columns: {}, constants: {} },
        }),
      ),
    "agency",
  ),
  "platform.proposeAuthorityChange": verb(
    "authority.propose",
    (ctx, there) =>
      proposeAuthorityChange(
        ctx,
        ProposeAuthorityChange.parse({
          ...rightNamed(shippedMatrix, "publish.results"),
          agencyId: there.agency.id,
          key: "publish.results",
          decides: ["providerHead"],
          from: day,
          reason,
        }),
      ),
    "agency",
  ),
  "platform.settleAuthorityChange": verb(
    "authority.confirm",
    (ctx, there) =>
      settleAuthorityChange(ctx, {
        agencyId: there.agency.id,
        changeId: there.finding.id,
        outcome: "confirmed",
        answer: reason,
      }),
    "agency",
  ),
  "platform.changeParameter": verb(
    "settings.parameter",
    (ctx, there) =>
      changeParameter(
        ctx,
        ChangeParameter.parse({
          agencyId: there.agency.id,
          key: "clock.response",
          value: 10,
          legalBasis: "Peraturan rekaan",
          grade: "primary",
          from: "2026-05-01",
        }),
      ),
    "agency",
  ),
  "platform.addWebhook": verb(
    "webhook.manage",
    (ctx) => addWebhook(ctx, { address: "https://93.184.216.34/mutu", events: ["complaint.closed"] }),
    "self",
  ),
  "platform.changeWebhookSecret": verb(
    "webhook.manage",
    (ctx, there) => changeWebhookSecret(ctx, onWebhook(there)),
    "agency",
  ),
  "platform.pauseWebhook": verb(
    "webhook.manage",
    (ctx, there) => pauseWebhook(ctx, onWebhook(there)),
    "agency",
  ),
  "platform.resumeWebhook": verb(
    "webhook.manage",
    (ctx, there) => resumeWebhook(ctx, onWebhook(there)),
    "agency",
  ),
  "platform.removeWebhook": verb(
    "webhook.manage",
    (ctx, there) => removeWebhook(ctx, onWebhook(there)),
    "agency",
  ),
  // Its address is one that nothing may call here, so that nothing leaves this machine.
  "platform.tryWebhook": verb("webhook.manage", (ctx, there) => tryWebhook(ctx, onWebhook(there)), "agency"),
  "platform.retryJob": verb(
    "job.retry",
    (ctx, there) => retryJob(ctx, { agencyId: there.agency.id, jobId: there.finding.id }),
    "agency",
  ),
};

/** Exported functions of `verbs/` that ask no right of a person, with the reason. */
export const askNobody: Readonly<Record<string, string>> = {
  "complaints.confirmSolved": "the reporter acts, proved by the receipt code",
  "complaints.deadlinesMovedBy": "counts what a decree would move; the page that shows it asks the right",
  "complaints.openAttachments": "opens what was read, with the reader's key",
  "complaints.openHandlings": "opens what was read, with the reader's key",
  "complaints.readAttachment": "a read: reads.ts",
  "complaints.readOwnReport": "the reporter looks, proved by the receipt code",
  "complaints.reportsToShare": "counts for a reader who has unlocked their key",
  "complaints.sealWaitingReports": "a job of the system",
  "complaints.openReceipt": "the reporter looks, proved by the receipt code",
  "complaints.readComplaint": "a read: reads.ts",
  "complaints.receiveComplaint": "nobody may refuse to receive (UU 25/2009 Pasal 48(2))",
  "complaints.reopenComplaint": "the reporter acts, proved by the receipt code",
  "complaints.tellMore": "the reporter acts, proved by the receipt code",
  "complaints.withdrawSilentComplaints": "a job of the system",
  "coordination.answerDue": "counts a day",
  "coordination.climb": "a step of jobs of the system",
  "coordination.climbForRequests": "a job of the system",
  "coordination.ladderOn": "reads a parameter",
  "improvement.climbForProposals": "a job of the system",
  "improvement.findMeasures": "reads through scoped reads",
  "improvement.findSlips": "reads through scoped reads",
  "improvement.measureBetween": "reads through scoped reads",
  "notifications.notify": "a step of subscribers",
  "organisations.addAdministrator": "the console only, which it checks itself",
  "processes.askLog": "asks a log that was read; what is stored is read by scope",
  "processes.computeAnswers": "a job of the system",
  "processes.extendLogs": "a job of the system; what it adds came with its right",
  "processes.forecastLateness": "a job of the system",
  "processes.steerAnswer": "whoever may read the log may; it is looked up by scope first",
  "surveys.submitResponse": "everybody who was served may answer",
  "warnings.chartCounts": "reads through scoped reads",
  "warnings.runDetectors": "a job of the system; a person who starts it is asked on the page",
};

import { maskPersonalData } from "../../../analytics/text/mask.ts";
import { record } from "../../../platform/audit/record.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { once } from "../../../platform/idempotency.ts";
import { newId } from "../../../platform/ids.ts";
import { localDate } from "../../../platform/local-date.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { recipientOf } from "../../../platform/sealing/age.ts";
import { parameterOn } from "../../../platform/settings/parameters.ts";
import { serviceById } from "../../catalogue/index.ts";
import { unitForComplaints } from "../../organisations/index.ts";
import type { Channel, Complaint } from "../nouns/complaint.ts";
import { dayOnly } from "../nouns/day-only.ts";
import { type Intake, isLateFiling, reporterOf } from "../nouns/intake.ts";
import { hashReceiptCode, receiptCodeOf, reporterIdentity } from "../nouns/receipt-code.ts";
import { concealed } from "../nouns/sealed-report.ts";
import { type AttachedFile, insertAttachments } from "../store/attachments.ts";
import { insertComplaint, nextComplaintNumber } from "../store/complaints.ts";
import { addHandling } from "../store/handlings.ts";
import { insertReporter } from "../store/reporters.ts";
import { runClock } from "./run-clock.ts";
import { sealContent } from "./seal-report.ts";

/** What the reporter is given. The code is shown once; only its hash is kept. */
export type Receipt = {
  readonly agencyId: string;
  readonly id: string;
  readonly number: string;
  readonly code: string;
  readonly receivedAt: string;
  /** ISO date by which the office must say whether the file is complete (UU 25/2009 Pasal 44(3)). */
  readonly respondBy: string;
};

type Sent = {
  readonly key: string;
  readonly channel: Exclude<Channel, "import">;
  readonly files: readonly AttachedFile[];
};

/**
 * Receives a complaint from anybody; nobody may refuse to receive (UU 25/2009 Pasal 48(2)). Number, receipt and both
 * kinds of clock are there at once (CMP-01, CMP-03). The same key gives the same receipt again (REL-02). What only the
 * inspectorate may read is sealed to it before any row is written, and is not taken where nobody could open it (PRV-11).
 * @throws MutuError `not-found` for a service or agency that is not there, `wrong-state` when nobody could open the report
 */
export async function receiveComplaint(ctx: Context, intake: Intake, sent: Sent): Promise<Receipt> {
  const seen = dayOnly(ctx, { anonymous: intake.whoMayKnow === "nobody" });
  const request = requestOf(ctx, intake, sent);
  const stub = await transact(seen, (ctx) => once(ctx, request, () => receive(ctx, intake, sent)));
  return { ...stub, code: receiptCodeOf(ctx.settings.secret, stub.id, sent.key) };
}

/** What makes two requests the same. The ciphertext of a file is another one each time, its name and size are not. */
function requestOf({ settings }: Context, intake: Intake, { key, files }: Sent) {
  if (intake.readableBy === "office")
    return { key, content: { intake, files: files.map((file) => file.sha256) } };
  const named = files.map(({ name, bytes }) => ({ name, bytes }));
  return concealed(settings.secret, { key, content: { intake, files: named } });
}

/** What is stored for a second request with the same key: everything but the code. */
async function receive(ctx: TxContext, intake: Intake, sent: Sent): Promise<Omit<Receipt, "code">> {
  const id = newId(ctx.now, ctx.random);
  const code = receiptCodeOf(ctx.settings.secret, id, sent.key);
  const complaint = await complaintOf(ctx, intake, { id, channel: sent.channel, code });
  await insertComplaint(ctx, complaint, hashReceiptCode(code));
  if (complaint.sealed) await sealContent(ctx, complaint);
  const reporter = reporterOf(intake);
  if (reporter) await insertReporter(ctx, complaint, reporter);
  await insertAttachments(ctx, complaint, sent.files);
  await addHandling(ctx, complaint, { kind: "received", toCitizen: true });
  const response = await runClock(ctx, complaint, "response", ctx.now);
  await runClock(ctx, complaint, "verify-forward", ctx.now);
  if (complaint.restricted) await runClock(ctx, complaint, "resolve", ctx.now);
  await record(ctx, {
    verb: "receive-complaint",
    subjectKind: "complaint",
    subjectId: complaint.id,
    agencyId: complaint.agencyId,
    facts: { number: complaint.number, channel: complaint.channel, anonymous: complaint.anonymous },
  });
  await emit(ctx, {
    kind: "complaint.received",
    agencyId: complaint.agencyId,
    subjectKind: "complaint",
    subjectId: complaint.id,
  });
  return {
    agencyId: complaint.agencyId,
    id: complaint.id,
    number: complaint.number,
    receivedAt: complaint.receivedAt.toISOString(),
    respondBy: response.dueOn,
  };
}

type Way = { readonly id: string; readonly channel: Channel; readonly code: string };

async function complaintOf(ctx: TxContext, intake: Intake, { id, channel, code }: Way): Promise<Complaint> {
  const today = localDate(ctx.now, ctx.zone);
  const service = intake.serviceId ? await serviceById(ctx, intake.agencyId, intake.serviceId) : null;
  const filing = await parameterOn(ctx, "clock.filing", today);
  const restricted = intake.readableBy === "inspectorate";
  return {
    agencyId: intake.agencyId,
    id,
    version: 1,
    unitId: service?.unitId ?? (await unitForComplaints(ctx, intake.agencyId)),
    number: await nextComplaintNumber(ctx, intake.agencyId, Number(today.slice(0, 4))),
    serviceId: service?.id ?? null,
    caseNumber: intake.caseNumber,
    state: "received",
    class: restricted ? "complaint-oversight" : "unclassified",
    category: "",
    componentKey: null,
    area: intake.area,
    channel,
    title: intake.title,
    body: intake.body,
    maskedBody: maskPersonalData(intake.body).masked,
    occurredOn: intake.occurredOn,
    receivedAt: ctx.now,
    targetAt: null,
    answeredAt: null,
    declaredCompleteAt: null,
    decidedAt: null,
    notifiedAt: null,
    closedAt: null,
    confirmedAt: null,
    stateReason: "",
    handlerId: null,
    closedBy: null,
    result: null,
    lateFiling: isLateFiling(intake.occurredOn, today, Number(filing.value)),
    anonymous: intake.whoMayKnow === "nobody",
    identitySecret: intake.whoMayKnow === "examiner",
    confidential: false,
    restricted,
    sealed: restricted,
    reporterRecipient: await recipientOf(await reporterIdentity(code, id)),
    externalId: null,
  };
}

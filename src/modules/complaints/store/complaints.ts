import { type Insertable, type Selectable, sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import { saveVersion } from "../../../platform/db/save-version.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Complaint } from "../nouns/complaint.ts";
import { withoutContent } from "../nouns/sealed-report.ts";
import { seeingRestricted } from "./seeing-restricted.ts";

export async function insertComplaint(
  ctx: TxContext,
  complaint: Complaint,
  receiptCodeHash: string,
): Promise<void> {
  await ctx.tx
    .insertInto("complaint")
    .values({ ...rowOf(complaint), receipt_code_hash: receiptCodeHash })
    .execute();
}

/** Writes many imported complaints; those whose external id is known already are left as they are. @returns how many were new */
export async function insertImported(
  ctx: TxContext,
  importId: string,
  complaints: readonly Complaint[],
): Promise<number> {
  const rows = complaints.map((complaint) => ({ ...rowOf(complaint), version: 1, import_id: importId }));
  // One parameter for the whole batch: thousands of rows have more columns than a statement may have parameters.
  const inserted = await sql`
    insert into complaint
    select * from jsonb_populate_recordset(null::complaint, ${JSON.stringify(rows)}::jsonb)
    on conflict (agency_id, external_id) do nothing`.execute(ctx.tx);
  return Number(inserted.numAffectedRows ?? 0);
}

/** @throws MutuError `changed-meanwhile` when somebody else was quicker */
export async function saveComplaint(
  ctx: TxContext,
  complaint: Complaint,
  expected: number,
): Promise<Complaint> {
  const {
    agency_id: _agency,
    id: _id,
    number: _number,
    external_id: _external,
    ...changing
  } = rowOf(complaint);
  const version = await saveVersion(ctx, "complaint", { ...complaint, version: expected }, changing);
  return { ...complaint, version };
}

/** @throws MutuError `not-found`, also for a report that only the inspectorate may read (CMP-14) */
export async function complaintById(ctx: Context, agencyId: string, id: string): Promise<Complaint> {
  const row = await scoped(ctx, "complaint")
    .selectAll("complaint")
    .where("complaint.agency_id", "=", agencyId)
    .where("complaint.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return complaintOf(row);
}

/**
 * The complaint with a public number and the hash of its receipt code; null when there is none. A report that only the
 * inspectorate reads is found too, since whoever holds its code is the reporter.
 */
export async function complaintByNumber(
  ctx: Context,
  number: string,
): Promise<{ readonly complaint: Complaint; readonly receiptCodeHash: string } | null> {
  const row = await scoped(seeingRestricted(ctx), "complaint")
    .selectAll("complaint")
    .where("complaint.number", "=", number)
    .where("complaint.receipt_code_hash", "is not", null)
    .executeTakeFirst();
  if (!row?.receipt_code_hash) return null;
  return { complaint: complaintOf(row), receiptCodeHash: row.receipt_code_hash };
}

/** The next public number of an agency in a year, such as `DUK-2026-00481`. Two who ask at once get two numbers. */
export async function nextComplaintNumber(ctx: TxContext, agencyId: string, year: number): Promise<string> {
  const { last } = await ctx.tx
    .insertInto("complaint_number")
    .values({ agency_id: agencyId, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(["agency_id", "year"]).doUpdateSet({ last: sql<number>`complaint_number.last + 1` }),
    )
    .returning("last")
    .executeTakeFirstOrThrow();
  const { code } = await ctx.tx
    .selectFrom("agency")
    .select("code")
    .where("id", "=", agencyId)
    .executeTakeFirstOrThrow();
  return `${code.toUpperCase()}-${year}-${String(last).padStart(5, "0")}`;
}

/** The row of a complaint; of a sealed one without anything that it says, whoever gives it here. */
function rowOf(given: Complaint): Insertable<Database["complaint"]> {
  const complaint = given.sealed ? withoutContent(given) : given;
  return {
    agency_id: complaint.agencyId,
    id: complaint.id,
    number: complaint.number,
    unit_id: complaint.unitId,
    service_id: complaint.serviceId,
    case_number: complaint.caseNumber,
    state: complaint.state,
    class: complaint.class,
    category: complaint.category,
    component_key: complaint.componentKey,
    area: complaint.area,
    channel: complaint.channel,
    title: complaint.title,
    body: complaint.body,
    masked_body: complaint.maskedBody,
    occurred_on: complaint.occurredOn,
    received_at: complaint.receivedAt,
    target_at: complaint.targetAt,
    answered_at: complaint.answeredAt,
    declared_complete_at: complaint.declaredCompleteAt,
    decided_at: complaint.decidedAt,
    notified_at: complaint.notifiedAt,
    closed_at: complaint.closedAt,
    confirmed_at: complaint.confirmedAt,
    state_reason: complaint.stateReason,
    handler_id: complaint.handlerId,
    closed_by: complaint.closedBy,
    result: complaint.result,
    late_filing: complaint.lateFiling,
    anonymous: complaint.anonymous,
    identity_secret: complaint.identitySecret,
    confidential: complaint.confidential,
    restricted: complaint.restricted,
    sealed: complaint.sealed,
    reporter_recipient: complaint.reporterRecipient,
    external_id: complaint.externalId,
  };
}

/** A row as the noun. */
export function complaintOf(row: Selectable<Database["complaint"]>): Complaint {
  return {
    agencyId: row.agency_id,
    id: row.id,
    version: row.version,
    number: row.number,
    unitId: row.unit_id,
    serviceId: row.service_id,
    caseNumber: row.case_number,
    state: row.state,
    class: row.class,
    category: row.category,
    componentKey: row.component_key,
    area: row.area,
    channel: row.channel,
    title: row.title,
    body: row.body,
    maskedBody: row.masked_body,
    occurredOn: row.occurred_on,
    receivedAt: row.received_at,
    targetAt: row.target_at,
    answeredAt: row.answered_at,
    declaredCompleteAt: row.declared_complete_at,
    decidedAt: row.decided_at,
    notifiedAt: row.notified_at,
    closedAt: row.closed_at,
    confirmedAt: row.confirmed_at,
    stateReason: row.state_reason,
    handlerId: row.handler_id,
    closedBy: row.closed_by,
    result: row.result,
    lateFiling: row.late_filing,
    anonymous: row.anonymous,
    identitySecret: row.identity_secret,
    confidential: row.confidential,
    restricted: row.restricted,
    sealed: row.sealed,
    reporterRecipient: row.reporter_recipient,
    externalId: row.external_id,
  };
}

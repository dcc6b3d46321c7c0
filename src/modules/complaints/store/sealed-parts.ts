import type { Selectable } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
import { type Recipient, sealText } from "../../../platform/sealing/age.ts";
import { recipientsOf } from "../../../platform/sealing/readers.ts";
import type { Complaint } from "../nouns/complaint.ts";

export type PartKind = Database["sealed_part"]["kind"];

/** A ciphertext of a report: `partId` is the row whose words it holds, the complaint itself for `report` and `reporter`. */
export type SealedPart = {
  readonly kind: PartKind;
  readonly partId: string;
  readonly content: string;
  /** Public keys of the inspectorate to which it was sealed, in order. */
  readonly recipients: readonly Recipient[];
};

type OfOne = Pick<Complaint, "agencyId" | "id">;
type OfReport = Pick<Complaint, "agencyId" | "id" | "reporterRecipient">;

type PlainPart = {
  readonly kind: PartKind;
  readonly partId: string;
  readonly text: string;
  /** Whoever holds the receipt code reads it too. */
  readonly toReporter?: boolean;
  /** Public keys of the inspectorate where they are known, as those to which the bytes of a file were sealed. */
  readonly recipients?: readonly Recipient[];
};

/** The public keys to which a report is sealed today. @throws MutuError `wrong-state` when nobody could ever open it */
export async function currentRecipients(
  ctx: Pick<Context, "db" | "now">,
  agencyId: string,
): Promise<readonly Recipient[]> {
  const recipients = await recipientsOf(ctx, agencyId);
  if (recipients.length === 0) throw new MutuError("wrong-state", "sealing.no-reader");
  return recipients;
}

/** Seals words to the inspectorate of today and stores them, in the place of what was sealed before. */
export async function sealPart(
  ctx: TxContext,
  report: OfReport,
  { kind, partId, text, toReporter = false, ...given }: PlainPart,
): Promise<void> {
  const recipients = given.recipients ?? (await currentRecipients(ctx, report.agencyId));
  const reporter = toReporter && report.reporterRecipient !== null ? [report.reporterRecipient] : [];
  const values = { content: await sealText(text, [...recipients, ...reporter]), recipients: [...recipients] };
  await ctx.tx
    .insertInto("sealed_part")
    .values({ agency_id: report.agencyId, complaint_id: report.id, kind, part_id: partId, ...values })
    .onConflict((conflict) =>
      conflict.columns(["agency_id", "complaint_id", "kind", "part_id"]).doUpdateSet(values),
    )
    .execute();
}

/**
 * How much is read of a report that is sealed, sealed anew or made plain: all of it, since what is left out would stay plain
 * or be lost. Nobody writes so much; 60 forms a day is what one network may send.
 */
export const wholeReport = 100_000;

/** What is sealed of a report, of one kind or all. The caller holds the report. */
export async function sealedPartsOf(
  ctx: Context,
  report: OfOne,
  kind?: PartKind,
): Promise<readonly SealedPart[]> {
  const rows = await partsOf(ctx, report)
    .$if(kind !== undefined, (query) => query.where("sealed_part.kind", "=", kind ?? "report"))
    .execute();
  return rows.map(sealedPartOf);
}

/** All of it, kept from others until it is written anew: what they wrote meanwhile must not be taken back. */
export async function partsToRewrite(ctx: TxContext, report: OfOne): Promise<readonly SealedPart[]> {
  const rows = await partsOf(ctx, report).forUpdate().execute();
  return rows.map(sealedPartOf);
}

function partsOf(ctx: Context, { agencyId, id }: OfOne) {
  return scoped(ctx, "sealed_part")
    .select(["sealed_part.kind", "sealed_part.part_id", "sealed_part.content", "sealed_part.recipients"])
    .where("sealed_part.agency_id", "=", agencyId)
    .where("sealed_part.complaint_id", "=", id)
    .orderBy("sealed_part.kind")
    .orderBy("sealed_part.part_id")
    .limit(wholeReport);
}

function sealedPartOf({
  part_id: partId,
  ...row
}: Pick<Selectable<Database["sealed_part"]>, "kind" | "part_id" | "content" | "recipients">): SealedPart {
  return { ...row, partId };
}

/** Forgets the ciphertext of a report whose words are plain again. */
export async function forgetSealedParts(ctx: TxContext, report: OfOne): Promise<void> {
  await ctx.tx
    .deleteFrom("sealed_part")
    .where("agency_id", "=", report.agencyId)
    .where("complaint_id", "=", report.id)
    .execute();
}

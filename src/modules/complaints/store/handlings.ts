import type { Context, TxContext } from "../../../platform/context.ts";
import { actorId } from "../../../platform/context.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { newId } from "../../../platform/ids.ts";
import type { Complaint } from "../nouns/complaint.ts";
import { sealPart } from "./sealed-parts.ts";

export type HandlingKind = Database["handling"]["kind"];

export type Handling = {
  readonly id: string;
  readonly at: Date;
  readonly kind: HandlingKind;
  readonly by: string;
  readonly text: string;
  readonly toCitizen: boolean;
};

type Note = { readonly kind: HandlingKind; readonly text?: string; readonly toCitizen?: boolean };

/** Adds one entry to the time line of a complaint. What is written about a sealed report is sealed like it. */
export async function addHandling(
  ctx: TxContext,
  complaint: Pick<Complaint, "agencyId" | "id" | "sealed" | "reporterRecipient">,
  { kind, text = "", toCitizen = false }: Note,
): Promise<void> {
  const id = newId(ctx.now, ctx.random);
  if (complaint.sealed && text !== "") {
    await sealPart(ctx, complaint, { kind: "handling", partId: id, text, toReporter: toCitizen });
  }
  await ctx.tx
    .insertInto("handling")
    .values({
      agency_id: complaint.agencyId,
      id,
      complaint_id: complaint.id,
      at: ctx.now,
      kind,
      by_actor: actorId(ctx.actor),
      text: complaint.sealed ? "" : text,
      to_citizen: toCitizen,
    })
    .execute();
}

/** The time line of a complaint, oldest first; at most `most`, as many as a page shows. */
export async function handlingsOf(
  ctx: Context,
  agencyId: string,
  complaintId: string,
  most = 300,
): Promise<readonly Handling[]> {
  const rows = await scoped(ctx, "handling")
    .select([
      "handling.id",
      "handling.at",
      "handling.kind",
      "handling.by_actor",
      "handling.text",
      "handling.to_citizen",
    ])
    .where("handling.agency_id", "=", agencyId)
    .where("handling.complaint_id", "=", complaintId)
    .orderBy("handling.at")
    .orderBy("handling.id")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    kind: row.kind,
    by: row.by_actor,
    text: row.text,
    toCitizen: row.to_citizen,
  }));
}

/** Writes the words of an entry anew: none when they were sealed, the old ones when they are plain again. */
export async function rewriteHandling(
  ctx: TxContext,
  complaint: Pick<Complaint, "agencyId">,
  { id, text }: Pick<Handling, "id" | "text">,
): Promise<void> {
  await ctx.tx
    .updateTable("handling")
    .set({ text })
    .where("agency_id", "=", complaint.agencyId)
    .where("id", "=", id)
    .execute();
}

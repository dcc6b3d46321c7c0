import type { Context } from "../../../platform/context.ts";
import { unsealText } from "../../../platform/sealing/age.ts";
import type { Clock } from "../nouns/clock.ts";
import type { Complaint } from "../nouns/complaint.ts";
import { reporterIdentity } from "../nouns/receipt-code.ts";
import { type ClockMove, clockMovesOf, clocksOf } from "../store/clocks.ts";
import { type Handling, handlingsOf } from "../store/handlings.ts";
import { sealedPartsOf } from "../store/sealed-parts.ts";
import { seeingRestricted } from "../store/seeing-restricted.ts";

/** What happened to a complaint, for its reporter; `text` of what was not told to them may be missing. */
export type OwnReport = {
  readonly handlings: readonly Handling[];
  readonly clocks: readonly Clock[];
  readonly moves: readonly ClockMove[];
};

/**
 * What happened to the complaint of whoever holds its receipt, which the caller has checked. What was told to the reporter
 * of a sealed report was sealed to the key that follows from the code, and opens with it alone.
 */
export async function readOwnReport(ctx: Context, complaint: Complaint, code: string): Promise<OwnReport> {
  const seeing = seeingRestricted(ctx);
  const { agencyId, id } = complaint;
  const handlings = await handlingsOf(seeing, agencyId, id);
  return {
    handlings: complaint.sealed ? await opened(seeing, { complaint, code, handlings }) : handlings,
    clocks: await clocksOf(seeing, agencyId, id),
    moves: await clockMovesOf(seeing, agencyId, id),
  };
}

type Own = { readonly complaint: Complaint; readonly code: string; readonly handlings: readonly Handling[] };

async function opened(ctx: Context, { complaint, code, handlings }: Own): Promise<readonly Handling[]> {
  if (complaint.reporterRecipient === null) return handlings;
  const identity = await reporterIdentity(code, complaint.id);
  const told = new Set(handlings.filter(({ toCitizen }) => toCitizen).map((one) => one.id));
  const parts = (await sealedPartsOf(ctx, complaint, "handling")).filter(({ partId }) => told.has(partId));
  const texts = new Map(
    await Promise.all(
      parts.map(async ({ partId, content }) => [partId, await unsealText(content, identity)] as const),
    ),
  );
  return handlings.map((one) => ({ ...one, text: texts.get(one.id) ?? one.text }));
}

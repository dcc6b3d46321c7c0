import {
  type Complaint,
  complaintById,
  type Receipt,
  ReceiveComplaint,
  receiveComplaint,
} from "../../src/modules/complaints/index.ts";
import type { Agency } from "../../src/modules/organisations/nouns/agency.ts";
import type { Actor, Context } from "../../src/platform/context.ts";
import { as, at } from "./context.ts";

/** Whoever reads everything of an agency, to look at what a test did. */
export function everything(agency: Agency): Actor {
  return {
    kind: "system",
    job: "test",
    scope: { agencies: [agency.id], units: "all", restricted: true, identity: true },
  };
}

/** A citizen without an account, before an agency. */
export function aCitizen(agency: Agency): Actor {
  return {
    kind: "public",
    scope: { agencies: [agency.id], units: "all", restricted: false, identity: false },
  };
}

/** Half past nine in Jakarta on a day, for somebody. */
export function onDay(ctx: Context, day: string, actor: Actor): Context {
  return at(as(ctx, actor), `${day}T02:30:00Z`);
}

let made = 0;

/** A complaint that was received on a day through the portal; `said` changes what the reporter told. */
export function aComplaint(
  ctx: Context,
  { agency, day }: { readonly agency: Agency; readonly day: string },
  said: Readonly<Record<string, unknown>> = {},
): Promise<Receipt> {
  made += 1;
  const intake = ReceiveComplaint.parse({
    agencyId: agency.id,
    title: "Berkas saya tidak bergerak",
    body: "Sudah tiga pekan berkas izin saya di meja verifikasi tanpa kabar.",
    name: "Wulan Rekaan",
    contact: "wulan@contoh.id",
    ...said,
  });
  const sent = { key: `complaint ${made} of ${agency.id}`, channel: "web", files: [] } as const;
  return receiveComplaint(onDay(ctx, day, aCitizen(agency)), intake, sent);
}

/** The complaint of a receipt as it stands. */
export function asItStands(ctx: Context, receipt: Receipt): Promise<Complaint> {
  const scope = { agencies: [receipt.agencyId], units: "all", restricted: true, identity: true } as const;
  return complaintById(as(ctx, { kind: "system", job: "test", scope }), receipt.agencyId, receipt.id);
}

/** Takes a step with a complaint, on the version that is there now. */
export async function takeStep<I extends object, R>(
  ctx: Context,
  receipt: Receipt,
  verb: (ctx: Context, input: I & { agencyId: string; complaintId: string; version: number }) => Promise<R>,
  input: I,
): Promise<R> {
  const { version } = await asItStands(ctx, receipt);
  return verb(ctx, { ...input, agencyId: receipt.agencyId, complaintId: receipt.id, version });
}

import { record } from "../audit/record.ts";
import type { Context, TxContext } from "../context.ts";
import { MutuError } from "../errors.ts";
import { appointmentsInForce } from "./appointments-in-force.ts";
import { type Credential, credentialOf } from "./credentials.ts";
import { linkOwner, makeLink } from "./one-time-links.ts";
import { startSession } from "./sessions.ts";

/** What proved a person in the end, as the audit entry names it. */
export type Way = "code" | "recovery-code" | "passkey" | "sign-on";

/** What a person with one factor does next. Somebody who has passkeys uses one: it needs no step between. */
export type NextStep = "type-code" | "set-up-code" | "use-passkey";

/** One factor was right. `step` is good for ten minutes; `next` is what the person does with it. */
export type HalfSignedIn = { readonly step: string; readonly next: NextStep };

export type SignedInNow = {
  readonly session: string;
  /** How many appointments are in force: with more than one the person chooses (AUT-10). */
  readonly appointments: number;
};

/** Leads somebody whose first factor was right to the second one (ASVS 6.3.3). */
export async function secondStep(ctx: TxContext, credential: Credential): Promise<HalfSignedIn> {
  return { step: await makeLink(ctx, "sign-in", credential.personId), next: nextStep(credential) };
}

/** A code is set up on the way only by somebody who has no second factor of any kind; else one factor would be enough. */
export function nextStep({ totpConfirmed, passkeys }: Credential): NextStep {
  if (totpConfirmed) return "type-code";
  return passkeys > 0 ? "use-passkey" : "set-up-code";
}

/** Who is on the way from the first factor to the second; null when the ten minutes are over. */
export async function halfSignedIn(ctx: Context, step: string): Promise<Credential | null> {
  const personId = step === "" ? null : await linkOwner(ctx, "sign-in", step);
  return personId === null ? null : credentialOf(ctx, personId);
}

/**
 * Opens a session for a person who proved who they are with both factors, in whatever way.
 * @throws MutuError `not-yours` when no appointment is in force today (AUT-04)
 */
export async function openSession(
  ctx: TxContext,
  personId: string,
  { device, way }: { readonly device: string; readonly way: Way },
): Promise<SignedInNow> {
  const appointments = await appointmentsInForce(ctx, personId);
  const [first] = appointments;
  if (!first) throw new MutuError("not-yours", "auth.no-appointment");
  const { agencyId, id: appointmentId } = first;
  const session = await startSession(ctx, { personId, agencyId, appointmentId, device });
  await record(ctx, {
    verb: "sign-in",
    subjectKind: "person",
    subjectId: personId,
    agencyId,
    facts: { appointment: appointmentId, way },
  });
  return { session, appointments: appointments.length };
}

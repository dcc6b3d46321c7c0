import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { makeLink } from "../../../platform/auth/one-time-links.ts";
import { MailAddress } from "../../../platform/auth/sign-in.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { newId } from "../../../platform/ids.ts";
import { localDate } from "../../../platform/local-date.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { personAppointed } from "../events.ts";
import { type AgencyZone, agencyZones } from "../nouns/agency.ts";
import { type Appointment, granted } from "../nouns/appointment.ts";
import { agencyByCode, insertAgency } from "../store/agencies.ts";
import { appointmentsOf, insertAppointment } from "../store/appointments.ts";
import { insertPerson, personByEmail } from "../store/people.ts";

export const AddAdministrator = z.strictObject({
  email: MailAddress,
  name: z.string().trim().min(3, "organisations.name-short").max(120),
  agencyCode: z
    .string()
    .trim()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "organisations.code-form")
    .max(60),
  /** Name of the agency; given only when it is new. */
  agencyName: z.string().trim().min(3).max(120).nullable(),
  zone: z.enum(agencyZones).default("Asia/Jakarta"),
  title: z.string().trim().min(3).max(120),
  decree: z.string().trim().min(3).max(200),
});

/** The person, and the token of the link with which they choose a password; null when they have one already. */
export type AddedAdministrator = { readonly appointment: Appointment; readonly invitation: string | null };

/**
 * Makes somebody administrator of an agency, and the agency itself when it is new: how the first person comes in, since
 * there is no default account (ASVS 6.3.2). Only whoever holds the machine can do this: the console, by its job. Who is
 * one already only gets a new link.
 * @throws MutuError `not-yours` for anybody else, `not-found` when the agency is unknown and not named
 */
export function addAdministrator(
  ctx: Context,
  input: z.output<typeof AddAdministrator>,
): Promise<AddedAdministrator> {
  if (ctx.actor.kind !== "system" || ctx.actor.job !== "console") {
    throw new MutuError("not-yours", "error.not-for-role");
  }
  return transact(ctx, async (ctx) => {
    const agencyId = await agencyFor(ctx, input);
    const known = await personByEmail(ctx, input.email);
    const personId = known?.id ?? newId(ctx.now, ctx.random);
    if (!known)
      await insertPerson(ctx, { id: personId, name: input.name, email: input.email, fictional: false });
    const today = localDate(ctx.now, input.zone);
    const before = (await appointmentsOf(ctx, agencyId)).find(administrates(personId, today));
    const invitation = known?.hasPassword ? null : await makeLink(ctx, "invitation", personId);
    if (before) return { appointment: before, invitation };
    const appointment = granted(
      {
        agencyId,
        functionCode: "agencyAdmin",
        title: input.title,
        decree: input.decree,
        basis: "attribution",
        onBehalfOf: null,
        allUnits: true,
        unitIds: [],
        restricted: false,
        identity: false,
        from: today,
        lastDay: null,
      },
      { id: newId(ctx.now, ctx.random), personId, role: "agency-admin" },
    );
    await insertAppointment(ctx, appointment);
    await record(ctx, {
      verb: "add-administrator",
      subjectKind: "appointment",
      subjectId: appointment.id,
      agencyId,
      why: input.decree,
      facts: { person: personId },
    });
    await emit(ctx, personAppointed(appointment));
    return { appointment, invitation };
  });
}

function administrates(personId: string, day: string) {
  return ({ personId: id, functionCode, from, until }: Appointment) =>
    id === personId && functionCode === "agencyAdmin" && from <= day && (until === null || until > day);
}

type OfAgency = {
  readonly agencyCode: string;
  readonly agencyName: string | null;
  readonly zone: AgencyZone;
};

async function agencyFor(
  ctx: TxContext,
  { agencyCode: code, agencyName: name, zone }: OfAgency,
): Promise<string> {
  const known = await agencyByCode(ctx, code);
  if (known) return known.id;
  if (name === null) throw new MutuError("not-found", "organisations.agency-unknown", { code });
  const id = newId(ctx.now, ctx.random);
  await insertAgency(ctx, { id, code, name, nameEn: name, zone, fictional: false });
  await record(ctx, {
    verb: "add-agency",
    subjectKind: "agency",
    subjectId: id,
    agencyId: id,
    facts: { code },
  });
  return id;
}

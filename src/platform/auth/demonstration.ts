import { z } from "zod";
import { record } from "../audit/record.ts";
import type { Context, Role } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import type { Settings } from "../settings/settings.ts";
import { inForce } from "./actor.ts";
import { startSession } from "./sessions.ts";

export const EnterDemonstration = z.strictObject({ agencyId: z.uuid(), appointmentId: z.uuid() });

/** An invented person of the demonstration, in one of their positions. */
export type DemonstrationPerson = {
  readonly agencyId: string;
  readonly appointmentId: string;
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  readonly agency: string;
};

/** Whether this process may sign people in without a password. Never in production, whatever else is set. */
export function isDemonstration({
  production,
  demonstration,
}: Pick<Settings, "production" | "demonstration">) {
  return demonstration && !production;
}

/** What opens the reader keys of the invented inspectorate; no secret, and of nobody in real use. */
export const inventedPassphrase = "perahu sungai lampu kertas";

/** The passphrase to be shown to a visitor; null in real use. */
export function demonstrationPassphrase(
  settings: Pick<Settings, "production" | "demonstration">,
): string | null {
  return isDemonstration(settings) ? inventedPassphrase : null;
}

/** The invented people who can be tried out, the own agency of each first by name; at most 60. */
export async function demonstrationPeople(ctx: Context): Promise<readonly DemonstrationPerson[]> {
  if (!isDemonstration(ctx.settings)) return [];
  const rows = await invented(ctx).orderBy("agency.name").orderBy("title").limit(60).execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    appointmentId: row.id,
    name: row.name,
    title: row.title,
    role: row.role,
    agency: row.agency,
  }));
}

/**
 * Signs a visitor in as an invented person.
 * @throws MutuError `not-found` outside the demonstration, and for a person who is not invented
 */
export function enterDemonstration(
  ctx: Context,
  input: z.output<typeof EnterDemonstration>,
  device: string,
): Promise<string> {
  return transact(ctx, async (ctx) => {
    if (!isDemonstration(ctx.settings)) throw new MutuError("not-found", "error.not-found");
    const person = await invented(ctx)
      .where("appointment.agency_id", "=", input.agencyId)
      .where("appointment.id", "=", input.appointmentId)
      .executeTakeFirst();
    if (!person) throw new MutuError("not-found", "error.not-found");
    const { person_id: personId } = person;
    await record(ctx, {
      verb: "sign-in",
      subjectKind: "person",
      subjectId: personId,
      agencyId: input.agencyId,
      facts: { appointment: input.appointmentId, way: "demonstration" },
    });
    return startSession(ctx, { ...input, personId, device });
  });
}

function invented(ctx: Context) {
  return ctx.db
    .selectFrom("appointment")
    .innerJoin("person", "person.id", "appointment.person_id")
    .innerJoin("agency", "agency.id", "appointment.agency_id")
    .select(["appointment.agency_id", "appointment.id", "person_id", "person.name", "title", "role"])
    .select("agency.name as agency")
    .where("person.fictional", "=", true)
    .where("person.active", "=", true)
    .where(inForce(ctx.now));
}

import { z } from "zod";
import type { Actor, Role } from "../../../platform/context.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { LawFunction } from "../../../platform/rights/matrix.ts";

const bases = ["attribution", "delegation", "mandate", "acting"] as const;
type Basis = (typeof bases)[number];

/** What a decree gives a person: a function, its scope, and the days on which it holds (AUT-04). */
export type Appointment = {
  readonly agencyId: string;
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly role: Role;
  readonly functionCode: string;
  readonly title: string;
  readonly decree: string;
  readonly basis: Basis;
  /** The appointment in whose name a mandate or an acting official works. */
  readonly onBehalfOf: string | null;
  readonly allUnits: boolean;
  readonly unitIds: readonly string[];
  readonly restricted: boolean;
  readonly identity: boolean;
  /** ISO days; `until` is not included, null is open. */
  readonly from: string;
  readonly until: string | null;
};

/** What whoever appoints writes down. */
export const grantShape = {
  agencyId: z.uuid(),
  functionCode: z.string().min(1).max(60),
  title: z.string().trim().min(3).max(120),
  decree: z.string().trim().min(3).max(200),
  basis: z.enum(bases).default("attribution"),
  onBehalfOf: z.uuid().nullable().default(null),
  allUnits: z.boolean().default(false),
  unitIds: z.array(z.uuid()).max(200).default([]),
  restricted: z.boolean().default(false),
  identity: z.boolean().default(false),
  from: z.iso.date(),
  /** The last day on which it holds, as decrees write it; null is open. */
  lastDay: z.iso.date().nullable().default(null),
} as const;

const Grant = z.strictObject(grantShape);
export type Grant = z.output<typeof Grant>;

/** What no single field shows: days in order, somebody to act for, some unit to work in, restricted reports. */
export function checkGrant(grant: Grant, check: z.core.$RefinementCtx): void {
  const refuse = (path: string, message: string) => check.addIssue({ code: "custom", path: [path], message });
  if (grant.lastDay !== null && grant.lastDay < grant.from) refuse("lastDay", "organisations.days-reversed");
  const actsForSomebody = grant.basis === "mandate" || grant.basis === "acting";
  if (actsForSomebody && grant.onBehalfOf === null) refuse("onBehalfOf", "organisations.for-whom");
  if (!grant.allUnits && grant.unitIds.length === 0) refuse("unitIds", "organisations.which-units");
  if (grant.restricted && grant.functionCode !== "internalAuditor") {
    refuse("restricted", "organisations.restricted-inspectorate");
  }
}

/**
 * The role in which a function works with Mutu. The data protection officer advises and decides nothing, and so reads
 * (authority.md section 1).
 * @throws MutuError `invalid` for a function that works outside, such as the Ombudsman
 */
export function roleOfFunction(functions: readonly LawFunction[], code: string): Role {
  const found = functions.find((f) => f.code === code);
  const role = code === "dataProtectionOfficer" ? "auditor" : found?.productRole;
  if (!role || !isRole(role)) throw new MutuError("invalid", "organisations.function-outside");
  return role;
}

/** Functions that can be held by a person who works with Mutu. */
export function functionsInside(functions: readonly LawFunction[]): readonly LawFunction[] {
  return functions.filter((f) => f.productRole !== null || f.code === "dataProtectionOfficer");
}

/**
 * The right under which somebody may write an appointment down: an administrator records what a decree says; what opens
 * restricted reports or the identity of reporters, the accountable official grants.
 */
export function rightToAppoint(
  actor: Actor,
  scope: Pick<Grant, "restricted" | "identity">,
): "person.invite" | "settings.grantRole" {
  const isAdmin = actor.kind === "person" && actor.role === "agency-admin";
  const recordsOnly = isAdmin && !scope.restricted && !scope.identity;
  return recordsOnly ? "person.invite" : "settings.grantRole";
}

/** The appointment that a grant makes. */
export function granted(
  grant: Grant,
  to: { readonly id: string; readonly personId: string; readonly role: Role },
): Appointment {
  const { lastDay, ...written } = grant;
  return {
    ...written,
    ...to,
    version: 1,
    unitIds: grant.allUnits ? [] : [...new Set(grant.unitIds)],
    until: lastDay === null ? null : dayAfter(lastDay),
  };
}

/** The first day on which it no longer holds. */
function dayAfter(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}

/**
 * The same appointment, over after a last day.
 * @throws MutuError `invalid` when the day is before its first, or when it ended earlier already
 */
export function endedAfter(appointment: Appointment, lastDay: string): Appointment {
  if (lastDay < appointment.from) throw new MutuError("invalid", "organisations.ends-before-start");
  const until = dayAfter(lastDay);
  if (appointment.until !== null && appointment.until < until) {
    throw new MutuError("invalid", "organisations.ended-already");
  }
  return { ...appointment, until };
}

const roles: ReadonlySet<string> = new Set<Role>([
  "quality-manager",
  "supervisor",
  "decision-maker",
  "complaint-officer",
  "liaison",
  "inspectorate",
  "agency-admin",
  "auditor",
]);

function isRole(word: string): word is Role {
  return roles.has(word);
}

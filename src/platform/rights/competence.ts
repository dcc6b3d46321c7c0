import type { Right } from "./matrix.ts";

/** What a person holds, as written in the decree that appointed them. Days are ISO dates; `until` is not included. */
export type Appointment = {
  readonly agencyId: string;
  readonly id: string;
  readonly personId: string;
  readonly functionCode: string;
  readonly title: string;
  readonly decree: string;
  readonly basis: "attribution" | "delegation" | "mandate" | "acting";
  readonly from: string;
  readonly until: string | null;
};

/** People who already did one part of the item, or are named in it: they can do no other part (AUT-09, AUT-11). */
export type OwnWork = { readonly notBy?: readonly (string | null)[] };

export type Judgement =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly reason: "not-the-holder" | "own-work" | "not-in-force" | "not-delegable";
    };

/**
 * Functions that hold a right under a general name of the law. Unit head or head of the provider as "the authorised
 * official" for a procedure is a deduction (authority.md section 2), so agencies may replace this table.
 */
const holdsUnderGeneralName: Readonly<Record<string, readonly string[]>> = {
  authorisedOfficial: ["unitHead", "providerHead"],
  officialSuperior: ["unitSuperior", "providerSuperior", "accountableOfficial"],
};

/**
 * Functions that are an office inside one agency: who holds one may be shown other agencies, and decides nothing there
 * (UU 30/2014 Pasal 8(1)). Those above several agencies, such as the accountable official of a region, are not here.
 * Which function is which is a deduction [inferred].
 */
export const functionsInsideOneAgency: readonly string[] = [
  "providerHead",
  "unitHead",
  "officerSuperior",
  "serviceOfficer",
  "complaintOfficer",
  "liaisonOfficer",
  "informationOfficer",
];

/** When and where a right is asked for: the day in the zone of the agency, and the agency of the object. */
export type Occasion = { readonly today: string; readonly agencyId: string };

/** The functions of law that may decide under a right, general names spelled out. */
export function decidingFunctions(right: Right): readonly string[] {
  return right.decides.flatMap(functionsUnder);
}

/** A function of the law, and those that hold what it holds when it is a general name. */
export function functionsUnder(code: string): readonly string[] {
  return [code, ...(holdsUnderGeneralName[code] ?? [])];
}

/**
 * The functions of law whose agreement a decision needs beside the function that makes it: where all decide together, every
 * other one, in the order of the law.
 * @param functionCode  of whoever decides; null for somebody who holds none of them
 */
export function otherDeciders(
  right: Pick<Right, "decides" | "decidesMode">,
  functionCode: string | null,
): readonly string[] {
  if (right.decidesMode !== "all") return [];
  return right.decides.filter(
    (code) => functionCode === null || !functionsUnder(code).includes(functionCode),
  );
}

/**
 * Whether an appointment carries a right on an occasion.
 * @source UU 30/2014 Pasal 8(1), 14, 15(2), 34(2)-(3); rules AUT-04, AUT-05, AUT-07, AUT-09
 */
export function judge(
  right: Right,
  appointment: Appointment,
  { today, agencyId }: Occasion,
  own: OwnWork = {},
): Judgement {
  if (!decidingFunctions(right).includes(appointment.functionCode) || !reaches(appointment, agencyId))
    return { allowed: false, reason: "not-the-holder" };
  if (today < appointment.from || (appointment.until !== null && today >= appointment.until)) {
    return { allowed: false, reason: "not-in-force" };
  }
  if (!coversBasis(right, appointment)) return { allowed: false, reason: "not-delegable" };
  if (own.notBy?.includes(appointment.personId)) return { allowed: false, reason: "own-work" };
  return { allowed: true };
}

function reaches(appointment: Appointment, agencyId: string): boolean {
  return appointment.agencyId === agencyId || !functionsInsideOneAgency.includes(appointment.functionCode);
}

function coversBasis(right: Right, appointment: Appointment): boolean {
  if (appointment.basis === "attribution") return true;
  if (appointment.basis === "delegation") return right.delegable !== "no";
  return right.delegable === "mandate" || right.delegable === "by-object";
}

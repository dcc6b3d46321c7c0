import type { Context } from "../context.ts";
import { MutuError } from "../errors.ts";
import { localDate } from "../local-date.ts";
import { appointmentById, holdersOf } from "./appointments.ts";
import { type Appointment, judge, type Occasion, type OwnWork, otherDeciders } from "./competence.ts";
import { matrixInForce, rightNamed } from "./load-matrix.ts";
import { type AuthorityMatrix, articlesOf, type Right } from "./matrix.ts";

/** The object that a right is asked for: its agency and unit, and the people who may not act on it. */
export type Subject = OwnWork & { readonly agencyId: string; readonly unitId?: string | null };

/** A function of the law in words. */
export type NamedFunction = { readonly code: string; readonly id: string; readonly en: string };

/** What a decision stores of its maker (AUT-03; UU 30/2014 Pasal 9(3)). */
export type Competence = {
  readonly right: Right;
  readonly appointment: Appointment;
  /** Functions that decide together with the maker's, so that each must have agreed. */
  readonly others: readonly NamedFunction[];
};

/** Why a button is or is not yours, and whose it is (AUT-02). */
export type Explanation = {
  readonly key: string;
  readonly allowed: boolean;
  readonly reason: "not-the-holder" | "own-work" | "not-in-force" | "not-delegable" | null;
  readonly functions: readonly NamedFunction[];
  /** Functions that must agree before the reader can accept; empty where one alone decides. */
  readonly others: readonly NamedFunction[];
  /** People who hold the right today, as "title, name"; empty when the agency named nobody. */
  readonly holders: readonly string[];
  readonly basis: readonly string[];
  readonly grade: Right["grade"];
  readonly mayPropose: boolean;
};

/**
 * Lets a verb go on only if the actor holds the right on this object today. A system job holds no right of the law:
 * it may do working rights only by being the job of that name, which the verb checks by not asking here.
 * @throws MutuError `not-found` outside the actor's scope, `not-yours` with the holder and the article
 */
export async function decide(ctx: Context, key: string, subject: Subject): Promise<Competence> {
  if (!covers(ctx, subject)) throw new MutuError("not-found", "error.not-found");
  const matrix = await matrixInForce(ctx);
  const right = rightNamed(matrix, key);
  const appointment = await ownAppointment(ctx);
  const judgement = appointment && judge(right, appointment, occasionOf(ctx, subject), subject);
  if (appointment && judgement?.allowed) {
    const others = named(matrix, otherDeciders(right, appointment.functionCode));
    return { right, appointment, others };
  }
  if (judgement && !judgement.allowed && judgement.reason === "own-work") {
    throw new MutuError("not-yours", "error.own-work", { right: key });
  }
  throw new MutuError("not-yours", "error.not-yours", {
    right: key,
    holder: named(matrix, right.decides)
      .map((one) => one[ctx.lang])
      .join(", "),
    basis: articlesOf(right).join("; ") || "-",
  });
}

/** The same answer for a page, before the button is pressed: never throws for want of a right. */
export async function explain(ctx: Context, key: string, subject: Subject): Promise<Explanation> {
  const matrix = await matrixInForce(ctx);
  const right = rightNamed(matrix, key);
  const appointment = await ownAppointment(ctx);
  const judgement = appointment
    ? judge(right, appointment, occasionOf(ctx, subject), subject)
    : ({ allowed: false, reason: "not-the-holder" } as const);
  const allowed = judgement.allowed && covers(ctx, subject);
  return {
    key,
    allowed,
    reason: judgement.allowed ? null : judgement.reason,
    functions: named(matrix, right.decides),
    others: named(matrix, otherDeciders(right, appointment?.functionCode ?? null)),
    holders: await holdersOf(ctx, {
      agencyId: subject.agencyId,
      unitId: subject.unitId ?? null,
      functions: right.decides,
    }),
    basis: articlesOf(right),
    grade: right.grade,
    mayPropose: appointment !== null && right.proposes.includes(appointment.functionCode),
  };
}

/** Codes of the functions that decide under a right in force now. */
export async function functionsOfRight(ctx: Context, key: string): Promise<readonly string[]> {
  return rightNamed(await matrixInForce(ctx), key).decides;
}

function covers(ctx: Context, subject: Subject): boolean {
  const { scope } = ctx.actor;
  if (!scope.agencies.includes(subject.agencyId)) return false;
  return !subject.unitId || scope.units === "all" || scope.units.includes(subject.unitId);
}

function occasionOf(ctx: Context, { agencyId }: Subject): Occasion {
  return { today: localDate(ctx.now, ctx.zone), agencyId };
}

async function ownAppointment(ctx: Context): Promise<Appointment | null> {
  if (ctx.actor.kind !== "person") return null;
  return appointmentById(ctx, ctx.actor.agencyId, ctx.actor.grantId);
}

function named({ functions }: AuthorityMatrix, codes: readonly string[]): readonly NamedFunction[] {
  return functions.filter(({ code }) => codes.includes(code)).map(({ code, id, en }) => ({ code, id, en }));
}

import { z } from "zod";
import type { Component } from "./standard.ts";

/** One row of an SOP: who does what with which input, in how long, with which output (PermenPANRB 35/2012; STD-12). */
const Step = z.object({
  name: z.string().trim().min(2).max(300),
  /** Name of the activity in event logs that stands for this step. */
  activity: z.string().trim().min(1).max(300),
  actor: z.string().trim().min(2).max(200),
  inputs: z.string().trim().max(1000).default(""),
  normSeconds: z.int().positive().nullable().default(null),
  output: z.string().trim().max(500).default(""),
});

export const AdoptProcedure = z.object({
  agencyId: z.uuid(),
  serviceId: z.uuid(),
  name: z.string().trim().min(3).max(200),
  decree: z.string().trim().min(3).max(200),
  adoptedOn: z.iso.date(),
  validFrom: z.iso.date(),
  steps: z.array(Step).min(1).max(100),
});

export type ProcedureStep = z.output<typeof Step> & { readonly id: string; readonly number: number };

export type ProcedureVersion = {
  readonly agencyId: string;
  readonly id: string;
  readonly serviceId: string;
  readonly number: number;
  readonly name: string;
  readonly decree: string;
  readonly adoptedOn: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly steps: readonly ProcedureStep[];
};

const day = 86_400;

/** Seconds of all steps together, on the clock and the calendar; steps without a norm add nothing. */
export function sumOfNorms(procedure: Pick<ProcedureVersion, "steps">): number {
  return procedure.steps.reduce((sum, step) => sum + (step.normSeconds ?? 0), 0);
}

/**
 * How long a promised time lasts on the calendar, in seconds; null where none is promised. Five working days pass in
 * seven, holidays left aside, so that a procedure is not called impossible because of them.
 */
export function promisedSeconds({
  limitDays,
  limitDayType,
}: Pick<Component, "limitDays" | "limitDayType">): number | null {
  if (limitDays === null || limitDayType === null) return null;
  return limitDayType === "calendar" ? limitDays * day : (limitDays * day * 7) / 5;
}

/** Whether the norms of the steps together exceed the promised time: a fault of the design, though nobody is late (STD-13). */
export function cannotKeepPromise(
  procedure: Pick<ProcedureVersion, "steps">,
  timeLimit: Pick<Component, "limitDays" | "limitDayType">,
): boolean {
  const promised = promisedSeconds(timeLimit);
  return promised !== null && sumOfNorms(procedure) > promised;
}

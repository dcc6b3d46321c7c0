import { z } from "zod";
import {
  daysOfNorm,
  type LongestPath,
  longestPath,
} from "../../../analytics/mining/procedure/longest-path.ts";
import {
  checkWayThrough,
  mostRows,
  ProcedureRow,
} from "../../../analytics/mining/procedure/procedure-rows.ts";
import type { Component } from "./standard.ts";

/** One row of an SOP: who does what with which input, in how long, with which output (PermenPANRB 35/2012; STD-12). */
const Step = ProcedureRow.extend({
  name: z.string().trim().min(2).max(300),
  actor: z.string().trim().min(2).max(200),
});

/** Rows that are a way through, whatever else they lack. */
export const Steps = z.array(Step).min(1).max(mostRows).superRefine(checkWayThrough);

/** A draft may lack times and outputs: that is noticed, not refused (STD-12). */
export const DraftProcedure = z.object({
  agencyId: z.uuid(),
  serviceId: z.uuid(),
  /** Of the draft that its writer saw; 0 when there was none. */
  version: z.int().min(0),
  name: z.string().trim().min(3).max(200),
  steps: Steps,
});

/** What is adopted lacks nothing (STD-12). */
export const AdoptProcedure = DraftProcedure.omit({ version: true }).extend({
  decree: z.string().trim().min(3).max(200),
  adoptedOn: z.iso.date(),
  validFrom: z.iso.date(),
  steps: Steps.superRefine((steps, ctx) => {
    for (const { number, field } of missingIn(steps))
      ctx.addIssue({ code: "custom", path: [number - 1, field], message: `procedure.missing-${field}` });
  }),
});

export type StepOfProcedure = z.output<typeof Step>;

export type ProcedureStep = StepOfProcedure & { readonly id: string; readonly number: number };

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

/** What a version holds before it is adopted. */
export type ProcedureDraft = {
  readonly agencyId: string;
  readonly serviceId: string;
  readonly version: number;
  readonly name: string;
  readonly steps: readonly StepOfProcedure[];
  readonly savedBy: string;
  readonly savedAt: Date;
};

/** A row that does not say how long it takes, or what comes out of it. */
export type MissingPart = { readonly number: number; readonly field: "normSeconds" | "output" };

/** What STD-12 asks of each row and a row lacks. A decision without a trace of its own belongs to the row before. */
export function missingIn(steps: readonly StepOfProcedure[]): readonly MissingPart[] {
  return steps.flatMap(({ kind, activity, normSeconds, output }, at): MissingPart[] => {
    if (kind === "decision" && activity === "") return [];
    const number = at + 1;
    return [
      ...(normSeconds === null ? [{ number, field: "normSeconds" } as const] : []),
      ...(output === "" ? [{ number, field: "output" } as const] : []),
    ];
  });
}

const day = 86_400;

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

/** How long a norm lasts on the calendar, in seconds, by the same measure; null where there is none. */
export function elapsedNorm(step: Pick<ProcedureStep, "normSeconds" | "normDayType">): number | null {
  return step.normSeconds === null ? null : daysOfNorm(step, "calendar") * day;
}

/** The longest path of a procedure beside the time that its service promises. */
export type DesignCheck = LongestPath & {
  /** The promise, in days of the same kind as the path */
  readonly limitDays: number;
  readonly limitDayType: "calendar" | "working";
  /** A fault of the design, though nobody is late (STD-13) */
  readonly isTooLong: boolean;
};

/** Norms are whole seconds, their sums in days are not. */
const slack = 1e-9;

/** The design of a procedure against its promise (STD-13); null where no time is promised. */
export function checkDesign(
  { steps }: Pick<ProcedureDraft, "steps">,
  { limitDays, limitDayType }: Pick<Component, "limitDays" | "limitDayType">,
): DesignCheck | null {
  if (limitDays === null || limitDayType === null) return null;
  const longest = longestPath(steps, limitDayType);
  return { ...longest, limitDays, limitDayType, isTooLong: longest.days > limitDays + slack };
}

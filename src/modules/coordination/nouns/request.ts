import { z } from "zod";
import { MutuError } from "../../../platform/errors.ts";

export type RequestState = "sent" | "accepted" | "date-proposed" | "refused" | "done" | "withdrawn";

/** What one unit asks of another, often of another agency. Until it is answered it is silent, which is never a yes (JOB-09). */
export type Request = {
  readonly agencyId: string;
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly toAgencyId: string;
  readonly toUnitId: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly title: string;
  readonly text: string;
  readonly dueOn: string;
  readonly proposedDueOn: string | null;
  readonly state: RequestState;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  /** The decree that declared an emergency, in which a request must be met; empty otherwise (UU 30/2014 Pasal 36(3)). */
  readonly emergencyDecree: string;
};

export const AskUnit = z.object({
  agencyId: z.uuid(),
  unitId: z.uuid(),
  toAgencyId: z.uuid(),
  toUnitId: z.uuid(),
  subjectKind: z.string().min(1),
  subjectId: z.uuid(),
  title: z.string().trim().min(5).max(200),
  text: z.string().trim().min(5).max(4000),
  dueOn: z.iso.date(),
  emergencyDecree: z.string().trim().max(200).default(""),
});

/** An answer: yes, another date, or no with written reasons (UU 30/2014 Pasal 36(2); AUT-16). */
export const AnswerRequest = z
  .object({
    agencyId: z.uuid(),
    requestId: z.uuid(),
    version: z.coerce.number().int(),
    answer: z.enum(["accept", "propose-date", "refuse"]),
    proposedDueOn: z.iso.date().nullable().default(null),
    reason: z.string().trim().max(2000).default(""),
  })
  .refine((a) => a.answer !== "refuse" || a.reason.length >= 10, {
    path: ["reason"],
    message: "coordination.needs-reason",
  })
  .refine((a) => a.answer !== "propose-date" || a.proposedDueOn !== null, {
    path: ["proposedDueOn"],
    message: "coordination.needs-date",
  });

export type Answer = z.output<typeof AnswerRequest>;

/** The unit that was asked, as the subject of a right. */
export function unitAsked(request: Pick<Request, "toAgencyId" | "toUnitId">) {
  return { agencyId: request.toAgencyId, unitId: request.toUnitId };
}

const next: Readonly<Record<RequestState, readonly RequestState[]>> = {
  sent: ["accepted", "date-proposed", "refused", "withdrawn"],
  "date-proposed": ["accepted", "sent", "withdrawn"],
  accepted: ["done", "withdrawn"],
  refused: ["sent", "withdrawn"],
  done: ["accepted"],
  withdrawn: [],
};

/** The request in another state. @throws MutuError `wrong-state` */
export function stepRequest(request: Request, to: RequestState): Request {
  if (!next[request.state].includes(to)) {
    throw new MutuError("wrong-state", "error.wrong-state", { from: request.state, to });
  }
  return { ...request, state: to };
}

/**
 * The request as answered.
 * @param today  ISO date of the unit asked
 * @throws MutuError `wrong-state`; `invalid` for a refusal in a declared emergency, or a date that has passed
 */
export function answered(
  request: Request,
  answer: Answer,
  { by, at, today }: { readonly by: string; readonly at: Date; readonly today: string },
): Request {
  if (answer.answer === "refuse" && request.emergencyDecree !== "") {
    throw new MutuError("invalid", "coordination.emergency-must-be-met");
  }
  if (answer.answer === "propose-date" && (answer.proposedDueOn ?? "") < today) {
    throw new MutuError("invalid", "coordination.date-passed");
  }
  const state = { accept: "accepted", "propose-date": "date-proposed", refuse: "refused" } as const;
  return {
    ...stepRequest(request, state[answer.answer]),
    proposedDueOn: answer.answer === "propose-date" ? answer.proposedDueOn : null,
    reason: answer.reason,
    answeredBy: by,
    answeredAt: at,
  };
}

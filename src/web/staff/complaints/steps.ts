import type { z } from "zod";
import {
  AnswerComplaint,
  answerComplaint,
  ClassifyComplaint,
  CloseComplaint,
  type Complaint,
  type ComplaintStep,
  classifyComplaint,
  closeComplaint,
  DecideComplaint,
  decideComplaint,
  NotifyDecision,
  notifyDecision,
  ReferComplaint,
  RespondToComplaint,
  ReturnComplaint,
  referComplaint,
  respondToComplaint,
  returnComplaint,
  SetAsideComplaint,
  setAsideComplaint,
} from "../../../modules/complaints/index.ts";
import type { Context } from "../../../platform/context.ts";
import { type Parsed, type ParseOptions, parseForm } from "../../form/parse-form.ts";
import type { WebContext } from "../../web-context.ts";

type StepWork = {
  /** The word of the step in the address. */
  readonly word: string;
  /** Reads the form of the step: the work to do, or the form to show again. */
  readonly read: (c: WebContext, options: ParseOptions) => Parsed<(ctx: Context) => Promise<Complaint>>;
};

/** A step by its verb and the schema of its form. */
function work<S extends z.ZodType>(
  word: string,
  schema: S,
  verb: (ctx: Context, input: z.output<S>) => Promise<Complaint>,
): StepWork {
  return {
    word,
    read: (c, options) => {
      const sent = parseForm(c, schema, options);
      return sent.ok ? { ok: true, value: (ctx) => verb(ctx, sent.value) } : sent;
    },
  };
}

/** The verb of each step. */
export const stepWork: Readonly<Record<ComplaintStep, StepWork>> = {
  respond: work("tanggapi", RespondToComplaint, respondToComplaint),
  answer: work("jawab", AnswerComplaint, answerComplaint),
  refer: work("teruskan", ReferComplaint, referComplaint),
  return: work("kembalikan", ReturnComplaint, returnComplaint),
  decide: work("putuskan", DecideComplaint, decideComplaint),
  notify: work("sampaikan", NotifyDecision, notifyDecision),
  close: work("tutup", CloseComplaint, closeComplaint),
  "set-aside": work("kesampingkan", SetAsideComplaint, setAsideComplaint),
  classify: work("golongkan", ClassifyComplaint, classifyComplaint),
};

/** Where a complaint is shown, and where a step of it is taken. */
export function complaintPath(complaint: Pick<Complaint, "agencyId" | "id">): string {
  return `/staf/pengaduan/${complaint.agencyId}/${complaint.id}`;
}

export function stepPath(complaint: Pick<Complaint, "agencyId" | "id">, step: ComplaintStep): string {
  return `${complaintPath(complaint)}/${stepWork[step].word}`;
}

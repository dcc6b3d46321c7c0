import { z } from "zod";
import { complaintClasses } from "./complaint.ts";

/** Which complaint, in the version that was on the screen. */
const OnComplaint = z.object({ agencyId: z.uuid(), complaintId: z.uuid(), version: z.coerce.number().int() });
const text = z.string().trim().min(10).max(6000);

export const ClassifyComplaint = OnComplaint.extend({
  class: z.enum(complaintClasses),
  category: z.string().trim().max(100),
  componentKey: z.string().trim().max(40).nullable().default(null),
  area: z.string().trim().max(100).default(""),
});

/** The answer that UU 25/2009 Pasal 44(3) asks for: complete, or what is missing. */
export const RespondToComplaint = OnComplaint.extend({ complete: z.stringbool(), text });

export const ReferComplaint = OnComplaint.extend({
  unitId: z.uuid(),
  text: z.string().trim().max(2000).default(""),
});

export const AnswerComplaint = OnComplaint.extend({ text });

export const DecideComplaint = OnComplaint.extend({
  about: z.enum(["officer", "provider", "corporation"]).default("provider"),
  text,
});

export const NotifyDecision = OnComplaint.extend({ text });

export const CloseComplaint = OnComplaint.extend({ text });

export const SetAsideComplaint = OnComplaint.extend({
  to: z.enum(["postponed", "archived", "not-competent"]),
  text,
});

/** What a reporter sends from the page of the complaint; the code proves who it is. */
export const TellMore = z.object({
  number: z.string().trim().max(40),
  code: z.string().trim().max(40),
  text,
});
export const ReopenComplaint = TellMore;

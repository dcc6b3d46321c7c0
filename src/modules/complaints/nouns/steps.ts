import { z } from "zod";
import { complaintClasses, complaintResults } from "./complaint.ts";

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
export const RespondToComplaint = OnComplaint.extend({
  complete: z.union([z.boolean(), z.stringbool()]),
  text,
});

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

export const CloseComplaint = OnComplaint.extend({ result: z.enum(complaintResults), text });

/** Not ours to handle: the unit that was given it says whose it seems to be. */
export const ReturnComplaint = OnComplaint.extend({ text });

export const SetAsideComplaint = OnComplaint.extend({
  to: z.enum(["postponed", "archived", "not-competent"]),
  text,
});

/** Number and code of a receipt: whoever has them is the reporter. */
export const OfReceipt = z.object({
  number: z.string().trim().toUpperCase().min(5).max(40),
  code: z.string().trim().min(8).max(40),
});

/** What a reporter sends from the page of the complaint. */
export const TellMore = OfReceipt.extend({ text });
export const ReopenComplaint = OfReceipt.extend({ text });
export const ConfirmSolved = OfReceipt;

/** Reading who complained, with the reason that the entry keeps (CMP-12). */
export const ReadReporter = z.object({
  agencyId: z.uuid(),
  complaintId: z.uuid(),
  why: z.string().trim().min(10).max(1000),
});

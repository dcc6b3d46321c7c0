import type { Context } from "../../../platform/context.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { mayPointToReporter } from "../nouns/case-number.ts";
import type { Complaint } from "../nouns/complaint.ts";
import { rightOfStep } from "../nouns/next-steps.ts";

/**
 * The case that a complaint names, for whoever looks at it. Where it may point to a reporter who is not to be known, only
 * those who handle the complaint are told it: to everybody else it is as if it named none.
 */
export async function caseNumberFor(ctx: Context, complaint: Complaint): Promise<string> {
  if (complaint.caseNumber === "" || !mayPointToReporter(complaint)) return complaint.caseNumber;
  const { allowed } = await explain(ctx, rightOfStep("answer", complaint).right, complaint);
  return allowed ? complaint.caseNumber : "";
}

import {
  type Complaint,
  type ComplaintStep,
  rightOfStep,
  rightsToDecide,
} from "../../../modules/complaints/index.ts";
import { type Explanation, explain } from "../../../platform/rights/decide.ts";
import type { RightBoxProps } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { rightBox } from "../right-box.ts";
import { complaintPath } from "./steps.ts";

/**
 * Whose a step is when it is not the reader's; empty when it is. A decision has more than one holder, since it depends on
 * whom the complaint is about (UU 25/2009 Pasal 45).
 */
export async function rightBoxes(
  c: WebContext,
  complaint: Complaint,
  step: ComplaintStep,
): Promise<readonly RightBoxProps[]> {
  const explained = await explanations(c, complaint, step);
  if (explained.some((one) => one.allowed)) return [];
  const { ctx, lang } = c.var;
  const reminder = await explain(ctx, "reminder.send", complaint);
  const { agencyId, id } = complaint;
  const reminding = {
    agencyId,
    subjectKind: "complaint",
    subjectId: id,
    back: complaintPath(complaint),
  } as const;
  return explained.map((one) => rightBox(one, lang, reminder.allowed ? reminding : undefined));
}

function explanations(
  { var: { ctx } }: WebContext,
  complaint: Complaint,
  step: ComplaintStep,
): Promise<readonly Explanation[]> {
  const { right, notBy } = rightOfStep(step, complaint);
  const rights = step === "decide" ? [rightsToDecide.provider, rightsToDecide.officer] : [right];
  return Promise.all(rights.map((key) => explain(ctx, key, { ...complaint, notBy })));
}

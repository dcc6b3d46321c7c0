import {
  type Complaint,
  type ComplaintStep,
  complaintSteps,
  readComplaint,
  stepsFrom,
} from "../../../modules/complaints/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { rightBoxes } from "./own-step.ts";
import { shutDoor } from "./sealed-door.ts";
import { stepChoices } from "./step-choices.ts";
import { StepPage } from "./step-page.tsx";
import { complaintPath, stepWork } from "./steps.ts";

/** A page and a form target for each step of the procedure. */
export const stepRoutes: readonly Route[] = complaintSteps.flatMap((step) => {
  const path = `/staf/pengaduan/:agency/:id/${stepWork[step].word}`;
  return [
    route("complaints", {
      method: "GET",
      path,
      access: "signed-in",
      handler: async (c) => {
        const shut = await shutDoorHere(c);
        if (shut) return shut;
        const complaint = await complaintHere(c);
        if (!stepsFrom(complaint).includes(step)) throw notNow(complaint, step);
        return showStep(c, step, complaint, freshForm(complaint), 200);
      },
    }),
    route("complaints", { method: "POST", path, access: "signed-in", handler: (c) => takeStep(c, step) }),
  ];
});

/** The form of a step as it is opened: on this version, with what is known. */
export function freshForm(complaint: Complaint): FormState {
  const { version, category, componentKey, area } = complaint;
  return newForm({ version, class: complaint.class, category, componentKey, area });
}

async function takeStep(c: WebContext, step: ComplaintStep): Promise<Response> {
  const { agencyId, id } = addressed(c);
  const { word, read } = stepWork[step];
  const sent = read(c, {
    labels: `complaints.step.${step}`,
    given: { agencyId, complaintId: id, ...chosenCategory(c) },
  });
  if (!sent.ok) {
    return (await shutDoorHere(c)) ?? showStep(c, step, await complaintHere(c), sent.form, 422);
  }
  return carryOut(c, async (ctx) => `${complaintPath(await sent.value(ctx))}?kabar=${word}`);
}

/** A category that was typed goes before one that was chosen. */
function chosenCategory(c: WebContext): { readonly category?: string } {
  const typed = c.var.form?.get("newCategory");
  return typeof typed === "string" && typed.trim() !== "" ? { category: typed } : {};
}

function complaintHere(c: WebContext): Promise<Complaint> {
  const { agencyId, id } = addressed(c);
  return readComplaint(c.var.ctx, agencyId, id);
}

function shutDoorHere(c: WebContext): Promise<Response | null> {
  const { agencyId, id } = addressed(c);
  return shutDoor(c, agencyId, id);
}

function notNow(complaint: Complaint, step: ComplaintStep): MutuError {
  return new MutuError("wrong-state", "error.wrong-state", { from: complaint.state, to: step });
}

async function showStep(
  c: WebContext,
  step: ComplaintStep,
  complaint: Complaint,
  form: FormState,
  status: 200 | 422,
): Promise<Response> {
  return show(
    c,
    <StepPage
      step={step}
      complaint={complaint}
      form={form}
      choices={await stepChoices(c, complaint)}
      rights={await rightBoxes(c, complaint, step)}
      t={c.var.t}
    />,
    status,
  );
}

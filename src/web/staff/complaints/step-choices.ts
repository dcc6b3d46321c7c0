import { componentKeys } from "../../../modules/catalogue/index.ts";
import {
  type Complaint,
  complaintCategories,
  complaintClasses,
  complaintResults,
  nextStates,
  rightsToDecide,
} from "../../../modules/complaints/index.ts";
import { unitsOf } from "../../../modules/organisations/index.ts";
import { explain } from "../../../platform/rights/decide.ts";
import type { Choice } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";

/** What can be chosen in the forms of the steps. */
export type StepChoices = {
  readonly units: readonly Choice[];
  readonly about: readonly Choice[];
  readonly results: readonly Choice[];
  readonly asides: readonly Choice[];
  readonly classes: readonly Choice[];
  readonly categories: readonly Choice[];
  readonly components: readonly Choice[];
};

const asides = ["postponed", "archived", "not-competent"] as const;

/** Only what this person may do with this complaint is offered; the verb asks again. */
export async function stepChoices(c: WebContext, complaint: Complaint): Promise<StepChoices> {
  const { ctx, t, lang } = c.var;
  const units = await unitsOf(ctx, complaint.agencyId);
  const oversight = await explain(ctx, "complaint.classifyOversight", complaint);
  const next = nextStates(complaint.state);
  return {
    units: units
      .filter(({ id }) => id !== complaint.unitId)
      .map((unit) => ({ value: unit.id, label: lang === "id" ? unit.name : unit.nameEn })),
    about: await mayDecideAbout(c, complaint),
    results: complaintResults.map((value) => ({ value, label: t(`complaint.result.${value}`) })),
    asides: asides
      .filter((state) => next.includes(state))
      .map((value) => ({
        value,
        label: t(`complaint.state.${value}`),
        hint: t(`complaints.step.set-aside.${value}`),
      })),
    classes: complaintClasses
      .filter((value) => value !== "complaint-oversight" || oversight.allowed)
      .map((value) => ({ value, label: t(`complaint.class.${value}`) })),
    categories: (await complaintCategories(ctx, complaint.agencyId)).map((value) => ({
      value,
      label: value,
    })),
    components: componentKeys.map((value) => ({ value, label: t(`component.${value}`) })),
  };
}

async function mayDecideAbout(c: WebContext, complaint: Complaint): Promise<readonly Choice[]> {
  const { ctx, t } = c.var;
  const subject = { ...complaint, notBy: [complaint.handlerId] };
  const found: Choice[] = [];
  for (const about of ["officer", "provider", "corporation"] as const) {
    const { allowed } = await explain(ctx, rightsToDecide[about], subject);
    if (allowed) found.push({ value: about, label: t(`complaints.about.${about}`) });
  }
  return found;
}

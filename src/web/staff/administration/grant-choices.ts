import {
  appointmentsOf,
  functionsInside,
  inTree,
  peopleOf,
  unitsOf,
} from "../../../modules/organisations/index.ts";
import { localDate } from "../../../platform/local-date.ts";
import { matrixInForce } from "../../../platform/rights/load-matrix.ts";
import type { Choice } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import type { GrantChoices } from "./grant-form.tsx";
import { stateOn } from "./shown-people.ts";

/** Functions, units and officials that a position may name, in the reader's words. */
export async function grantChoices(c: WebContext): Promise<GrantChoices> {
  const { ctx, lang } = c.var;
  const { functions } = await matrixInForce(ctx);
  return {
    functions: functionsInside(functions).map((f) => ({ value: f.code, label: f[lang] })),
    units: await unitChoices(c),
    officials: await officialsToday(c),
  };
}

/** Units in the order of the tree, each indented below the one above it. */
export async function unitChoices(c: WebContext): Promise<readonly Choice[]> {
  const units = await unitsOf(c.var.ctx, personHere(c).actor.agencyId);
  return inTree(units).map(({ id, name, nameEn, depth }) => ({
    value: id,
    label: `${"\u2013 ".repeat(depth)}${c.var.lang === "id" ? name : nameEn}`,
  }));
}

/** Officials in office today, in whose name a mandate can be given. */
async function officialsToday(c: WebContext): Promise<readonly Choice[]> {
  const { ctx } = c.var;
  const { agencyId } = personHere(c).actor;
  const today = localDate(ctx.now, ctx.zone);
  const names = new Map((await peopleOf(ctx, agencyId)).map(({ id, name }) => [id, name]));
  return (await appointmentsOf(ctx, agencyId))
    .filter((held) => held.role === "decision-maker" && stateOn(today, held) === "in-force")
    .map(({ id, title, personId }) => ({ value: id, label: `${title}, ${names.get(personId) ?? ""}` }));
}

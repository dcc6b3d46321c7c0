import { AddUnit, addUnit, inTree, unitsOf } from "../../../modules/organisations/index.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Refused, refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { unitChoices } from "./grant-choices.ts";
import { may } from "./may.ts";
import { AddUnitPage, UnitsPage } from "./units-page.tsx";

const area = "administration";
const addPath = "/staf/administrasi/unit/tambah";
const access = { right: "unit.add" } as const;

/** The tree of units. */
export const unitRoutes: readonly Route[] = [
  route(area, { method: "GET", path: "/staf/administrasi/unit", access: "signed-in", handler: showUnits }),
  route(area, { method: "GET", path: addPath, access, handler: (c) => showAdd(c, newForm(), 200) }),
  route(area, { method: "POST", path: addPath, access, handler: takeAdd }),
];

async function showUnits(c: WebContext) {
  const { ctx, t, lang } = c.var;
  const units = inTree(await unitsOf(ctx, personHere(c).actor.agencyId)).map(
    ({ code, name, nameEn, depth }) => ({
      code,
      name: `${"\u2013 ".repeat(depth)}${lang === "id" ? name : nameEn}`,
    }),
  );
  return show(c, <UnitsPage units={units} mayAdd={await may(c, "unit.add")} t={t} />);
}

async function showAdd(c: WebContext, form: FormState, status: 200 | Refused["status"]) {
  return show(c, <AddUnitPage form={form} parents={await unitChoices(c)} t={c.var.t} />, status);
}

async function takeAdd(c: WebContext) {
  const { agencyId } = personHere(c).actor;
  const sent = parseForm(c, AddUnit, { labels: "administration.unit", given: { agencyId } });
  if (!sent.ok) return showAdd(c, sent.form, 422);
  try {
    await addUnit(c.var.ctx, sent.value);
    return goTo(c, "/staf/administrasi/unit");
  } catch (error) {
    const { form, status } = refusedForm(c, "code", error);
    return showAdd(c, form, status);
  }
}

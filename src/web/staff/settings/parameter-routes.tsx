import { z } from "zod";
import { MutuError } from "../../../platform/errors.ts";
import { isMessageKey } from "../../../platform/i18n/translate.ts";
import { localDate } from "../../../platform/local-date.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { ChangeParameter, changeParameter } from "../../../platform/settings/change-parameter.ts";
import { allParameters, findParameterOn, type Parameter } from "../../../platform/settings/parameters.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Refused, refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { rightBox } from "../right-box.ts";
import { gradeChoices, gradeShown } from "./grades.ts";
import {
  ChangeParameterPage,
  ParametersPage,
  parametersPath,
  type ShownParameter,
} from "./parameters-page.tsx";

const area = "settings";
const access = { right: "settings.parameter" } as const;
const changePath = `${parametersPath}/:key`;
/** This page changes numbers; the ladder has a page of its own. */
const ChangeNumber = ChangeParameter.extend({ value: z.number().positive() });

export const parameterRoutes: readonly Route[] = [
  route(area, { method: "GET", path: parametersPath, access: "signed-in", handler: showParameters }),
  route(area, { method: "GET", path: changePath, access, handler: (c) => showChange(c, newForm(), 200) }),
  route(area, { method: "POST", path: changePath, access, handler: takeChange }),
];

async function showParameters(c: WebContext) {
  const { ctx, t, lang } = c.var;
  const { agencyId } = personHere(c).actor;
  const explained = await explain(ctx, "settings.parameter", { agencyId });
  const parameters = (await allParameters(ctx)).map((parameter) => shownParameter(c, parameter));
  const right = explained.allowed ? null : rightBox(explained, lang);
  const changed = c.req.query("kabar") === "diubah";
  return show(c, <ParametersPage parameters={parameters} right={right} changed={changed} t={t} />);
}

async function showChange(c: WebContext, form: FormState, status: 200 | Refused["status"]) {
  const { ctx, t } = c.var;
  const parameter = await findParameterOn(ctx, c.req.param("key") ?? "", localDate(ctx.now, ctx.zone));
  if (!parameter || typeof parameter.value !== "number") {
    throw new MutuError("not-found", "error.not-found");
  }
  const shown = shownParameter(c, parameter);
  return show(
    c,
    <ChangeParameterPage form={form} parameter={shown} grades={gradeChoices(t)} t={t} />,
    status,
  );
}

async function takeChange(c: WebContext) {
  const given = { agencyId: personHere(c).actor.agencyId, key: c.req.param("key") ?? "" };
  const sent = parseForm(c, ChangeNumber, { labels: "settings", given });
  if (!sent.ok) return showChange(c, sent.form, 422);
  try {
    await changeParameter(c.var.ctx, sent.value);
    return goTo(c, `${parametersPath}?kabar=diubah`);
  } catch (error) {
    const { form, status } = refusedForm(c, "from", error);
    return showChange(c, form, status);
  }
}

function shownParameter(c: WebContext, parameter: Parameter): ShownParameter {
  const { ctx, t, format } = c.var;
  const { key, legalBasis, grade, from, until, value } = parameter;
  const today = localDate(ctx.now, ctx.zone);
  const name = `settings.key.${key}`;
  const days = { from: format.shortDay(from), until: until === null ? "" : format.shortDay(until) };
  return {
    key,
    name: isMessageKey(name) ? t(name) : key,
    value: valueShown(c, parameter),
    legalBasis,
    grade: gradeShown(grade, t),
    days: until === null ? t("settings.since", days) : t("settings.between", days),
    canChange:
      (typeof value === "number" || Array.isArray(value)) &&
      from <= today &&
      (until === null || today < until),
  };
}

function valueShown(c: WebContext, { value, unit, dayType }: Parameter): string {
  const { t, format } = c.var;
  if (Array.isArray(value)) return t("settings.value.list", { n: value.length });
  if (typeof value !== "number") return JSON.stringify(value);
  const number = Number.isInteger(value) ? format.count(value) : format.number(value);
  if (unit !== "day" || dayType === null) return number;
  return t(`settings.value.day.${dayType}`, { value: number, n: value });
}

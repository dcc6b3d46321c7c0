import { Ladder, type Rung } from "../../../modules/coordination/index.ts";
import { localDate } from "../../../platform/local-date.ts";
import { matrixInForce } from "../../../platform/rights/load-matrix.ts";
import { ChangeParameter, changeParameter } from "../../../platform/settings/change-parameter.ts";
import { parameterOn } from "../../../platform/settings/parameters.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Refused, refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { gradeChoices } from "./grades.ts";
import { LadderPage } from "./ladder-page.tsx";
import { parametersPath } from "./parameters-page.tsx";

const key = "ladder.rungs";
const path = `${parametersPath}/${key}`;
const access = { right: "settings.parameter" } as const;
const ChangeLadder = ChangeParameter.extend({ value: Ladder });

/** The rungs that a waiting decision climbs, changed from a day on (authority.md section 6). */
export const ladderRoutes: readonly Route[] = [
  route("settings", { method: "GET", path, access, handler: showFresh }),
  route("settings", { method: "POST", path, access, handler: take }),
];

async function ladderToday(c: WebContext): Promise<readonly Rung[]> {
  const { ctx } = c.var;
  return Ladder.parse((await parameterOn(ctx, key, localDate(ctx.now, ctx.zone))).value);
}

async function showFresh(c: WebContext): Promise<Response> {
  const rungs = (await ladderToday(c)).flatMap(({ afterWorkingDays, toFunction }, i) => [
    [`value.${i}.afterWorkingDays`, afterWorkingDays] as const,
    [`value.${i}.toFunction`, toFunction] as const,
  ]);
  return showForm(c, newForm(Object.fromEntries(rungs)), 200);
}

async function showForm(c: WebContext, form: FormState, status: 200 | Refused["status"]): Promise<Response> {
  const { ctx, t, lang } = c.var;
  const { functions } = await matrixInForce(ctx);
  return show(
    c,
    <LadderPage
      form={form}
      action={path}
      rows={(await ladderToday(c)).length + 1}
      functions={functions.map((one) => ({ value: one.code, label: one[lang] }))}
      grades={gradeChoices(t)}
      t={t}
    />,
    status,
  );
}

async function take(c: WebContext): Promise<Response> {
  numberTheRungs(c);
  const given = { agencyId: personHere(c).actor.agencyId, key };
  const sent = parseForm(c, ChangeLadder, { labels: "settings", given });
  if (!sent.ok) return showForm(c, sent.form, 422);
  try {
    await changeParameter(c.var.ctx, sent.value);
    return goTo(c, `${parametersPath}?kabar=diubah`);
  } catch (error) {
    const { form, status } = refusedForm(c, "from", error);
    return showForm(c, form, status);
  }
}

/** Rungs are numbered as they stand; a row where nobody is named and no days are written is none. */
function numberTheRungs({ var: { form } }: WebContext): void {
  if (form === null) return;
  for (let i = 0; form.has(`value.${i}.toFunction`); i += 1) {
    const isEmpty = ["afterWorkingDays", "toFunction"].every((part) => !form.get(`value.${i}.${part}`));
    if (isEmpty) for (const part of ["afterWorkingDays", "toFunction"]) form.delete(`value.${i}.${part}`);
    else form.set(`value.${i}.rung`, String(i + 1));
  }
}

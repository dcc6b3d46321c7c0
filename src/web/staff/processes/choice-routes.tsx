import type { Condition } from "../../../analytics/eventlog/conditions/condition.ts";
import { writeCondition } from "../../../analytics/eventlog/conditions/write-condition.ts";
import {
  activitiesAnalysis,
  casesLeftAnalysis,
  cohortsOf,
  complaintsOfLog,
  DropCohort,
  dropCohort,
  lookAt,
  SaveCohort,
  type StoredLog,
  saveCohort,
} from "../../../modules/processes/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { conditionInWords, conditionsSentence } from "../../../platform/i18n/condition-words.ts";
import { isMessageKey } from "../../../platform/i18n/translate.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { rightBox } from "../right-box.ts";
import { answerHere } from "./answer-here.ts";
import { ChoicePage } from "./choice-page.tsx";
import { conditionForms, conditionOf } from "./choose-condition.ts";
import { addressOfLog } from "./log-address.ts";
import { chosenBy, conditionsHere, wholeLogHere } from "./log-here.ts";
import { logSections } from "./log-sections.ts";

const path = "/staf/proses/:agency/:id/saring";

/** The choice of cases, one condition at a time, and choices that are kept under a name. */
export const choiceRoutes: readonly Route[] = [
  route("processes", { method: "GET", path, access: "signed-in", handler: showChoice }),
  route("processes", { method: "GET", path: `${path}/tambah`, access: "signed-in", handler: addCondition }),
  route("processes", { method: "POST", path, access: "signed-in", handler: save }),
  route("processes", { method: "POST", path: `${path}/hapus`, access: "signed-in", handler: drop }),
];

/** Activities and attributes that are offered; who needs another writes it into the address. */
const OFFERED = 300;

async function showChoice(c: WebContext): Promise<Response> {
  const log = await wholeLogHere(c);
  return choicePage(c, log, await conditionsHere(c, log), { problem: null, form: newForm() });
}

async function addCondition(c: WebContext): Promise<Response> {
  const log = await wholeLogHere(c);
  const before = await conditionsHere(c, log);
  const form = conditionForms.find((one) => one === c.req.query("jenis"));
  const field = (name: string) => (c.req.query(name) ?? "").trim();
  const added = form && conditionOf(form, field, log.mapping.columns.unit ?? null);
  if (added) return goTo(c, addressOfChoice(log, [...before, added]));
  return choicePage(c, log, before, { problem: c.var.t("processes.choice.incomplete"), form: newForm() });
}

type Sent = { readonly problem: string | null; readonly form: FormState };

async function choicePage(
  c: WebContext,
  log: StoredLog,
  conditions: readonly Condition[],
  { problem, form }: Sent,
): Promise<Response> {
  const { ctx, t, format } = c.var;
  const found = await leftAfter(c, log, conditions);
  const left = found.left.at(-1) ?? log.cases;
  const explained = await explain(ctx, "log.import", log);
  const address = addressOfLog(log);
  const choice = {
    title: conditionsSentence(conditions, { t, format }) || t("processes.choice.all", { name: log.name }),
    lead: t("filters.left", { cases: format.count(left), all: format.count(log.cases) }),
    sections: logSections(log, t).map(({ href, name }) => ({
      name,
      href: left > 0 && href !== `${address}/saring` ? withConditions(href, conditions) : href,
    })),
    problem: found.problem ?? problem,
    chosen: conditions.map((condition, at) => ({
      text: writeCondition(condition),
      sentence: conditionInWords(condition, { t, format }),
      left: found.left[at] === undefined ? t("processes.unknown") : format.count(found.left[at]),
      without: addressOfChoice(log, conditions.toSpliced(at, 1)),
    })),
    show:
      conditions.length > 0 && found.problem === null && left > 0
        ? withConditions(address, conditions)
        : null,
    add: `${address}/saring/tambah`,
    activities: await activitiesOf(c, log),
    attributes: log.attributes.slice(0, OFFERED).map((name) => ({ value: name, label: name })),
    states: [...statesOf(log, conditions, c), ...(await complainedOf(c, log, conditions))],
    cohorts: (await cohortsOf(ctx, log)).map(({ id, name }) => ({
      id,
      name,
      href: `${address}/saring?${chosenBy.cohort}=${id}`,
    })),
    save: { action: `${address}/saring`, form },
    drop: `${address}/saring/hapus`,
    right: explained.allowed ? null : rightBox(explained, t.lang),
  };
  return show(
    c,
    <ChoicePage choice={choice} t={t} />,
    choice.problem === null && form.errors.length === 0 ? 200 : 422,
  );
}

/** How many cases each condition leaves, or why the log cannot answer one. */
async function leftAfter(
  c: WebContext,
  log: StoredLog,
  conditions: readonly Condition[],
): Promise<{ readonly left: readonly number[]; readonly problem: string | null }> {
  const { ctx } = c.var;
  if (conditions.length === 0) return { left: [], problem: null };
  try {
    const { complained } = await lookAt(ctx, log, conditions);
    const left = await answerHere(c, { ...log, complained }, casesLeftAnalysis, {
      conditions,
      zone: ctx.zone,
    });
    return { left, problem: null };
  } catch (error) {
    if (!(error instanceof MutuError && error.code === "invalid" && isMessageKey(error.key))) throw error;
    return { left: [], problem: c.var.t(error.key, error.facts) };
  }
}

async function activitiesOf(c: WebContext, log: StoredLog) {
  const activities = await answerHere(c, log, activitiesAnalysis, null);
  return activities.slice(0, OFFERED).map(({ name }) => ({ value: name, label: name }));
}

/** Ended and open, where it is known what ends a case. */
function statesOf(log: StoredLog, conditions: readonly Condition[], { var: { t } }: WebContext) {
  if (log.endActivities.length === 0) return [];
  return (["ended", "open"] as const).map((kind) => ({
    href: addressOfChoice(log, [...conditions, { kind, activities: null }]),
    label: t(`processes.choice.kind.${kind}`),
  }));
}

/** Complained of or not, where complaints name cases. */
async function complainedOf(c: WebContext, log: StoredLog, conditions: readonly Condition[]) {
  if ((await complaintsOfLog(c.var.ctx, log)).naming === 0) return [];
  return (["complained", "uncomplained"] as const).map((kind) => ({
    href: addressOfChoice(log, [...conditions, { kind }]),
    label: c.var.t(`processes.choice.kind.${kind}`),
  }));
}

async function save(c: WebContext): Promise<Response> {
  const log = await wholeLogHere(c);
  const given = { agencyId: log.agencyId, logId: log.id };
  const sent = parseForm(c, SaveCohort, { labels: "processes.choice", given });
  if (!sent.ok) return choicePage(c, log, await conditionsHere(c, log), { problem: null, form: sent.form });
  return carryOut(c, async (ctx) => {
    const { id } = await saveCohort(ctx, sent.value);
    return `${addressOfLog(log)}?${chosenBy.cohort}=${id}`;
  });
}

async function drop(c: WebContext): Promise<Response> {
  const log = await wholeLogHere(c);
  const sent = parseForm(c, DropCohort, { given: { agencyId: log.agencyId, logId: log.id } });
  if (!sent.ok) throw new MutuError("not-found", "error.not-found");
  return carryOut(c, async (ctx) => {
    await dropCohort(ctx, sent.value);
    return `${addressOfLog(log)}/saring`;
  });
}

function addressOfChoice(log: StoredLog, conditions: readonly Condition[]): string {
  return withConditions(`${addressOfLog(log)}/saring`, conditions);
}

function withConditions(address: string, conditions: readonly Condition[]): string {
  if (conditions.length === 0) return address;
  const query = conditions.map((one) => `${chosenBy.condition}=${encodeURIComponent(writeCondition(one))}`);
  return `${address}?${query.join("&")}`;
}

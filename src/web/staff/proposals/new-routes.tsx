import {
  betterSide,
  type Finding,
  findingById,
  findingsIn,
  findMeasures,
  type Measure,
  type Metric,
  Propose,
  propose,
  suggestedWay,
  unitOf,
} from "../../../modules/improvement/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { parseNumber } from "../../../platform/i18n/parse.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { invalidForm } from "../../form/invalid-form.ts";
import { parseForm } from "../../form/parse-form.ts";
import { measureName } from "../../improvement/measure-words.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { waysFor } from "../findings/lawful-ways.ts";
import { unitNames } from "../offices.ts";
import { currentSeries } from "./current-series.tsx";
import { type MeasureGroup, MeasuresPage } from "./measures-page.tsx";
import { metricFields, metricIn, metricOf, metricQuery } from "./metric-address.ts";
import { NewProposalPage } from "./new-proposal-page.tsx";

const path = "/staf/temuan/:agency/:id/usulkan";

/** From a finding to a proposal: choose the measure, then say what is changed. */
export const newProposalRoutes: readonly Route[] = [
  route("proposals", { method: "GET", path, access: "signed-in", handler: showStep }),
  route("proposals", { method: "POST", path, access: { right: "proposal.submit" }, handler: send }),
];

async function findingHere(c: WebContext): Promise<Finding> {
  const { agencyId, id } = addressed(c);
  return findingById(c.var.ctx, agencyId, id);
}

async function showStep(c: WebContext): Promise<Response> {
  const finding = await findingHere(c);
  const { allowed } = await explain(c.var.ctx, "proposal.submit", finding);
  if (!allowed) return goTo(c, `/staf/temuan/${finding.agencyId}/${finding.id}`);
  const metric = metricIn(c.req.query());
  return metric === null
    ? showMeasures(c, finding)
    : showForm(c, finding, metric, emptyForm(finding, metric));
}

/** Long enough for the strongest design without a group to compare with: twelve weeks, or eight months. */
const usualWindow = { week: 84, month: 245 } as const;

function emptyForm(finding: Finding, metric: Metric): FormState {
  return newForm({
    ...metricFields(metric),
    rightKey: suggestedWay(finding.kind),
    windowDays: usualWindow[metric.every],
  });
}

async function showMeasures(c: WebContext, finding: Finding): Promise<Response> {
  const { ctx, t, format } = c.var;
  const { measures, suggested } = await findMeasures(ctx, finding);
  const words = { t, format };
  const names = await unitNames(ctx, [finding.unitId]);
  const unit = names.unit(finding.unitId);
  const here = `/staf/temuan/${finding.agencyId}/${finding.id}`;
  const href = (metric: Metric) => `${here}/usulkan?${metricQuery(metric)}`;
  const offer = ({ metric, rows }: Measure) => ({
    href: href(metric),
    name: measureName(metric, words, unit),
    rows: t("proposals.new.rows", { n: rows }),
  });
  const groups = Map.groupBy(measures, ({ log }) => log);
  return show(
    c,
    <MeasuresPage
      lead={leadOf(finding, words)}
      finding={here}
      suggested={suggested && { href: href(suggested), name: measureName(suggested, words, unit) }}
      groups={[...groups].map(
        ([log, own]): MeasureGroup => ({
          title: log === null ? t("proposals.new.complaints") : t("proposals.new.log", { log }),
          measures: own.map(offer),
        }),
      )}
      t={t}
    />,
  );
}

function leadOf({ number, title }: Finding, { t }: Words): string {
  return t("proposals.new.lead", { number, title });
}

async function showForm(
  c: WebContext,
  finding: Finding,
  metric: Metric,
  form: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { ctx, t, format } = c.var;
  const words = { t, format };
  const here = `/staf/temuan/${finding.agencyId}/${finding.id}`;
  const names = await unitNames(ctx, [finding.unitId]);
  const { points, suggestion } = await currentSeries(c, metric);
  return show(
    c,
    <NewProposalPage
      lead={leadOf(finding, words)}
      finding={here}
      action={`${here}/usulkan`}
      form={form}
      series={{ metric, measure: measureName(metric, words, names.unit(finding.unitId)), points, suggestion }}
      metricNames={Object.keys(metricFields(metric))}
      sizeLabel={sizeLabel(metric, words)}
      windowHint={t("proposals.suggest.window", { days: usualWindow[metric.every] })}
      ways={await wayChoices(c, finding)}
      otherFindings={await otherFindings(c, finding)}
      words={words}
    />,
    status,
  );
}

/** The label of the predicted size, with its direction and unit. */
export function sizeLabel(metric: Metric, { t }: Words): string {
  const kind = unitOf(metric);
  const unit =
    kind === "complaints"
      ? t(`proposals.form.unit.complaints.${metric.every}`)
      : t(`proposals.form.unit.${kind}`);
  return t(`proposals.form.predictedSize.${betterSide(metric)}`, { unit });
}

async function wayChoices(c: WebContext, finding: Finding) {
  const ways = await waysFor(c, finding);
  const { t } = c.var;
  return ways.map(({ key, name, office, steps, length }) => {
    const hint = t("proposals.form.way-hint", { holder: office, steps });
    const usual = length === null ? "" : ` ${t("proposals.form.way-length", { length })}`;
    return { value: key, label: name, hint: hint + usual };
  });
}

/** Other findings without a proposal in the same unit, which the same change may answer. */
async function otherFindings(c: WebContext, finding: Finding) {
  const open = await findingsIn(c.var.ctx, ["open", "reopened"]);
  return open
    .filter(
      (one) => one.id !== finding.id && one.agencyId === finding.agencyId && one.unitId === finding.unitId,
    )
    .slice(0, 19)
    .map((one) => ({
      value: one.id,
      label: c.var.t("proposals.finding", { number: one.number, title: one.title }),
    }));
}

async function send(c: WebContext): Promise<Response> {
  const finding = await findingHere(c);
  const form = c.var.form ?? new FormData();
  const metric = metricOf(form);
  if (metric === null) throw new MutuError("not-found", "error.not-found");
  const { agencyId, unitId, id } = finding;
  const sent = parseForm(c, Propose, {
    labels: "proposals.form",
    given: {
      agencyId,
      unitId,
      findingIds: [id, ...form.getAll("findingIds").map(String)],
      direction: betterSide(metric),
      metric,
      ...sizeGiven(c, metric),
    },
  });
  if (!sent.ok) return showForm(c, finding, metric, sent.form, 422);
  try {
    return await carryOut(c, async (ctx) => {
      const proposal = await propose(ctx, sent.value);
      return `/staf/usulan/${proposal.agencyId}/${proposal.id}?kabar=dikirim`;
    });
  } catch (error) {
    const form = invalidForm(c, "rightKey", error);
    return showForm(c, finding, metric, form, 422);
  }
}

/** People write percentage points; a share is stored. */
function sizeGiven(c: WebContext, metric: Metric): { readonly predictedSize?: number } {
  if (unitOf(metric) !== "share") return {};
  const points = parseNumber(String(c.var.form?.get("predictedSize") ?? ""), c.var.lang);
  return points === null ? {} : { predictedSize: points / 100 };
}

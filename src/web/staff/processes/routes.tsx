import { type CoverageStop, coverageStops } from "../../../analytics/mining/map/covering-variants.ts";
import { OpenFinding, openFinding } from "../../../modules/improvement/index.ts";
import { eventLogs, logById, type StoredLog } from "../../../modules/processes/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { formatter } from "../../../platform/i18n/format.ts";
import { translator } from "../../../platform/i18n/translate.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { unitNames } from "../offices.ts";
import { rightBox } from "../right-box.ts";
import { figuresOf, type StepOfProcedure, stepAgainstNorm } from "./figures.ts";
import { LogPage } from "./log-page.tsx";
import { logInWords, type Reader, stepSentence } from "./log-words.ts";
import { LogsPage } from "./logs-page.tsx";
import { StepPage } from "./step-page.tsx";

const one = "/staf/proses/:agency/:id";

export const processRoutes: readonly Route[] = [
  route("processes", { method: "GET", path: "/staf/proses", access: "signed-in", handler: showList }),
  route("processes", { method: "GET", path: one, access: "signed-in", handler: showLog }),
  route("processes", { method: "GET", path: `${one}/langkah/:step`, access: "signed-in", handler: showStep }),
  route("processes", {
    method: "POST",
    path: `${one}/langkah/:step`,
    access: "signed-in",
    handler: openFromStep,
  }),
];

function readerOf(c: WebContext): Reader {
  return { t: c.var.t, format: c.var.frame.format };
}

async function showList(c: WebContext): Promise<Response> {
  const { ctx, t, frame } = c.var;
  const logs = await eventLogs(ctx);
  const names = await unitNames(
    ctx,
    logs.map(({ unitId }) => unitId),
  );
  const rows = logs.map((log) => ({
    href: `/staf/proses/${log.agencyId}/${log.id}`,
    name: log.name,
    unit: names.withAgency(log.unitId),
    size: t("processes.row", {
      cases: frame.format.count(log.cases),
      events: frame.format.count(log.events),
    }),
  }));
  return show(c, <LogsPage rows={rows} t={t} />);
}

async function showLog(c: WebContext): Promise<Response> {
  const { ctx, t } = c.var;
  const { agencyId, id } = addressed(c);
  const log = await logById(ctx, agencyId, id);
  const stop = stopOf(c.req.query("jalur"));
  return show(c, <LogPage log={logInWords(log, await figuresOf(ctx, log, stop), stop, readerOf(c))} t={t} />);
}

/** Nine of ten journeys unless the address says otherwise: enough to see, few enough to read. */
function stopOf(asked: string | undefined): CoverageStop {
  return coverageStops.find((share) => String(Math.round(share * 100)) === asked) ?? 0.9;
}

async function stepHere(
  c: WebContext,
): Promise<{ readonly log: StoredLog; readonly found: StepOfProcedure }> {
  const { agencyId, id } = addressed(c);
  const log = await logById(c.var.ctx, agencyId, id);
  const found = await stepAgainstNorm(c.var.ctx, log, c.req.param("step") ?? "");
  if (!found) throw new MutuError("not-found", "error.not-found");
  return { log, found };
}

async function showStep(c: WebContext): Promise<Response> {
  const { log, found } = await stepHere(c);
  const sentence = stepSentence(found, readerOf(c));
  const days = ((found.over.medianDelaySeconds ?? 0) / 86_400) * found.over.casesOver;
  const form = newForm({
    title: sentence.slice(0, 190),
    weakness: sentence,
    certainty: "certain",
    people: found.over.casesOver,
    daysLost: c.var.frame.format.number(days, 0),
  });
  return stepPage(c, log, found, form);
}

async function stepPage(
  c: WebContext,
  log: StoredLog,
  found: StepOfProcedure,
  form: FormState,
): Promise<Response> {
  const { ctx, t } = c.var;
  const explained = await explain(ctx, "finding.open", log);
  const href = `/staf/proses/${log.agencyId}/${log.id}`;
  return show(
    c,
    <StepPage
      sentence={stepSentence(found, readerOf(c))}
      address={`${href}/langkah/${found.step.id}`}
      log={{ href, name: log.name }}
      form={form}
      right={explained.allowed ? null : rightBox(explained, t.lang)}
      t={t}
    />,
    form.errors.length > 0 ? 422 : 200,
  );
}

async function openFromStep(c: WebContext): Promise<Response> {
  const { log, found } = await stepHere(c);
  const given = {
    agencyId: log.agencyId,
    unitId: log.unitId,
    serviceId: log.serviceId,
    stepId: found.step.id,
    componentKey: "timeLimit",
  };
  const parsed = parseForm(c, OpenFinding, { labels: "warnings.form", given });
  if (!parsed.ok) return stepPage(c, log, found, parsed.form);
  const finding = await openFinding(c.var.ctx, parsed.value, [seenStep(c, log, found)]);
  return goTo(c, `/staf/temuan/${finding.agencyId}/${finding.id}`);
}

/** The evidence: the sentence in both languages, what was measured by what, the counts behind it. */
function seenStep(c: WebContext, log: StoredLog, found: StepOfProcedure) {
  const inLanguage = (lang: "id" | "en") =>
    stepSentence(found, { t: translator(lang), format: formatter(lang, c.var.ctx.zone) });
  const { step, over } = found;
  return {
    agencyId: log.agencyId,
    kind: "step-over-norm",
    sentence: { id: inLanguage("id"), en: inLanguage("en") },
    definition: {
      population: log.name,
      logSha256: log.parquetSha256,
      activity: step.activity,
      normSeconds: over.seconds,
      measure: over.measure,
      interval: "Wilson (1927), 95 %",
      until: log.extractedAt.toISOString(),
    },
    rows: [over],
    picture: null,
  };
}

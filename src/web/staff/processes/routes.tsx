import { type CoverageStop, coverageStops } from "../../../analytics/mining/map/covering-variants.ts";
import {
  ChooseEndActivities,
  chooseEndActivities,
  eventLogs,
  followsAnalysis,
  type StoredLog,
} from "../../../modules/processes/index.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { sendCsv } from "../../send-csv.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { unitNames } from "../offices.ts";
import { rightBox } from "../right-box.ts";
import { answerHere, showingProgress } from "./answer-here.ts";
import { answerRoutes } from "./answer-progress.tsx";
import { caseRoutes } from "./case-routes.tsx";
import { casesRoutes } from "./cases-routes.tsx";
import { causesRoutes } from "./causes-routes.tsx";
import { choiceRoutes } from "./choice-routes.tsx";
import { compareRoutes } from "./compare-routes.tsx";
import { conformanceRoutes } from "./conformance-routes.tsx";
import { dataRoutes } from "./data-routes.tsx";
import { deviationRoutes } from "./deviation-routes.tsx";
import { driftRoutes } from "./drift-routes.tsx";
import { figuresHere, type LogFigures } from "./figures.ts";
import { flowRoutes } from "./flow-routes.tsx";
import { keepingChoice } from "./keep-choice.ts";
import { addressOfLog } from "./log-address.ts";
import { logHere } from "./log-here.ts";
import { type EndsInWords, type LogInWords, LogPage } from "./log-page.tsx";
import { logInWords } from "./log-words.ts";
import { LogsPage } from "./logs-page.tsx";
import { lostRoutes } from "./lost-routes.tsx";
import { mapRoutes } from "./map-routes.tsx";
import { modelRoutes } from "./model-routes.tsx";
import { alikeNamesOf } from "./names-here.ts";
import { countOfAlike } from "./names-words.ts";
import { pathsRoutes } from "./paths-routes.tsx";
import { riskRoutes } from "./risk-routes.tsx";
import { stepRoutes } from "./step-routes.tsx";
import { weaknessesRoutes } from "./weaknesses-routes.tsx";

const one = "/staf/proses/:agency/:id";

/** Pages about a log lead to one another with the choice of cases; the page of the choice itself changes it. */
export const processRoutes: readonly Route[] = [
  ...keepingChoice(
    showingProgress([
      route("processes", { method: "GET", path: "/staf/proses", access: "signed-in", handler: showList }),
      route("processes", {
        method: "GET",
        path: one,
        access: "signed-in",
        handler: async (c) => logPage(c, await logHere(c)),
      }),
      route("processes", { method: "GET", path: `${one}/jalan.csv`, access: "signed-in", handler: download }),
      route("processes", { method: "POST", path: `${one}/akhir`, access: "signed-in", handler: chooseEnds }),
      ...dataRoutes,
      ...mapRoutes,
      ...pathsRoutes,
      ...modelRoutes,
      ...flowRoutes,
      ...lostRoutes,
      ...conformanceRoutes,
      ...deviationRoutes,
      ...caseRoutes,
      ...casesRoutes,
      ...weaknessesRoutes,
      ...stepRoutes,
      ...riskRoutes,
      ...causesRoutes,
      ...compareRoutes,
      ...driftRoutes,
    ]),
  ),
  ...showingProgress(choiceRoutes),
  ...answerRoutes,
];

async function showList(c: WebContext): Promise<Response> {
  const { ctx, t, format } = c.var;
  const logs = await eventLogs(ctx);
  const names = await unitNames(
    ctx,
    logs.map(({ unitId }) => unitId),
  );
  const rows = logs.map((log) => ({
    href: addressOfLog(log),
    name: log.name,
    unit: names.withAgency(log.unitId),
    size: t("processes.row", { cases: format.count(log.cases), events: format.count(log.events) }),
  }));
  return show(c, <LogsPage rows={rows} t={t} />);
}

async function logPage(c: WebContext, log: StoredLog, sent: FormState | null = null): Promise<Response> {
  const { t, format } = c.var;
  const stop = stopOf(c.req.query("jalur"));
  const figures = await figuresHere(c, log, stop);
  const words = logInWords(log, figures, stop, { t, format });
  const ends = await endsInWords(c, log, figures, sent);
  const alike = await alikeInWords(c, log);
  return show(c, <LogPage log={{ ...words, ends, alike }} t={t} />, sent === null ? 200 : 422);
}

/** Where names that look alike are decided. */
async function alikeInWords(c: WebContext, log: StoredLog): Promise<LogInWords["alike"]> {
  const n = countOfAlike((await alikeNamesOf(c.var.ctx, log)) ?? []);
  const href = `${addressOfLog(log)}/data#nama`;
  return n === 0 ? null : { title: c.var.t("processes.names.notice", { n }), href };
}

/** Nine of ten journeys unless the address says otherwise. */
function stopOf(asked: string | undefined): CoverageStop {
  return coverageStops.find((share) => String(Math.round(share * 100)) === asked) ?? 0.9;
}

async function endsInWords(
  c: WebContext,
  log: StoredLog,
  { summary }: LogFigures,
  sent: FormState | null,
): Promise<EndsInWords> {
  const { ctx, t, format } = c.var;
  const explained = await explain(ctx, "log.import", log);
  const known = log.endActivities;
  const ends = new Map(summary.ends.map(({ name, count }) => [name, count]));
  return {
    sentence:
      known.length === 0
        ? t("processes.ends.none")
        : t("processes.ends.known", { n: known.length, ends: format.list(known) }),
    action: `${addressOfLog(log)}/akhir`,
    form: sent ?? newForm({ activities: known }),
    choices: summary.activities.map(({ name }) => ({
      value: name,
      label: t("processes.ends.choice", { name, n: ends.get(name) ?? 0 }),
    })),
    right: explained.allowed ? null : rightBox(explained, t.lang),
  };
}

async function chooseEnds(c: WebContext): Promise<Response> {
  const log = await logHere(c);
  const sent = parseForm(c, ChooseEndActivities, {
    labels: "processes.ends",
    given: { agencyId: log.agencyId, logId: log.id },
  });
  if (!sent.ok) return logPage(c, log, sent.form);
  return carryOut(c, async (ctx) => {
    await chooseEndActivities(ctx, sent.value);
    return addressOfLog(log);
  });
}

/** Every way of the whole log, as the map draws it. */
async function download(c: WebContext): Promise<Response> {
  const log = await logHere(c);
  const { edges } = await answerHere(c, log, followsAnalysis, null);
  const columns = ["from", "to", "count", "cases", "medianSeconds", "meanSeconds"] as const;
  const rows = edges.map((edge) => columns.map((column) => edge[column]));
  return sendCsv(c, `jalan-${log.id}.csv`, { columns, rows });
}

import { AssignActors, assignActors, serviceById, standardOn } from "../../../modules/catalogue/index.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { localDate } from "../../../platform/local-date.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { sendCsv } from "../../send-csv.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { rightBox } from "../right-box.ts";
import { addressOfService } from "../services/design-routes.tsx";
import { designSentence, faultOf } from "../services/design-words.ts";
import { deviationRows, deviationsTable, rareDeviations, trackInWords } from "./conformance-charts.tsx";
import { type ConformanceOfLog, conformanceHere } from "./conformance-figures.ts";
import { type ActorsInWords, ConformancePage, NoProcedurePage } from "./conformance-page.tsx";
import { conformanceSentence, notCheckedInWords, populationInWords } from "./conformance-words.ts";
import { addressOfLog } from "./log-address.ts";
import { logHere } from "./log-here.ts";
import { logSections } from "./log-sections.ts";

const path = "/staf/proses/:agency/:id/prosedur";
const mayAssign = "catalogue.draft";

/** The procedure beside reality, and who in a log acts as which actor. */
export const conformanceRoutes: readonly Route[] = [
  route("processes", { method: "GET", path, access: "signed-in", handler: showConformance }),
  route("processes", { method: "POST", path, access: { right: mayAssign }, handler: sendActors }),
  route("processes", { method: "GET", path: `${path}.csv`, access: "signed-in", handler: download }),
];

async function showConformance(c: WebContext): Promise<Response> {
  return conformancePage(c, await logHere(c), null);
}

async function conformancePage(c: WebContext, log: StoredLog, sent: FormState | null): Promise<Response> {
  const { t, format } = c.var;
  const words: Words = { t, format };
  const sections = logSections(log, t);
  const of = await conformanceHere(c, log);
  if (of === null) {
    const { agencyId, serviceId } = log;
    const text = serviceId === null ? "processes.procedure.none.service" : "processes.procedure.none";
    const service = serviceId === null ? null : addressOfService({ agencyId, id: serviceId });
    return show(c, <NoProcedurePage text={t(text)} service={service} sections={sections} t={t} />);
  }
  return show(
    c,
    <ConformancePage
      words={{
        title: conformanceSentence(of, words),
        lead: populationInWords(of, words),
        track: trackInWords(of, words),
        deviations: deviationsTable(of, words),
        rare: rareDeviations(of, words),
        download: `${addressOfLog(log)}/prosedur.csv`,
        design: await designInWords(c, of),
        notChecked: notCheckedInWords(of, words),
        actors: await actorsInWords(c, of, sent),
      }}
      sections={sections}
      t={t}
    />,
    sent === null ? 200 : 422,
  );
}

/** The fault of the design itself, which no case can mend (STD-13). */
async function designInWords(c: WebContext, { log, procedure }: ConformanceOfLog) {
  const { ctx, t, format } = c.var;
  const of = { agencyId: log.agencyId, serviceId: procedure.serviceId };
  const service = await serviceById(ctx, of.agencyId, of.serviceId);
  const standard = await standardOn(ctx, of, localDate(ctx.now, ctx.zone));
  const fault = faultOf(service, standard, procedure);
  return (
    fault && {
      sentence: designSentence(fault, { t, format }),
      href: `${addressOfService(service)}/rancangan`,
    }
  );
}

async function actorsInWords(
  c: WebContext,
  of: ConformanceOfLog,
  sent: FormState | null,
): Promise<ActorsInWords | null> {
  if (of.resource === null) return null;
  const { ctx, t, format } = c.var;
  const { log, procedure, values, actors } = of;
  const explained = await explain(ctx, mayAssign, log);
  const known = values.flatMap(({ value }, i) => [
    [`actors.${i}.value`, value] as const,
    [`actors.${i}.actor`, actors.get(value) ?? ""] as const,
  ]);
  return {
    form: sent ?? newForm(Object.fromEntries(known)),
    action: `${addressOfLog(log)}/prosedur`,
    values: values.map(({ value, cases }) =>
      t("processes.procedure.actors.choice", { value, cases: format.count(cases) }),
    ),
    actors: [...new Set(procedure.steps.map(({ actor }) => actor))].toSorted(),
    table: {
      caption: t("processes.procedure.actors.title"),
      captionHidden: true,
      columns: [
        { key: "value", name: t("processes.procedure.actors.value") },
        { key: "actor", name: t("processes.procedure.actors.actor") },
      ],
      rows: [...actors].map(([value, actor]) => ({ value, actor })),
    },
    right: explained.allowed ? null : rightBox(explained, t.lang),
  };
}

async function sendActors(c: WebContext): Promise<Response> {
  const log = await logHere(c);
  if (log.serviceId === null) throw new MutuError("not-found", "error.not-found");
  const given = { agencyId: log.agencyId, serviceId: log.serviceId };
  const sent = parseForm(c, AssignActors, { labels: "processes.procedure", given });
  if (!sent.ok) return conformancePage(c, log, sent.form);
  return carryOut(c, async (ctx) => {
    await assignActors(ctx, sent.value);
    return `${addressOfLog(log)}/prosedur`;
  });
}

async function download(c: WebContext): Promise<Response> {
  const log = await logHere(c);
  const of = await conformanceHere(c, log);
  if (of === null) throw new MutuError("not-found", "error.not-found");
  const rows = deviationRows(of);
  const columns = [
    "deviation",
    "step",
    "activity",
    "mustFollow",
    "cases",
    "among",
    "share",
    "low",
    "high",
    "medianDelaySeconds",
    "delaySeconds",
    "delayLow",
    "delayHigh",
    "since",
    "where",
    "component",
  ] as const;
  return sendCsv(c, `prosedur-${log.id}.csv`, {
    columns,
    rows: rows.map((row) => columns.map((column) => row[column])),
  });
}

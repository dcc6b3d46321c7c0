import { forecastAnalysis, storedForecast } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { type Route, route } from "../../route.ts";
import { sendCsv } from "../../send-csv.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { sendFinding } from "../open-finding/send-finding.ts";
import { rightBox } from "../right-box.ts";
import { answerHere } from "./answer-here.ts";
import { addressOfLog } from "./log-address.ts";
import { logSections } from "./log-sections.ts";
import { type PromiseHere, withPromise } from "./promise-here.tsx";
import { LogFindingPage, RiskPage } from "./risk-page.tsx";
import {
  caseRow,
  type Risk,
  reliabilityInWords,
  reliabilitySentence,
  riskLead,
  riskSentence,
  seenRisk,
  soonOf,
  whySentence,
} from "./risk-words.ts";

const path = "/staf/proses/:agency/:id/berisiko";

/** Cases of the page; the file to download holds all. */
const shownCases = 20;

/** Which open cases will break their promise, and the finding that is made of it. */
export const riskRoutes: readonly Route[] = [
  route("processes", { method: "GET", path, access: "signed-in", handler: showRisk }),
  route("processes", { method: "GET", path: `${path}.csv`, access: "signed-in", handler: download }),
  route("processes", { method: "GET", path: `${path}/temuan`, access: "signed-in", handler: showFinding }),
  route("processes", { method: "POST", path: `${path}/temuan`, access: "signed-in", handler: openFinding }),
];

function withRisk(c: WebContext, answer: (risk: Risk) => Promise<Response> | Response): Promise<Response> {
  return withPromise(c, async (here: PromiseHere) => {
    const promiseSeconds = here.promised.seconds;
    const stored = await storedForecast(c.var.ctx, here.log, promiseSeconds);
    const sight = stored ?? (await answerHere(c, here.log, forecastAnalysis, { promiseSeconds }));
    return answer({ ...here, sight });
  });
}

function showRisk(c: WebContext): Promise<Response> {
  const { t, format } = c.var;
  const words: Words = { t, format };
  return withRisk(c, (risk) => {
    const { log, sight } = risk;
    const { verdict } = sight.reliability;
    const address = `${addressOfLog(log)}/berisiko`;
    const all = sight.open.length + sight.leftOut;
    const shown = sight.open.slice(0, shownCases);
    const facts = { shown: format.count(shown.length), n: format.count(all) };
    return show(
      c,
      <RiskPage
        title={riskSentence(risk, words)}
        lead={riskLead(risk, words)}
        why={whySentence(risk, words)}
        sections={logSections(log, t)}
        warning={
          verdict === "calibrated"
            ? null
            : t(verdict === "unchecked" ? "processes.risk.unchecked" : "processes.risk.distrust")
        }
        cases={shown.map((one) => caseRow(log, one, sight.asOf, words))}
        shown={shown.length === all ? null : t("processes.risk.cases.first", facts)}
        download={`${address}.csv`}
        reliability={reliabilityInWords(risk, words)}
        noReliability={
          sight.reliability.n === 0 ? t("processes.risk.reliability.none") : reliabilitySentence(sight, words)
        }
        finding={soonOf(risk).until === null ? null : `${address}/temuan`}
        t={t}
      />,
    );
  });
}

function download(c: WebContext): Promise<Response> {
  return withRisk(c, ({ log, sight }) => {
    const columns = [
      ...["case", "step", "waitingSeconds", "ageSeconds", "dueAt", "chance", "low", "high"],
      ...["expectedLateSeconds", "remainingMedianSeconds", "remainingLowSeconds", "remainingHighSeconds"],
      ...["alike", "casesAlike"],
    ];
    const rows = sight.open.map(({ name, step, waitingSeconds, ageSeconds, dueAt, outlook }) => [
      ...[name, step, waitingSeconds, ageSeconds, dueAt.toISOString()],
      ...[outlook?.chance ?? null, outlook?.interval.low ?? null, outlook?.interval.high ?? null],
      ...[outlook?.lateSeconds ?? null, outlook?.remaining.median ?? null],
      ...[outlook?.remaining.low ?? null, outlook?.remaining.high ?? null],
      ...[outlook?.likeness ?? null, outlook?.cases ?? null],
    ]);
    return sendCsv(c, `berisiko-${log.id}.csv`, { columns, rows });
  });
}

function showFinding(c: WebContext): Promise<Response> {
  const { t, format } = c.var;
  const words: Words = { t, format };
  return withRisk(c, (risk) => {
    const { cases } = soonOf(risk);
    const late = cases.reduce((sum, { outlook }) => sum + (outlook?.lateSeconds ?? 0), 0);
    const form = newForm({
      title: t("processes.risk.finding-title", { name: risk.log.name }).slice(0, 200),
      weakness: `${riskSentence(risk, words)}. ${whySentence(risk, words)}`,
      certainty: risk.sight.reliability.verdict === "calibrated" ? "likely" : "not-enough-to-tell",
      people: cases.length,
      daysLost: Math.round(late / 86_400),
    });
    return findingPage(c, risk, form);
  });
}

async function findingPage(c: WebContext, risk: Risk, form: FormState): Promise<Response> {
  const { ctx, t, format } = c.var;
  const words: Words = { t, format };
  const { log } = risk;
  const explained = await explain(ctx, "finding.open", log);
  const address = addressOfLog(log);
  return show(
    c,
    <LogFindingPage
      title={riskSentence(risk, words)}
      lead={whySentence(risk, words)}
      log={{ href: `${address}/berisiko`, name: log.name }}
      chart={reliabilityInWords(risk, words)}
      finding={{
        form,
        action: `${address}/berisiko/temuan`,
        places: null,
        right: explained.allowed ? null : rightBox(explained, t.lang),
      }}
      t={t}
    />,
    form.errors.length > 0 ? 422 : 200,
  );
}

function openFinding(c: WebContext): Promise<Response> {
  const { t, format } = c.var;
  return withRisk(c, (risk) =>
    sendFinding(c, {
      given: {
        agencyId: risk.log.agencyId,
        unitId: risk.log.unitId,
        serviceId: risk.log.serviceId,
        componentKey: "timeLimit",
      },
      seen: async () => seenRisk(risk, { t, format }),
      again: (form) => findingPage(c, risk, form),
    }),
  );
}

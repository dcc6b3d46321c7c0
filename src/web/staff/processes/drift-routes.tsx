import { beforeAndAfter, type ChangedFeature } from "../../../analytics/mining/drift/changed-features.ts";
import type { ProcessChange } from "../../../analytics/mining/drift/find-drift.ts";
import { driftAnalysis, type StoredLog } from "../../../modules/processes/index.ts";
import { MutuError } from "../../../platform/errors.ts";
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
import { DriftPage } from "./drift-page.tsx";
import {
  betweenSentence,
  changeInWords,
  changeSentence,
  changesTable,
  type DriftOfLog,
  driftLead,
  driftSentence,
  seenChange,
} from "./drift-words.ts";
import { addressOfLog } from "./log-address.ts";
import { logHere } from "./log-here.ts";
import { logSections } from "./log-sections.ts";
import { LogFindingPage } from "./risk-page.tsx";

const path = "/staf/proses/:agency/:id/perubahan";

/** When a process changed, and the finding that is made of a change. */
export const driftRoutes: readonly Route[] = [
  route("processes", { method: "GET", path, access: "signed-in", handler: showDrift }),
  route("processes", { method: "GET", path: `${path}.csv`, access: "signed-in", handler: download }),
  route("processes", { method: "GET", path: `${path}/:day`, access: "signed-in", handler: showChange }),
  route("processes", { method: "POST", path: `${path}/:day`, access: "signed-in", handler: openFinding }),
];

async function driftHere(c: WebContext): Promise<DriftOfLog> {
  const log = await logHere(c);
  return { log, found: await answerHere(c, log, driftAnalysis, null) };
}

/** A change is addressed by the day on which it began. */
function dayOf(change: ProcessChange, { format }: Words): string {
  return format.dayOf(change.at);
}

function addressOfChange(log: StoredLog, change: ProcessChange, words: Words): string {
  return `${addressOfLog(log)}/perubahan/${dayOf(change, words)}`;
}

async function showDrift(c: WebContext): Promise<Response> {
  const { t, format } = c.var;
  const words: Words = { t, format };
  const drift = await driftHere(c);
  const { log, found } = drift;
  return show(
    c,
    <DriftPage
      title={driftSentence(drift, words)}
      lead={driftLead(drift, words)}
      sections={logSections(log, t)}
      none={
        found.reason === null
          ? t("processes.drift.empty.none", { cases: format.count(found.cases) })
          : t("processes.drift.empty")
      }
      changes={found.changes.map((change, place) => ({
        id: `perubahan-${place + 1}`,
        sentence: changeSentence(change, words),
        between: betweenSentence(change, words),
        chart: changeInWords(drift, change, words),
        table: changesTable(drift.log, change, words),
        compare: `${addressOfLog(log)}/banding?sejak=${dayOf(change, words)}`,
        finding: addressOfChange(log, change, words),
      }))}
      download={`${addressOfLog(log)}/perubahan.csv`}
      t={t}
    />,
  );
}

async function download(c: WebContext): Promise<Response> {
  const { log, found } = await driftHere(c);
  const columns = [
    ...["change", "at", "reached", "low", "high", "p", "kind", "from", "to"],
    ...["before", "after", "difference", "differenceLow", "differenceHigh", "effect", "steady"],
  ];
  const rows = found.changes.flatMap((change) => change.changed.map((changed) => rowOf(change, changed)));
  return sendCsv(c, `perubahan-${log.id}.csv`, { columns, rows });
}

function rowOf(change: ProcessChange, changed: ChangedFeature) {
  const sizes = beforeAndAfter(changed);
  const [from, to] =
    "from" in changed ? [changed.from, changed.to] : ["name" in changed ? changed.name : null, null];
  return [
    ...[change.kind, change.at.toISOString(), change.reached.toISOString()],
    ...[change.between?.low.toISOString() ?? null, change.between?.high.toISOString() ?? null, change.p],
    ...[changed.kind, from, to, sizes?.before ?? null, sizes?.after ?? null, sizes?.difference ?? null],
    ...[sizes?.interval.low ?? null, sizes?.interval.high ?? null, changed.effect, String(change.isSteady)],
  ];
}

async function changeHere(c: WebContext): Promise<{ drift: DriftOfLog; change: ProcessChange }> {
  const words: Words = { t: c.var.t, format: c.var.format };
  const drift = await driftHere(c);
  const change = drift.found.changes.find((one) => dayOf(one, words) === c.req.param("day"));
  if (!change) throw new MutuError("not-found", "error.not-found");
  return { drift, change };
}

async function showChange(c: WebContext): Promise<Response> {
  const { t, format } = c.var;
  const words: Words = { t, format };
  const { drift, change } = await changeHere(c);
  const at = format.day(dayOf(change, words));
  const form = newForm({
    title: t("processes.drift.finding-title", { name: drift.log.name, at }).slice(0, 200),
    weakness: `${changeSentence(change, words)}. ${betweenSentence(change, words)}`,
    certainty: "likely",
    people: "",
    daysLost: "",
  });
  return findingPage(c, drift, change, form);
}

async function findingPage(
  c: WebContext,
  drift: DriftOfLog,
  change: ProcessChange,
  form: FormState,
): Promise<Response> {
  const { ctx, t, format } = c.var;
  const words: Words = { t, format };
  const { log } = drift;
  const explained = await explain(ctx, "finding.open", log);
  return show(
    c,
    <LogFindingPage
      title={changeSentence(change, words)}
      lead={betweenSentence(change, words)}
      log={{ href: `${addressOfLog(log)}/perubahan`, name: log.name }}
      chart={changeInWords(drift, change, words)}
      finding={{
        form,
        action: addressOfChange(log, change, words),
        places: null,
        right: explained.allowed ? null : rightBox(explained, t.lang),
      }}
      t={t}
    />,
    form.errors.length > 0 ? 422 : 200,
  );
}

async function openFinding(c: WebContext): Promise<Response> {
  const words: Words = { t: c.var.t, format: c.var.format };
  const { drift, change } = await changeHere(c);
  const { agencyId, unitId, serviceId } = drift.log;
  return sendFinding(c, {
    given: { agencyId, unitId, serviceId, componentKey: "procedure" },
    seen: async () => seenChange(drift, change, words),
    again: (form) => findingPage(c, drift, change, form),
  });
}

import { littlesLaw } from "../../../analytics/mining/time/littles-law.ts";
import { flowAnalysis } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { type Route, route } from "../../route.ts";
import { sendCsv } from "../../send-csv.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { answerHere } from "./answer-here.ts";
import { FlowPage } from "./flow-page.tsx";
import {
  backlogInWords,
  type FlowHere,
  flowTitle,
  lawFacts,
  lawSentence,
  ratesInWords,
} from "./flow-words.ts";
import { addressOfLog } from "./log-address.ts";
import { logHere } from "./log-here.ts";
import { logSections } from "./log-sections.ts";
import { LackingPage } from "./risk-page.tsx";

const path = "/staf/proses/:agency/:id/arus";

/** Cases that come, go and lie open. */
export const flowRoutes: readonly Route[] = [
  route("processes", { method: "GET", path, access: "signed-in", handler: showFlow }),
  route("processes", { method: "GET", path: `${path}.csv`, access: "signed-in", handler: download }),
];

async function showFlow(c: WebContext): Promise<Response> {
  const { t, format } = c.var;
  const words: Words = { t, format };
  const log = await logHere(c);
  const flow = await answerHere(c, log, flowAnalysis, null);
  const sections = logSections(log, t);
  if (flow === null) return show(c, lacking(t, sections));
  const here: FlowHere = { log, flow, law: littlesLaw(flow.weeks) };
  return show(
    c,
    <FlowPage
      title={flowTitle(here, words)}
      lead={t("processes.flow.lead", {
        name: log.name,
        from: format.day(format.dayOf(log.firstAt)),
        until: format.day(format.dayOf(flow.asOf)),
      })}
      sections={sections}
      rates={ratesInWords(here, words)}
      backlog={backlogInWords(here, words)}
      download={`${addressOfLog(log)}/arus.csv`}
      law={{ sentence: lawSentence(here.law, words), facts: lawFacts(here.law, words) }}
      t={t}
    />,
  );
}

function lacking(t: Words["t"], sections: ReturnType<typeof logSections>) {
  return (
    <LackingPage
      title={t("processes.flow.title.too-short")}
      text={t("processes.flow.none")}
      step={{ href: "/staf/impor/log", label: t("processes.flow.import") }}
      sections={sections}
      t={t}
    />
  );
}

async function download(c: WebContext): Promise<Response> {
  const log = await logHere(c);
  const flow = await answerHere(c, log, flowAnalysis, null);
  const columns = ["week", "arrived", "completed", "open", "openSeconds", "seconds"];
  const rows = (flow?.weeks ?? []).map(({ at, arrived, completed, open, openSeconds, seconds }) => [
    at,
    arrived,
    completed,
    open,
    openSeconds,
    seconds,
  ]);
  return sendCsv(c, `arus-${log.id}.csv`, { columns, rows });
}

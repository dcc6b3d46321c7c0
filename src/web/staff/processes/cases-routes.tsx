import { casesAnalysis, withStoredLog } from "../../../modules/processes/index.ts";
import { conditionsSentence } from "../../../platform/i18n/condition-words.ts";
import { type Route, route } from "../../route.ts";
import { sendCsv } from "../../send-csv.ts";
import { show } from "../../show.tsx";
import { Link } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { answerHere } from "./answer-here.ts";
import { CasesPage } from "./cases-page.tsx";
import { addressOfCase, addressOfLog } from "./log-address.ts";
import { logHere } from "./log-here.ts";
import { logSections } from "./log-sections.ts";

const path = "/staf/proses/:agency/:id/kasus";

/** The cases that are looked at. */
export const casesRoutes: readonly Route[] = [
  route("processes", { method: "GET", path, access: "signed-in", handler: showCases }),
  route("processes", { method: "GET", path: `${path}.csv`, access: "signed-in", handler: download }),
];

/** Cases of the page, and of the file. */
const shownCases = 100;
const filedCases = 100_000;

async function showCases(c: WebContext): Promise<Response> {
  const { t, format } = c.var;
  const log = await logHere(c);
  const cases = await answerHere(c, log, casesAnalysis, { most: shownCases });
  const chosen = conditionsSentence(log.lookedAt?.conditions ?? [], { t, format });
  const facts = { shown: format.count(cases.length), n: format.count(log.cases) };
  return show(
    c,
    <CasesPage
      title={t("processes.cases.title", { n: format.count(log.cases), name: log.name })}
      lead={chosen === "" ? t("processes.cases.lead.all") : chosen}
      sections={logSections(log, t)}
      cases={{
        caption: t("processes.cases.caption"),
        columns: [
          { key: "case", name: t("processes.path.case") },
          { key: "began", name: t("processes.path.began") },
          { key: "took", name: t("processes.path.took"), numeric: true },
          { key: "events", name: t("processes.cases.events"), numeric: true },
        ],
        rows: cases.map(({ name, began, seconds, events }) => ({
          case: <Link href={addressOfCase(log, name)}>{name}</Link>,
          began: format.shortMoment(began),
          took: format.duration(seconds),
          events: format.count(events),
        })),
      }}
      shown={cases.length === log.cases ? null : t("processes.place.cases.first", facts)}
      download={`${addressOfLog(log)}/kasus.csv`}
      t={t}
    />,
  );
}

async function download(c: WebContext): Promise<Response> {
  const log = await logHere(c);
  const cases = await withStoredLog(c.var.ctx, log, (events) => events.longestCases(filedCases));
  const columns = ["case", "began", "seconds", "events"];
  const rows = cases.map(({ name, began, seconds, events }) => [name, began.toISOString(), seconds, events]);
  return sendCsv(c, `kasus-${log.id}.csv`, { columns, rows });
}

import type { Weakness } from "../../../analytics/mining/weaknesses/rank-weaknesses.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import { Link, type TableProps } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressOfDeviation } from "./conformance-address.ts";
import { deviationSentence } from "./conformance-words.ts";
import { logHere } from "./log-here.ts";
import { logSections } from "./log-sections.ts";
import { addressOfLoss } from "./lost-address.ts";
import { lossSentence } from "./lost-words.ts";
import { type WeaknessSource, weaknessesHere } from "./weaknesses-figures.ts";
import { WeaknessesPage } from "./weaknesses-page.tsx";

const path = "/staf/proses/:agency/:id/usulan-temuan";
const day = 86_400;

/** What of a log is worth a finding, at most ten, each said as one would say it aloud. */
export const weaknessesRoutes: readonly Route[] = [
  route("processes", { method: "GET", path, access: "signed-in", handler: showWeaknesses }),
];

async function showWeaknesses(c: WebContext): Promise<Response> {
  const { t, format } = c.var;
  const log = await logHere(c);
  const found = await weaknessesHere(c, log);
  return show(
    c,
    <WeaknessesPage
      title={
        found.length === 0
          ? t("processes.weaknesses.title.none")
          : t("processes.weaknesses.title", { n: found.length })
      }
      lead={t("processes.weaknesses.lead", { name: log.name })}
      sections={logSections(log, t)}
      weaknesses={found.length === 0 ? null : tableOf(log, found, { t, format })}
      t={t}
    />,
  );
}

function tableOf(log: StoredLog, found: readonly Weakness<WeaknessSource>[], words: Words): TableProps {
  const { t, format } = words;
  return {
    caption: t("processes.section.weaknesses"),
    captionHidden: true,
    columns: [
      { key: "weakness", name: t("processes.weaknesses.weakness") },
      { key: "cases", name: t("processes.weaknesses.cases"), numeric: true },
      { key: "days", name: t("processes.weaknesses.days"), numeric: true },
      { key: "sure", name: t("processes.weaknesses.sure"), numeric: true },
    ],
    rows: found.map(({ source, cases, seconds, low }) => ({
      weakness: <Link href={addressOf(log, source)}>{sentenceOf(source, words)}</Link>,
      cases: format.count(cases),
      days: format.number(seconds / day, 0),
      sure: format.number(low / day, 0),
    })),
  };
}

function addressOf(log: StoredLog, source: WeaknessSource): string {
  return source.by === "loss" ? addressOfLoss(log, source.loss) : addressOfDeviation(log, source.deviation);
}

function sentenceOf(source: WeaknessSource, words: Words): string {
  return source.by === "loss"
    ? lossSentence(source.loss, words)
    : deviationSentence(source.of, source.deviation, words);
}

import type { Words } from "../../../platform/i18n/words.ts";
import { type Route, route } from "../../route.ts";
import { sendCsv } from "../../send-csv.ts";
import { show } from "../../show.tsx";
import type { TableProps } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { bottleneckInWords, bottleneckSentence } from "./bottleneck-words.ts";
import {
  batchesInWords,
  handsSentences,
  hoursSentences,
  hoursTable,
  pairShare,
  unitsTable,
} from "./hands-words.ts";
import { addressOfLog } from "./log-address.ts";
import { logHere } from "./log-here.ts";
import { logSections } from "./log-sections.ts";
import { addressOfLoss, addressOfPair } from "./lost-address.ts";
import { lossesHere, type TimeOfLog, timeHere } from "./lost-figures.ts";
import { type LostInWords, LostPage, linked } from "./lost-page.tsx";
import {
  lossColumns,
  lossesInWords,
  lossName,
  lossRow,
  lostTitle,
  restSentence,
  shownLosses,
} from "./lost-words.ts";
import { weaknessRoutes } from "./weakness-routes.tsx";

const path = "/staf/proses/:agency/:id/waktu";

/** Where time goes, ranked by what citizens lose for certain. */
export const lostRoutes: readonly Route[] = [
  route("processes", { method: "GET", path, access: "signed-in", handler: showLost }),
  route("processes", { method: "GET", path: `${path}.csv`, access: "signed-in", handler: download }),
  ...weaknessRoutes,
];

async function showLost(c: WebContext): Promise<Response> {
  const { t, format } = c.var;
  const words: Words = { t, format };
  const log = await logHere(c);
  const time = await timeHere(c, log);
  return show(
    c,
    <LostPage
      lost={{
        title: lostTitle(time, words),
        lead: t("processes.lost.lead", { name: log.name, cases: format.count(log.cases) }),
        sections: logSections(log, t),
        chart: lossesInWords(time, words),
        table: lossTable(time, words),
        rest: restSentence(time, words),
        download: `${addressOfLog(log)}/waktu.csv`,
        bottleneck: {
          sentence: bottleneckSentence(time.bottleneck, words),
          chart: bottleneckInWords(log, time.bottleneck, words),
        },
        hours: {
          sentences: hoursSentences(time.hours, words),
          table: hoursTable(log, time.hours, time.steps, words),
        },
        hands: {
          sentences: handsSentences(time.holders, words),
          units: unitsTable(log, time.holders, words),
        },
        batches: batchesInWords(log, time.holders, words),
        eyes: eyesInWords(time, words),
      }}
      t={t}
    />,
  );
}

function lossTable(time: TimeOfLog, words: Words): TableProps {
  return {
    caption: words.t("processes.lost.how"),
    captionHidden: true,
    columns: lossColumns(words),
    rows: shownLosses(time).map((loss) => ({
      ...lossRow(loss, words),
      how: linked(addressOfLoss(time.log, loss), lossName(loss, words)),
    })),
  };
}

/** Pairs of steps that must be done by different persons; those that were not lead to their cases. */
function eyesInWords({ log, holders }: TimeOfLog, words: Words): LostInWords["eyes"] {
  const { t } = words;
  const pairs = holders.fourEyes?.filter(({ cases }) => cases > 0) ?? [];
  if (pairs.length === 0) return null;
  const rows = pairs.slice(0, shownPairs).map((pair) => {
    const name = t("processes.eyes.value", { one: pair.one, other: pair.other });
    return {
      pair: pair.same === 0 ? name : linked(addressOfPair(log, pair), name),
      same: pairShare(pair, words),
    };
  });
  const lead = t("processes.eyes.lead");
  return {
    sentences: pairs.some(({ same }) => same > 0) ? [lead] : [lead, t("processes.eyes.none")],
    table: {
      caption: t("processes.eyes.title"),
      captionHidden: true,
      columns: [
        { key: "pair", name: t("processes.eyes.pair") },
        { key: "same", name: t("processes.eyes.same"), numeric: true },
      ],
      rows,
    },
  };
}

const shownPairs = 10;

async function download(c: WebContext): Promise<Response> {
  const log = await logHere(c);
  const found = await lossesHere(c, log);
  const columns = ["rank", "kind", "place", "cases", "times", "seconds", "low", "high", "certainty"];
  const rows = found.losses.map(({ rank, kind, subject, cases, times, seconds, interval, certainty }) => [
    ...[rank, kind, subject, cases, times, seconds],
    ...[interval?.low ?? null, interval?.high ?? null, certainty],
  ]);
  return sendCsv(c, `waktu-${log.id}.csv`, { columns, rows });
}

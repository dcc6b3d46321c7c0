import type { Words } from "../../../platform/i18n/words.ts";
import type { TableProps } from "../../ui/index.tsx";
import type { LogFigures } from "./figures.ts";

/** Rows shown of each table; all of them are in the download or drawn in the map. */
const shown = 10;

/** The most frequent paths and how many cases they hold together. */
export function pathsTable({ variants }: LogFigures, { t, format }: Words): TableProps {
  const name = (place: number) => variants.activities[place] ?? "";
  let held = 0;
  return {
    caption: t("processes.variants.title"),
    captionHidden: true,
    columns: [
      { key: "path", name: t("processes.variants.path") },
      { key: "cases", name: t("processes.map.cases"), numeric: true },
      { key: "share", name: t("processes.variants.share"), numeric: true },
      { key: "held", name: t("processes.variants.held"), numeric: true },
      { key: "median", name: t("processes.variants.median"), numeric: true },
    ],
    rows: variants.variants.slice(0, shown).map(({ path, cases, medianSeconds }) => {
      held += cases;
      return {
        path: path.map(name).join(" › "),
        cases: format.count(cases),
        share: format.percent(cases / variants.totalCases),
        held: format.percent(held / variants.totalCases),
        median: format.duration(medianSeconds),
      };
    }),
  };
}

/** Before which activities the most time goes, in all. */
export function waitsTable({ stepTimes }: LogFigures, { t, format }: Words): TableProps {
  const all = stepTimes.reduce((sum, { waiting }) => sum + (waiting?.total ?? 0), 0);
  return {
    caption: t("processes.waits.title"),
    captionHidden: true,
    columns: [
      { key: "step", name: t("processes.waits.step") },
      { key: "median", name: t("processes.waits.median"), numeric: true },
      { key: "p90", name: t("processes.waits.p90"), numeric: true },
      { key: "share", name: t("processes.waits.share"), numeric: true },
    ],
    rows: stepTimes.slice(0, shown).flatMap(({ name, waiting }) =>
      waiting === null || all === 0
        ? []
        : [
            {
              step: name,
              median: format.duration(waiting.median),
              p90: format.duration(waiting.p90),
              share: format.percent(waiting.total / all),
            },
          ],
    ),
  };
}

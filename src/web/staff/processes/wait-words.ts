import type { StoredLog } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import type { TableProps } from "../../ui/index.tsx";
import type { LogFigures } from "./figures.ts";
import { linked } from "./lost-page.tsx";
import { addressOfPlace } from "./place-address.ts";

/** Rows shown; all of them are in the download or drawn in the map. */
const shown = 10;

/** Before which activities the most time goes, in all. */
export function waitsTable(log: StoredLog, { stepTimes }: LogFigures, { t, format }: Words): TableProps {
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
              step: linked(addressOfPlace(log, { from: null, to: name, steps: null }), name),
              median: format.duration(waiting.median),
              p90: format.duration(waiting.p90),
              share: format.percent(waiting.total / all),
            },
          ],
    ),
  };
}

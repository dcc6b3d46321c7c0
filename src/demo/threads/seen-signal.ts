import type { Signal } from "../../modules/warnings/index.ts";
import type { Context } from "../../platform/context.ts";
import type { Seen } from "../../platform/evidence/freeze.ts";
import { wordsIn } from "../../platform/i18n/words.ts";
import { seriesPicture } from "../../web/staff/warnings/signal-picture.ts";
import {
  sentenceInBoth,
  seriesDefinition,
  seriesKept,
  seriesName,
} from "../../web/staff/warnings/signal-words.ts";
import { chartSizes } from "../../web/ui/chart/chart-size.ts";

/** A signal as the manager saw it on its page when the finding was opened. */
export function seenSignal({ zone }: Context, signal: Signal): Seen {
  const words = wordsIn("id", zone);
  const name = seriesName(seriesKept(signal), "");
  const { chart } = seriesKept(signal);
  return {
    agencyId: signal.agencyId,
    kind: "signal",
    sentence: sentenceInBoth(signal, name, zone),
    definition: {
      ...seriesDefinition(seriesKept(signal), name, words),
      rule: signal.rule,
      chart: chart.chart,
    },
    rows: chart.points,
    picture: seriesPicture(chart, chartSizes.wide, "", words),
  };
}

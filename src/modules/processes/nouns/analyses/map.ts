import type { DirectlyFollows } from "../../../../analytics/eventlog/event-log.ts";
import type { CoverageStop } from "../../../../analytics/mining/map/covering-variants.ts";
import { type ProcessMap, processMap } from "../../../../analytics/mining/map/process-map.ts";
import type { Analysis } from "../analysis.ts";

/** The map of the most frequent paths that hold at least a share of the cases. */
export const mapAnalysis: Analysis<{ readonly stop: CoverageStop }, ProcessMap> = {
  name: "map",
  weight: "quick",
  questions: 5,
  compute: (events, _, { stop }) => processMap(events, stop),
};

/** Who follows whom. */
export const followsAnalysis: Analysis<null, DirectlyFollows> = {
  name: "follows",
  weight: "quick",
  questions: 1,
  compute: (events) => events.directlyFollows(),
};

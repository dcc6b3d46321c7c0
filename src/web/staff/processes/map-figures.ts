import { layoutMap, type MapLayout } from "../../../analytics/mining/map/layout-map.ts";
import type { SimplifiedMap, StepOnMap, WayOnMap } from "../../../analytics/mining/map/simplified-map.ts";
import { type StoredLog, simplifiedMapAnalysis } from "../../../modules/processes/index.ts";
import { stepBox } from "../../ui/chart/step-box.ts";
import type { WebContext } from "../../web-context.ts";
import { answerHere } from "./answer-here.ts";
import { detailOf, type MapChoice } from "./map-choice.ts";

/** A log as a map that somebody asked for. */
export type MapOfLog = { readonly log: StoredLog; readonly choice: MapChoice; readonly map: SimplifiedMap };

export async function mapOfLog(c: WebContext, log: StoredLog, choice: MapChoice): Promise<MapOfLog> {
  return { log, choice, map: await answerHere(c, log, simplifiedMapAnalysis, detailOf(choice)) };
}

/** Where things stand on the map: boxes have room for a name, a figure, and where cases begin and end. */
export function layoutOf(
  { steps, ways, mainPath }: SimplifiedMap,
  direction: "down" | "right",
): MapLayout<StepOnMap, WayOnMap> {
  return layoutMap<StepOnMap, WayOnMap>(
    { nodes: steps, edges: ways },
    { direction, mainPath, node: (step) => stepBox(step.id, 1 + endsOf(step).length) },
  );
}

/** Whether so many cases begin or end at a step that its box says so. */
export function endsOf({ cases, starts, ends }: StepOnMap): readonly ("starts" | "ends")[] {
  const least = 0.05 * cases;
  return [
    ...(starts > 0 && starts >= least ? (["starts"] as const) : []),
    ...(ends > 0 && ends >= least ? (["ends"] as const) : []),
  ];
}

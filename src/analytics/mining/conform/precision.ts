import type { VariantTable } from "../../eventlog/event-log.ts";
import type { PetriNet } from "./petri-net.ts";
import { TokenGame } from "./token-game.ts";

/** The ways on from one beginning of cases: the activities that came next, and how many cases took them. */
type Beginning = { cases: number; readonly next: Map<number, Beginning> };

/**
 * How much of what the model allows is in the log: 1 minus the share of ways that no case took, over all beginnings of
 * cases that the model can replay, each weighed by its cases.
 * @returns null when the model can replay no beginning
 * @source J. Munoz-Gama, J. Carmona (2010), A fresh look at precision in process conformance, BPM 2010, LNCS 6336, 211-226
 */
export function precision(net: PetriNet, table: VariantTable): number | null {
  const game = new TokenGame(net);
  let [allowed, escaping] = [0, 0];
  const open = [{ beginning: beginnings(table), marking: game.initial }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { beginning, marking } = place;
    if (beginning.next.size === 0) continue;
    const labels = game.enabledLabels(marking);
    const goesOn = [...beginning.next.values()].reduce((sum, { cases }) => sum + cases, 0);
    let taken = 0;
    for (const [activity, further] of beginning.next) {
      const label = table.activities[activity] ?? "";
      if (!labels.has(label)) continue;
      taken += 1;
      open.push({ beginning: further, marking: game.after(marking, label) });
    }
    allowed += goesOn * labels.size;
    escaping += goesOn * (labels.size - taken);
  }
  return allowed === 0 ? null : 1 - escaping / allowed;
}

function beginnings({ variants }: VariantTable): Beginning {
  const root: Beginning = { cases: 0, next: new Map() };
  for (const { path, cases } of variants) {
    let here = root;
    for (const activity of path) {
      const further = here.next.get(activity) ?? { cases: 0, next: new Map<number, Beginning>() };
      further.cases += cases;
      here.next.set(activity, further);
      here = further;
    }
  }
  return root;
}

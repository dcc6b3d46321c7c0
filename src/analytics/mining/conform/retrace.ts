import type { Block } from "./block.ts";
import { enteredAt, lastUpTo, type Region } from "./region.ts";

/** One step of a cheapest way through a region. `event` is the place in the path of the case. */
export type Step =
  | { readonly kind: "both" | "log"; readonly event: number }
  | { readonly kind: "model"; readonly activity: string };

/** From before one event up to before another. */
type Stretch = { readonly from: number; readonly to: number };

/** A region, and for each place of its path the place of the event in the path of the case. */
type Ground = { readonly region: Region; readonly events: readonly number[] };

/** The steps of a cheapest way through the whole block of a region. */
export function retraceRegion(ground: Ground, { from, to }: Stretch): Step[] {
  const { region } = ground;
  const end = lastUpTo(region.row(region.block, from), to).place;
  return [...retrace(ground, region.block, { from, to: end }), ...leftOut(ground, { from: end, to })];
}

function retrace(ground: Ground, block: Block, stretch: Stretch): Step[] {
  switch (block.kind) {
    case "tau":
      return [];
    case "activity":
      return ofActivity(ground, block.name, stretch);
    case "choice":
      return retrace(ground, cheapest(ground, block.children, stretch), stretch);
    case "sequence":
      return ofSequence(ground, block.children, stretch);
    case "loop":
      return ofLoop(ground, block, stretch);
    case "parallel":
      return ofParallel(ground, block, stretch);
  }
}

function leftOut({ events }: Ground, { from, to }: Stretch): Step[] {
  return events.slice(from, to).map((event) => ({ kind: "log", event }));
}

function ofActivity(ground: Ground, activity: string, { from, to }: Stretch): Step[] {
  if (to === from) return [{ kind: "model", activity }];
  return [...leftOut(ground, { from, to: to - 1 }), { kind: "both", event: ground.events[to - 1] ?? 0 }];
}

function cheapest({ region }: Ground, children: readonly Block[], { from, to }: Stretch): Block {
  const costs = children.map(
    (child) =>
      region.cross(child, enteredAt(from)).find(({ place }) => place === to)?.cost ??
      Number.POSITIVE_INFINITY,
  );
  return children[costs.indexOf(Math.min(...costs))] ?? { kind: "tau" };
}

function ofSequence(ground: Ground, children: readonly Block[], { from, to }: Stretch): Step[] {
  let entry = enteredAt(from);
  const crossings = children.map((child) => {
    const left = ground.region.cross(child, entry);
    entry = left.map(({ place, cost }) => ({ place, cost, from: place }));
    return left;
  });
  const steps: Step[][] = [];
  let end = to;
  for (const [at, child] of [...children.entries()].reverse()) {
    const begin = crossings[at]?.find(({ place }) => place === end)?.from ?? from;
    steps.push(retrace(ground, child, { from: begin, to: end }));
    end = begin;
  }
  return steps.reverse().flat();
}

function ofLoop(ground: Ground, loop: Extract<Block, { kind: "loop" }>, { from, to }: Stretch): Step[] {
  const { entered, done } = ground.region.rounds(loop, enteredAt(from));
  const steps: Step[][] = [];
  for (let end = to; ; ) {
    const begin = done.cameFrom(end) ?? from;
    steps.push(retrace(ground, loop.body, { from: begin, to: end }));
    const back = entered.cameFrom(begin);
    if (back === null) return steps.reverse().flat();
    end = back;
    steps.push(retrace(ground, loop.redo, { from: end, to: begin }));
  }
}

/** The branches in the order of the events; a step without an event follows the event before it in its branch. */
function ofParallel(
  { region, events }: Ground,
  block: Extract<Block, { kind: "parallel" }>,
  stretch: Stretch,
): Step[] {
  const { parts, foreign } = region.split(block);
  const branches = parts.map((part) => {
    const inner = part.events.map((place) => events[place] ?? 0);
    const [from = 0, to = 0] = [part.placeOf[stretch.from], part.placeOf[stretch.to]];
    return retraceRegion({ region: part.region, events: inner }, { from, to });
  });
  const others = foreign.filter((place) => place >= stretch.from && place < stretch.to);
  const besides = others.map((place): Step => ({ kind: "log", event: events[place] ?? 0 }));
  const dated = [...branches, besides].flatMap((steps) => {
    let last = -1;
    return steps.map((step) => {
      last = step.kind === "model" ? last : step.event;
      return { step, last };
    });
  });
  return dated.sort((one, other) => one.last - other.last).map(({ step }) => step);
}

/** A published count as a flow between two groups that it belongs to, such as a month and a category. */
export type Flow = { readonly from: string; readonly to: string; readonly count: number };

/** Counts below this are not shown in public. A setting, not law. */
const defaultSmallest = 5;

/**
 * Which counts of linked tables to hide: those from 1 to `smallest - 1`, and as many more as it takes so that no hidden
 * one can be computed from the others (SKM-14, PRV-15). What flows into a group must flow out of it: the cells of a line
 * into its total, the total of a month from its categories into its areas. A hidden flow can then be computed exactly
 * when it lies on no circle of hidden flows.
 * @param flows  whole counts from 0; together they balance in every group
 * @returns for each flow in turn whether it is hidden
 * @source D. Gusfield (1988), A graph theoretic approach to statistical data security, SIAM J. Comput. 17, 552-571
 */
export function hideSmallFlows(flows: readonly Flow[], smallest = defaultSmallest): readonly boolean[] {
  const hidden = flows.map(({ count }) => count > 0 && count < smallest);
  const small = [...hidden.keys()].filter((i) => hidden[i]);
  const net = netOf(flows);
  for (const i of small) for (const other of cheapestWay(net, hidden, i)) hidden[other] = true;
  return hidden;
}

type Way = { readonly flow: number; readonly to: string };

/** The flows with their places at each group, in whichever direction they flow. */
type Net = {
  readonly flows: readonly Flow[];
  readonly ways: ReadonlyMap<string, readonly Way[]>;
  /** More than all flows together. */
  readonly dear: number;
};

function netOf(flows: readonly Flow[]): Net {
  const ways = new Map<string, Way[]>();
  const add = (group: string, way: Way) => {
    const known = ways.get(group);
    if (known) known.push(way);
    else ways.set(group, [way]);
  };
  for (const [flow, { from, to }] of flows.entries()) {
    add(from, { flow, to });
    add(to, { flow, to: from });
  }
  return { flows, ways, dear: flows.reduce((sum, { count }) => sum + count, 1) };
}

/**
 * The flows that close the cheapest circle through one hidden flow (Dijkstra). Hidden flows cost nothing, shown ones what
 * they count, empty ones more than all others together, since an empty one that everybody can guess protects little.
 */
function cheapestWay(net: Net, hidden: readonly boolean[], through: number): readonly number[] {
  const { flows, ways, dear } = net;
  const start = flows[through];
  if (!start) return [];
  const priceOf = (flow: number) => (hidden[flow] ? 0 : flows[flow]?.count || dear);
  const cost = new Map([[start.from, 0]]);
  const cameBy = new Map<string, { readonly flow: number; readonly group: string }>();
  const reached = new Set([start.from]);
  const done = new Set<string>();
  while (!done.has(start.to)) {
    const group = cheapest(reached, cost);
    if (group === null) return [];
    reached.delete(group);
    done.add(group);
    const so = cost.get(group) ?? Infinity;
    for (const { flow, to } of ways.get(group) ?? []) {
      const total = so + priceOf(flow);
      if (flow === through || done.has(to) || total >= (cost.get(to) ?? Infinity)) continue;
      cost.set(to, total);
      cameBy.set(to, { flow, group });
      reached.add(to);
    }
  }
  return wayBack(cameBy, start.to);
}

/** The group that is reached most cheaply; null when there is none. */
function cheapest(reached: ReadonlySet<string>, cost: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const group of reached) {
    const price = cost.get(group) ?? Infinity;
    if (price >= least) continue;
    least = price;
    best = group;
  }
  return best;
}

function wayBack(
  cameBy: ReadonlyMap<string, { readonly flow: number; readonly group: string }>,
  end: string,
): readonly number[] {
  const way: number[] = [];
  for (let step = cameBy.get(end); step !== undefined; step = cameBy.get(step.group)) way.push(step.flow);
  return way;
}

/** A transition moves a token from each place of `from` to each of `to`; without a label it is silent. */
type Transition = {
  readonly label: string | null;
  readonly from: readonly number[];
  readonly to: readonly number[];
};

/** A net that begins with one token in `start` and ends with one token in `end`. */
export type Net = {
  readonly transitions: readonly Transition[];
  readonly start: number;
  readonly end: number;
};

/** What a net says of the order of its steps. */
export type StepOrder = {
  readonly labels: ReadonlySet<string>;
  /** Labels of a single transition: only their order is told */
  readonly single: ReadonlySet<string>;
  /** Steps that some run has more than once */
  readonly repeatable: ReadonlySet<string>;
  /** Whether `then` needs `first`, or can come after it in some run but never before it. */
  readonly precedes: (first: string, then: string) => boolean;
  /** Whether some run has `then` after `first`. */
  readonly mayFollow: (first: string, then: string) => boolean;
};

/**
 * The order of the steps of a net: a step precedes another when every way to the other passes it, or when the other can
 * be reached from it and not the other way round. Steps side by side, and alternatives, have no order.
 * @source T. Lengauer, R. E. Tarjan (1979), ACM TOPLAS 1, 121-141, for dominance; found here by leaving each step out in
 *   turn, because a transition needs all of its places
 */
export function stepOrder(net: Net): StepOrder {
  const labelled = net.transitions.flatMap((one) =>
    one.label === null ? [] : [{ label: one.label, to: one.to }],
  );
  const byLabel = Map.groupBy(labelled, ({ label }) => label);
  const single = new Set([...byLabel].filter(([, all]) => all.length === 1).map(([label]) => label));
  const takenFrom = takersOf(net);
  const after = new Map([...byLabel].map(([label, all]) => [label, labelsAfter(takenFrom, all)]));
  const without = new Map([...single].map((label) => [label, labelsWithout(net, label)]));
  const mayFollow = (first: string, then: string) => after.get(first)?.has(then) ?? false;
  return {
    mayFollow,
    labels: new Set(byLabel.keys()),
    single,
    repeatable: new Set([...after].filter(([label, labels]) => labels.has(label)).map(([label]) => label)),
    precedes: (first, then) => {
      if (first === then || !single.has(first) || !single.has(then)) return false;
      if (without.get(first)?.has(then) === false) return true;
      return mayFollow(first, then) && !mayFollow(then, first);
    },
  };
}

/** The transitions that take a token from each place. */
function takersOf({ transitions }: Net): ReadonlyMap<number, readonly Transition[]> {
  const found = new Map<number, Transition[]>();
  for (const transition of transitions)
    for (const place of transition.from) {
      const takers = found.get(place) ?? [];
      takers.push(transition);
      found.set(place, takers);
    }
  return found;
}

/** Labels that can come after some transitions: what the ways over places lead to. */
function labelsAfter(
  takenFrom: ReadonlyMap<number, readonly Transition[]>,
  starts: readonly Pick<Transition, "to">[],
): ReadonlySet<string> {
  const labels = new Set<string>();
  const waiting = new Set(starts.flatMap(({ to }) => to));
  for (const place of waiting) {
    for (const { label, to } of takenFrom.get(place) ?? []) {
      if (label !== null) labels.add(label);
      for (const next of to) waiting.add(next);
    }
  }
  return labels;
}

/** Labels that some run has in which one label is never done. */
function labelsWithout(net: Net, label: string): ReadonlySet<string> {
  const places = new Set([net.start]);
  const found = new Set<string>();
  let waiting = net.transitions.filter((one) => one.label !== label);
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length;
    waiting = waiting.filter((one) => {
      if (!one.from.every((place) => places.has(place))) return true;
      for (const place of one.to) places.add(place);
      if (one.label !== null) found.add(one.label);
      return false;
    });
  }
  return found;
}

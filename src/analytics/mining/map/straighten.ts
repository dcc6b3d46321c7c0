/** A place by layer: `along` the direction of the map, `across` it. */
export type Spot = { readonly along: number; readonly across: number };

/**
 * Moves whole layers sideways so that the steps of the main path stand in one line. Within a layer nothing moves against
 * its neighbours, so nothing comes to overlap; ways bend along.
 * @param main places of the steps of the main path
 * @returns how far to move what stands at a place along the map
 */
export function straightening(main: readonly Spot[]): (along: number) => number {
  const [first] = main;
  const layers = new Map<number, number>();
  for (const { along, across } of main)
    if (!layers.has(along)) layers.set(along, (first?.across ?? 0) - across);
  const known = [...layers].sort(([a], [b]) => a - b);
  return (along) => {
    const next = known.findIndex(([layer]) => layer >= along);
    const after = known[next === -1 ? known.length - 1 : next];
    const before = known[next === -1 ? known.length - 1 : Math.max(0, next - 1)];
    if (!after || !before) return 0;
    const [from, moveFrom] = before;
    const [to, moveTo] = after;
    if (to === from || along <= from || along >= to) return along <= from ? moveFrom : moveTo;
    return moveFrom + ((moveTo - moveFrom) * (along - from)) / (to - from);
  };
}

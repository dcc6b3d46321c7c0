import { components, type FollowRelation, type Group } from "./follow-relation.ts";

/**
 * What is done, with all begins and ends, and what leads from its ends back to its begins. Several ways back stay
 * together: they are parted by a choice later.
 * @returns one group when there is no loop, else two
 */
export function loopCut(relation: FollowRelation): readonly Group[] {
  const { places, after, before, starts, ends } = relation;
  const border = starts.copy();
  border.join(ends);
  const inner = places.without(border);
  const groups = components(inner, (place) => {
    const near = inner.without(inner);
    for (const set of [after[place], before[place]]) if (set) near.join(set);
    return near;
  });
  const redo = groups.filter((group) => group.every((place) => canBeRedo(relation, place))).flat();
  if (redo.length === 0) return [[...places]];
  const isRedo = new Set(redo);
  return [[...places].filter((place) => !isRedo.has(place)), redo.toSorted((a, b) => a - b)];
}

/** A redo begins after ends only, leads to starts only, and if it touches one of them it touches all. */
function canBeRedo({ after, before, starts, ends }: FollowRelation, place: number): boolean {
  const [leads, comes] = [after[place], before[place]];
  if (!leads || !comes) return false;
  const [toStarts, fromEnds] = [leads.and(starts), comes.and(ends)];
  return (
    comes.and(starts).isWithin(ends) &&
    leads.and(ends).isWithin(starts) &&
    (toStarts.isEmpty() || starts.isWithin(toStarts)) &&
    (fromEnds.isEmpty() || ends.isWithin(fromEnds))
  );
}

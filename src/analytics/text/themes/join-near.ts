import { type Parting, settled, unit } from "./spherical-k-means.ts";
import type { TextVector } from "./text-vectors.ts";

/**
 * Joins groups that speak of the same: the two whose directions are nearest become one, and texts move to where they are
 * nearest, until no two directions have a cosine of `least` or more.
 */
export function joinNear(texts: readonly TextVector[], parting: Parting, least: number): Parting {
  let joined = parting;
  for (let pair = nearestPair(joined.centres); pair.cosine >= least; pair = nearestPair(joined.centres))
    joined = settled(texts, withJoined(joined, pair));
  return joined;
}

type Pair = { readonly a: number; readonly b: number; readonly cosine: number };

function nearestPair(centres: readonly Float64Array[]): Pair {
  let nearest: Pair = { a: 0, b: 0, cosine: -1 };
  for (const [b, other] of centres.entries())
    for (const [a, centre] of centres.slice(0, b).entries()) {
      const cosine = centre.reduce((so, value, word) => so + value * (other[word] ?? 0), 0);
      if (cosine > nearest.cosine) nearest = { a, b, cosine };
    }
  return nearest;
}

/** One direction for both, each weighing as much as it has texts. */
function withJoined({ centres, groups }: Parting, { a, b }: Pair): readonly Float64Array[] {
  const size = (group: number) => groups.reduce((so, own) => so + (own === group ? 1 : 0), 0);
  const [sizeOfA, sizeOfB] = [size(a), size(b)];
  const other = centres[b];
  return centres.flatMap((centre, g) => {
    if (g === b) return [];
    if (g !== a) return [centre];
    const both = centre.map((value, word) => sizeOfA * value + sizeOfB * (other?.[word] ?? 0));
    return [unit(both) ?? centre];
  });
}

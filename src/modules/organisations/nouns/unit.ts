/** A part of an agency that serves or works: an office, a division, a counter. Units form a tree. */
export type Unit = {
  readonly agencyId: string;
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** The unit above, or null at the top of the agency. */
  readonly parentId: string | null;
};

/** A unit with its depth below the top, 0 there. */
export type UnitInTree = Unit & { readonly depth: number };

/** A unit and all that are under it; none when it is not there. */
export function withUnitsUnder(units: readonly Unit[], id: string): readonly Unit[] {
  const under = Map.groupBy(units, ({ parentId }) => parentId);
  const walk = (unit: Unit): readonly Unit[] => [unit, ...(under.get(unit.id) ?? []).flatMap(walk)];
  return units.filter((unit) => unit.id === id).flatMap(walk);
}

/** Units as they are read: each followed by those under it, siblings in the order given. */
export function inTree(units: readonly Unit[]): readonly UnitInTree[] {
  const known = new Set(units.map((unit) => unit.id));
  const under = Map.groupBy(units, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  const walk = (parent: string | null, depth: number): readonly UnitInTree[] =>
    (under.get(parent) ?? []).flatMap((unit) => [{ ...unit, depth }, ...walk(unit.id, depth + 1)]);
  return walk(null, 0);
}

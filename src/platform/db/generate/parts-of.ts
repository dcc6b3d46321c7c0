import type { Table } from "./describe.ts";

/** A row of the table is part of a row of `of`: where both stand in one agency and the columns of each pair agree. */
export type Part = {
  readonly of: string;
  readonly key: readonly (readonly [mine: string, theirs: string])[];
};

/**
 * What rows of a tenant table are part of, when they say of no unit that they are its own: the tables that their keys must
 * point to. So a clock is part of a complaint, and a step of a procedure of a service. Tables of which nothing depends on
 * units are left out.
 */
export function partsOf(table: Table, tables: readonly Table[], hasUnit: (table: Table) => boolean): Part[] {
  if (hasUnit(table)) return [];
  return table.constraints.flatMap((definition) => {
    const part = partBy(definition, table);
    const owner = part && tables.find(({ name }) => name === part.of);
    if (!part || !owner) return [];
    return hasUnit(owner) || partsOf(owner, tables, hasUnit).length > 0 ? [part] : [];
  });
}

/** What a foreign key within the agency says, unless it may point nowhere. */
function partBy(definition: string, table: Table): Part | null {
  const [, from = "", of = "", to = ""] =
    /^FOREIGN KEY \((.*?)\) REFERENCES (\w+)\((.*?)\)/.exec(definition) ?? [];
  const [agency, ...mine] = from.split(", ");
  const [, ...theirs] = to.split(", ");
  const mayPointNowhere = mine.some((name) => table.columns.find((c) => c.name === name)?.nullable);
  if (agency !== "agency_id" || mine.length === 0 || mayPointNowhere) return null;
  return { of, key: mine.map((name, i) => [name, theirs[i] ?? ""]) };
}

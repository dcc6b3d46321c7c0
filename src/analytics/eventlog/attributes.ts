import { type FoundColumn, needColumn } from "../table/find-column.ts";
import type { LogColumns } from "./columns.ts";

/** Attributes of a log beyond these are left out: a file with more of them holds something else than events. */
export const MOST_ATTRIBUTES = 200;

/** Which attributes to keep: by name, all of them, or those that say who and which unit. */
export type WantedAttributes = readonly string[] | "all" | "holders";

/** Roles whose columns are the event itself; a resource is an attribute like others. */
const own = ["case", "activity", "time", "start", "lifecycle"] as const;

/**
 * The columns of a table that are kept as attributes: the named ones, or all that are not the event itself. A column without
 * a name cannot be asked for later, and of two with one name neither can.
 * @throws TableError `no-column`, `duplicate-column`
 */
export function keptColumns(
  names: readonly string[],
  columns: LogColumns,
  wanted: WantedAttributes,
): FoundColumn[] {
  if (wanted === "holders") return holdersOf(columns);
  if (wanted !== "all") return wanted.map((name) => needColumn(names, name, []));
  const taken = new Set(own.map((role) => columns[role]?.position));
  return names
    .map((name, position): FoundColumn => ({ name, position, by: "asked" }))
    .filter(({ name, position }) => {
      const isNamed = name.trim() !== "" && names.indexOf(name) === names.lastIndexOf(name);
      return isNamed && !taken.has(position);
    })
    .slice(0, MOST_ATTRIBUTES);
}

/** The attributes of XES that are kept, by key. */
export function keptKeys(
  found: readonly string[],
  columns: LogColumns,
  wanted: WantedAttributes,
): readonly string[] {
  if (wanted === "holders") return holdersOf(columns).map(({ name }) => name);
  if (wanted !== "all") return wanted;
  const taken = new Set(own.map((role) => columns[role]?.name));
  return found.filter((key) => !taken.has(key)).slice(0, MOST_ATTRIBUTES);
}

/** The columns that say who and which unit, each once. */
function holdersOf({ resource, unit }: LogColumns): FoundColumn[] {
  const found = [resource, unit].filter((column) => column !== null);
  return found.filter(({ name }, place) => found.findIndex((other) => other.name === name) === place);
}

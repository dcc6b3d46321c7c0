import { TableError } from "./table-error.ts";

/** A column of a table, and whether a person named it or it was found by a usual name: the latter is to be told. */
export type FoundColumn = {
  readonly position: number;
  readonly name: string;
  readonly by: "asked" | "usual";
};

/**
 * The column that a person named, or the first with a usual name. Names are compared without case, with `_ - . :` as
 * blanks, unless one is exactly equal.
 * @param usual usual names, the surest first
 * @returns `null` when none was named and none is usual
 * @throws TableError `no-column` when the named one is not there, `duplicate-column` when it is there twice
 */
export function findColumn(
  columns: readonly string[],
  asked: string | null,
  usual: readonly string[],
): FoundColumn | null {
  if (asked !== null) {
    const position = positionOf(columns, asked);
    if (position === -1) throw new TableError("no-column", { asked, columns: listed(columns) });
    return { position, name: columns[position] ?? asked, by: "asked" };
  }
  for (const name of usual) {
    const position = positionOf(columns, name);
    if (position !== -1) return { position, name: columns[position] ?? name, by: "usual" };
  }
  return null;
}

/** The same, when there must be one. @throws TableError `no-column`, `duplicate-column` */
export function needColumn(
  columns: readonly string[],
  asked: string | null,
  usual: readonly string[],
): FoundColumn {
  const found = findColumn(columns, asked, usual);
  if (found === null)
    throw new TableError("no-column", { asked: usual.join(" / "), columns: listed(columns) });
  return found;
}

function positionOf(columns: readonly string[], name: string): number {
  const exact = positions(columns, (column) => column === name);
  const alike = exact.length > 0 ? exact : positions(columns, (column) => plain(column) === plain(name));
  const [first = -1, second] = alike;
  if (second !== undefined)
    throw new TableError("duplicate-column", { name, first: first + 1, second: second + 1 });
  return first;
}

function positions(columns: readonly string[], matches: (column: string) => boolean): readonly number[] {
  return columns.flatMap((column, i) => (matches(column) ? [i] : []));
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_\-.:]+/g, " ");
}

const NAMES_SHOWN = 20;

/** Names of columns for a message, not more than a person reads. */
export function listed(columns: readonly string[]): string {
  const shown = columns.slice(0, NAMES_SHOWN).join(", ");
  return columns.length > NAMES_SHOWN ? `${shown}, ... (${columns.length})` : shown;
}

import type { Column, Schema, Table } from "./describe.ts";
import { type Part, partsOf } from "./parts-of.ts";
import { wordsOf } from "./words-of.ts";

/** The types of rows by table for the query builder, and what `scoped` has to know of tenant tables. */
export function rowTypes({ tables }: Schema): string {
  const interfaces = tables.map(tableInterface).join("\n");
  const used = ["Generated", "Json"].filter((name) => new RegExp(`\\b${name}\\b`).test(interfaces));
  return `// Written by \`node src/platform/db/generate.ts\` from the migrations; not edited by hand.
${used.length > 0 ? `import type { ${used.join(", ")} } from "./column-types.ts";\n` : ""}
${interfaces}
export interface Database {
${tables.map(({ name }) => `  ${name}: ${interfaceName(name)};\n`).join("")}}

/** Tables whose rows belong to an agency, and what else decides who sees a row: its unit, its secrecy, what it is part of. */
export const tenantTables = {
${tables
  .filter(isTenant)
  .map((table) => tenantEntry(table, tables))
  .join("")}} as const;
`;
}

function tableInterface(table: Table): string {
  const lines = table.columns.map((column) => `  ${column.name}: ${columnType(table, column)};\n`).join("");
  return `interface ${interfaceName(table.name)} {\n${lines}}\n`;
}

function interfaceName(table: string): string {
  const words = table.split("_").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join("")}Table`;
}

function columnType(table: Table, column: Column): string {
  const type = valueType(table, column) + (column.nullable ? " | null" : "");
  return column.default !== null || column.identity !== null ? `Generated<${type}>` : type;
}

const valueTypes: Readonly<Record<string, string>> = {
  bigint: "number",
  boolean: "boolean",
  date: "string",
  daterange: "string",
  "double precision": "number",
  integer: "number",
  interval: "string",
  jsonb: "Json",
  numeric: "number",
  smallint: "number",
  text: "string",
  "timestamp with time zone": "Date",
  tstzrange: "string",
  uuid: "string",
};

function valueType(table: Table, column: Column): string {
  const words = column.type === "text" ? wordsOf(table.constraints, column.name) : null;
  if (words !== null) return words.map((word) => JSON.stringify(word)).join(" | ");
  if (column.name.endsWith("_rupiah")) return "bigint";
  const isList = column.type.endsWith("[]");
  const one = column.type.replace(/\[\]$/, "").replace(/\(.*\)/, "");
  const type = valueTypes[one];
  if (type === undefined)
    throw new Error(`${table.name}.${column.name}: no type is known for ${column.type}`);
  return isList ? `${type}[]` : type;
}

function isTenant(table: Table): boolean {
  return has(table, "agency_id", "uuid");
}

function tenantEntry(table: Table, tables: readonly Table[]): string {
  const unit = hasUnit(table);
  const restricted = unit && has(table, "restricted", "boolean");
  const parts = partsOf(table, tables, hasUnit).map(partEntry).join(", ");
  return `  ${table.name}: { unit: ${unit}, restricted: ${restricted}, partOf: [${parts}] },\n`;
}

function partEntry({ of, key }: Part): string {
  const pairs = key.map(([mine, theirs]) => `["${mine}", "${theirs}"]`).join(", ");
  return `{ table: "${of}", key: [${pairs}] }`;
}

function hasUnit(table: Table): boolean {
  return has(table, "unit_id", "uuid") && !primaryKeyOf(table).includes("unit_id");
}

/** A key that holds `unit_id` tells something about a unit, such as its calendar; other rows belong to one. */
function primaryKeyOf({ constraints }: Table): readonly string[] {
  const [, columns = ""] = /^PRIMARY KEY \((.*)\)$/.exec(constraints[0] ?? "") ?? [];
  return columns.split(", ");
}

function has(table: Table, name: string, type: string): boolean {
  return table.columns.some((column) => column.name === name && column.type === type && !column.nullable);
}

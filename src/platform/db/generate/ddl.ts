import type { Column, Schema, Table } from "./describe.ts";

/** The whole schema as SQL that people read: what all migrations together have made. */
export function ddl({ tables, functions }: Schema): string {
  const parts = [
    "-- Written by `node src/platform/db/generate.ts` from the migrations; not edited by hand.\n",
    ...functions.map((definition) => `${definition.trimEnd()};\n`),
    ...tables.map(tableDdl),
  ];
  return parts.join("\n");
}

function tableDdl({ name, columns, constraints, indexes, triggers }: Table): string {
  const width = Math.max(...columns.map((column) => column.name.length));
  const lines = [
    ...columns.map((column) => `  ${column.name.padEnd(width)} ${columnDdl(column)}`),
    ...constraints.map((definition) => `  ${readable(definition)}`),
  ];
  const after = [...indexes, ...triggers].map((definition) => `${readable(definition)};\n`).join("");
  return `create table ${name} (\n${lines.join(",\n")}\n);\n${after}`;
}

function columnDdl(column: Column): string {
  const parts = [
    column.type.replace(/^timestamp with time zone/, "timestamptz"),
    column.nullable ? null : "not null",
    column.identity && `generated ${column.identity} as identity`,
    column.default && `default ${readable(column.default)}`,
  ];
  return parts.filter((part) => part !== null && part !== "").join(" ");
}

/** PostgreSQL writes `in ('a', 'b')` as `= ANY (ARRAY['a'::text, 'b'::text])` and names `public` in indexes. */
function readable(definition: string): string {
  return definition
    .replaceAll("::text", "")
    .replaceAll(/= ANY \(ARRAY\[([^\]]*)\]\)/g, "in ($1)")
    .replaceAll(/<> ALL \(ARRAY\[([^\]]*)\]\)/g, "not in ($1)")
    .replaceAll(" ON public.", " ON ");
}

import { readFileSync, writeFileSync } from "node:fs";
import type { Kysely } from "kysely";
import { ddl } from "./ddl.ts";
import { describeSchema } from "./describe.ts";
import { rowTypes } from "./row-types.ts";

/** What is generated from a migrated database, by file. */
export type GeneratedFile = { readonly file: URL; readonly text: string };

export async function generatedFiles(db: Kysely<unknown>): Promise<readonly GeneratedFile[]> {
  const schema = await describeSchema(db);
  return [
    { file: new URL("../schema.ts", import.meta.url), text: rowTypes(schema) },
    { file: new URL("../schema.sql", import.meta.url), text: ddl(schema) },
  ];
}

/** Writes those that differ and answers which. */
export function writeChanged(files: readonly GeneratedFile[]): readonly URL[] {
  const changed = files.filter(isStale);
  for (const { file, text } of changed) writeFileSync(file, text);
  return changed.map(({ file }) => file);
}

export function isStale({ file, text }: GeneratedFile): boolean {
  return readFileSync(file, "utf8") !== text;
}

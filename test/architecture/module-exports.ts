import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "rolldown/utils";

/** Modules by name. */
export const moduleNames: readonly string[] = globSync("src/modules/*/index.ts")
  .map((path) => path.split(/[\\/]/)[2] ?? "")
  .toSorted();

/** Functions that a module lets others call, from its files below a folder, as `module.function`. */
export function functionsOfModule(name: string, folder: "./store/" | "./verbs/"): readonly string[] {
  const path = `src/modules/${name}/index.ts`;
  const { module } = parseSync(path, readFileSync(path, "utf8"));
  const exported = module.staticExports.flatMap(({ entries }) => entries);
  return exported.flatMap(({ exportName, moduleRequest, isType }) => {
    const from = moduleRequest?.value ?? "";
    const own = exportName.name ?? "";
    const isFunction = !isType && from.startsWith(folder) && declares(join(dirname(path), from), own);
    return isFunction ? [`${name}.${own}`] : [];
  });
}

function declares(path: string, name: string): boolean {
  return new RegExp(`^export (async )?function ${name}\\b`, "m").test(readFileSync(path, "utf8"));
}

import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "rolldown/utils";

export type SourceFile = {
  /** Path from the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Modules it imports or re-exports: paths from the root for our own, names for packages. */
  readonly imports: readonly string[];
  /** Of these, the ones that are there when the program runs: not only for types. */
  readonly runtimeImports: readonly string[];
};

/** All files of `src`, parsed once. */
export const sourceFiles: readonly SourceFile[] = globSync("src/**/*.{ts,tsx}")
  .map((path) => path.replaceAll("\\", "/"))
  .toSorted()
  .map((path) => {
    const text = readFileSync(path, "utf8");
    return { path, text, ...importsOf(path, text) };
  });

/** Files of the product, without their tests. */
export const productFiles = sourceFiles.filter((file) => !/\.test\.tsx?$/.test(file.path));

function importsOf(path: string, text: string): Pick<SourceFile, "imports" | "runtimeImports"> {
  const { module } = parseSync(path, text);
  const dynamic = module.dynamicImports.flatMap((one) => {
    const said = text.slice(one.moduleRequest.start, one.moduleRequest.end);
    return /^["'`].*["'`]$/.test(said) ? [said.slice(1, -1)] : [];
  });
  const named = [
    ...module.staticImports.map((one) => ({
      to: one.moduleRequest.value,
      isType: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ to: moduleRequest.value, isType }] : [],
      ),
    ),
  ];
  const resolved = (names: readonly string[]) =>
    [...new Set(names)].map((name) =>
      name.startsWith(".") ? join(dirname(path), name).replaceAll("\\", "/") : name,
    );
  return {
    imports: resolved([...named.map(({ to }) => to), ...dynamic]),
    runtimeImports: resolved(named.filter(({ isType }) => !isType).map(({ to }) => to)),
  };
}

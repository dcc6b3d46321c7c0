import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

export const stylesFolder = fileURLToPath(new URL("../ui/css/", import.meta.url));
const govukPackage = require.resolve("govuk-frontend/package.json");
const govukFolder = join(dirname(govukPackage), "dist");
const sassPackage = join(dirname(require.resolve("sass")), "package.json");

/** The versions that a compiled stylesheet depends on besides our own files. */
export function compilerVersions(): readonly string[] {
  return [govukPackage, sassPackage].map((file) => {
    const { name, version } = require(file) as { name: string; version: string };
    return `${name} ${version}`;
  });
}

/**
 * Compiles one stylesheet, about a second of work; who calls keeps the result.
 * @param fontUrl the address that replaces the placeholder of the font file
 */
export async function compileStylesheet(name: string, fontUrl: string): Promise<string> {
  // Loaded here because only the first start of a version needs the compiler.
  const { compile } = await import("sass");
  const { css } = compile(join(stylesFolder, `${name}.scss`), {
    loadPaths: [govukFolder, stylesFolder],
    style: "compressed",
    quietDeps: true,
  });
  return css.replaceAll("FONT_URL", fontUrl);
}

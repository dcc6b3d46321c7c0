import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { productFiles, sourceFiles } from "./source-files.ts";

/** Written by a program from the migrations. */
const generated = "src/platform/db/schema.ts";

/** Names that say nothing. "Service" is missing on purpose: services are what this field is about. */
const drawers = /(^|\/)(utils?|helpers?|common|core|shared|misc|manager|base)(\.|\/|$)/;
/** Catalogue files are named for their area; texts used everywhere are in one called so. */
const allowed = /^src\/platform\/i18n\/catalogue\/common\.ts$/;

describe("files", () => {
  it("have at most 400 lines", () => {
    const long = sourceFiles
      .filter((file) => file.path !== generated && file.text.split("\n").length > 401)
      .map((file) => file.path);
    expect(long).toEqual([]);
  });

  it("are not drawers for leftovers", () => {
    const names = sourceFiles
      .map((file) => file.path)
      .filter((path) => drawers.test(path) && !allowed.test(path));
    expect(names).toEqual([]);
    expect(drawers.test("src/platform/utils.ts")).toBe(true);
  });

  it("hold no barrel but the faces of the modules, the kit and the list of migrations", () => {
    const faces = /^src\/(modules\/[^/]+|web\/ui|platform\/migrations)\/index\.tsx?$/;
    const barrels = sourceFiles
      .map((file) => file.path)
      .filter((path) => /\/index\.tsx?$/.test(path) && !faces.test(path));
    expect(barrels).toEqual([]);
  });
});

type Rule = {
  readonly name: string;
  readonly pattern: RegExp;
  readonly allowed: RegExp;
  readonly bad: string;
};

const rules: readonly Rule[] = [
  {
    name: "the machine's clock",
    pattern: /\bDate\.now\(|\bnew Date\(\)/,
    allowed: /^src\/platform\/clock\.ts$/,
    bad: "const now = Date.now();",
  },
  { name: "chance that was not passed in", pattern: /\bMath\.random\(/, allowed: /^$/, bad: "Math.random()" },
  {
    name: "text that is put into a page unescaped",
    pattern: /(?<!\.)\braw\(|dangerouslySetInnerHTML/,
    allowed: /^src\/web\/ui\/(chart|svg|frame)\/|^src\/web\/ui\/[a-z-]*(chart|picture|svg|map)[a-z-]*\.tsx$/,
    bad: "raw(name)",
  },
  {
    name: "SQL that is put together from text",
    pattern: /\bsql\.(raw|lit)\b/,
    allowed: /^src\/platform\/(migrations|db)\//,
    bad: "sql.raw(order)",
  },
  {
    name: "a shell or code from text",
    pattern: /\beval\(|new Function\(|\bexecSync\(|shell: true/,
    allowed: /^$/,
    bad: "eval(x)",
  },
];

describe("what is used in one place only", () => {
  it.each(rules)("$name", ({ pattern, allowed, bad }) => {
    const found = productFiles.filter(
      (file) => !allowed.test(file.path) && pattern.test(withoutComments(file.text)),
    );
    expect(found.map((file) => file.path)).toEqual([]);
    expect(pattern.test(bad)).toBe(true);
  });
});

describe("the project speaks of itself only", () => {
  it("no file names a path of a machine or leaves work over", () => {
    const files = globSync("{src,test,bin,bench,docs}/**/*.{ts,tsx,js,md,json,scss}");
    const left = files.filter((path) => {
      const text = readFileSync(path, "utf8");
      return /\b(TODO|FIXME|HACK)\b/.test(text) && !path.startsWith("test/architecture/");
    });
    expect(left).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "");
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { oraclePath } from "./shared-oracles.ts";

it("every statistical method with known answers is compared with them", () => {
  const tests = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => readFileSync(join(import.meta.dirname, name), "utf8"))
    .join("\n");
  const methods = readdirSync(oraclePath("stats", "cases")).map((name) => name.replace(/\.json$/, ""));
  // A method's name stands in quotes where its cases are read, or as a key of a table of methods.
  const untested = methods.filter((method) => !new RegExp(`"${method}"|^\\s+${method},$`, "m").test(tests));
  expect(untested).toEqual([]);
});

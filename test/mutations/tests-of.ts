import { globSync, readFileSync } from "node:fs";
import type { Mutation } from "./mutation.ts";

/** The test files that must notice a broken rule: those it names, or all that name the rule. */
export function testsOf({ rule, seenBy }: Mutation): readonly string[] {
  if (seenBy !== undefined) return seenBy;
  const id = new RegExp(`\\b${rule}\\b`);
  return testFiles().filter((file) => id.test(readFileSync(file, "utf8")));
}

function testFiles(): readonly string[] {
  return globSync(["src/**/*.test.{ts,tsx}", "test/{oracles,database,architecture}/**/*.test.ts"]);
}

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { broken } from "../mutations/break-rule.ts";
import { testsOf } from "../mutations/tests-of.ts";
import { mutations } from "../mutations.ts";

describe("list of broken rules (testing section 8)", () => {
  it.each(mutations.map((one) => [one.rule, one.file, one] as const))(
    "still finds %s in %s, once",
    (_, file, one) => {
      const text = readFileSync(file, "utf8");
      expect(broken(text, one)).not.toBe(text);
    },
  );

  it("names for each rule a test that is there", () => {
    const tests = mutations.map((one) => ({ rule: one.rule, files: testsOf(one) }));
    expect(tests.filter(({ files }) => files.length === 0).map(({ rule }) => rule)).toEqual([]);
    expect(tests.flatMap(({ files }) => files).filter((file) => !existsSync(file))).toEqual([]);
  });

  it("would notice a place that moved, or that is there twice", () => {
    const one = { rule: "CAL-05", file: "due.ts", search: "a > b", replace: "a >= b" };
    expect(broken("if (a > b) return;", one)).toBe("if (a >= b) return;");
    expect(() => broken("if (a < b) return;", one)).toThrow("stands 0 times");
    expect(() => broken("a > b || a > b", one)).toThrow("stands 2 times");
  });
});

import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** The only place that may put text on a page unescaped: drawings, whose functions escape every text. */
const allowed = ["src/web/ui/chart-frame.tsx"];
const unescaped = /\braw\(|dangerouslySetInnerHTML|hono\/html|\sstyle=/;

function breaches(files: readonly { readonly name: string; readonly text: string }[]): string[] {
  return files
    .filter(({ name, text }) => !allowed.includes(name) && unescaped.test(text))
    .map(({ name }) => name);
}

describe("text on pages (ASVS 1.2.1, 3.2.2)", () => {
  it("is escaped by JSX everywhere but for our own drawings, and no style stands in the page", () => {
    const names = globSync("src/**/*.tsx").filter((name) => !name.endsWith(".test.tsx"));
    const files = names.map((name) => ({ name, text: readFileSync(name, "utf8") }));
    expect(files.length).toBeGreaterThan(30);
    expect(breaches(files)).toEqual([]);
  });

  it("is seen when it is not", () => {
    const bad = [
      "{raw(comment)}",
      "<p dangerouslySetInnerHTML={{ __html: x }} />",
      '<p style="color:red" />',
    ];
    expect(breaches(bad.map((text, i) => ({ name: `${i}.tsx`, text })))).toHaveLength(3);
  });
});

import { describe, expect, it } from "vitest";
import { breach } from "./layers.ts";
import { productFiles } from "./source-files.ts";

describe("layers: analytics, platform, modules in order, surfaces", () => {
  it("are called downwards only", () => {
    const breaches = productFiles.flatMap((file) =>
      file.imports.flatMap((to) => breach(file.path, to) ?? []),
    );
    expect(breaches).toEqual([]);
  });

  it.each([
    ["src/analytics/survey/weight.ts", "src/platform/clock.ts"],
    ["src/analytics/table/peek.ts", "node:fs"],
    ["src/modules/catalogue/store/services.ts", "src/modules/complaints/index.ts"],
    ["src/modules/improvement/verbs/propose.ts", "src/modules/catalogue/store/services.ts"],
    ["src/modules/complaints/nouns/complaint.ts", "src/modules/complaints/store/complaints.ts"],
    ["src/modules/complaints/nouns/complaint.ts", "kysely"],
    ["src/platform/log.ts", "hono"],
    ["src/web/portal/home/home-page.tsx", "src/web/staff/agenda/agenda-page.tsx"],
    ["src/api/routes.ts", "src/web/ui/index.tsx"],
  ])("notices that %s imports %s", (from, to) => {
    expect(breach(from, to)).not.toBeNull();
  });
});

describe("packages without a cycle", () => {
  it("no file of ours reaches itself through its imports", () => {
    const graph = new Map(productFiles.map((file) => [file.path, file.runtimeImports]));
    expect(cycleIn(graph)).toBeNull();
  });

  it("notices one that does", () => {
    const graph = new Map([
      ["a.ts", ["b.ts"]],
      ["b.ts", ["c.ts"]],
      ["c.ts", ["a.ts"]],
    ]);
    expect(cycleIn(graph)).toEqual(["a.ts", "b.ts", "c.ts", "a.ts"]);
  });
});

function cycleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const visit = (at: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(at)) return [...path.slice(path.indexOf(at)), at];
    if (done.has(at)) return null;
    for (const to of graph.get(at) ?? []) {
      const found = graph.has(to) ? visit(to, [...path, at]) : null;
      if (found) return found;
    }
    done.add(at);
    return null;
  };
  for (const start of graph.keys()) {
    const found = visit(start, []);
    if (found) return found;
  }
  return null;
}

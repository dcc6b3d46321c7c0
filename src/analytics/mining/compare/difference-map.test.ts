import { describe, expect, it } from "vitest";
import type { Both, ComparedGroups } from "../../eventlog/questions/comparison.ts";
import { compareGroups } from "./compare-groups.ts";
import { differenceGraph } from "./difference-map.ts";

const began = { first: new Date(0), last: new Date(0) };

function comparison(given: Pick<ComparedGroups, "steps" | "pairs" | "paths">) {
  return compareGroups({
    cases: [500, 500],
    leftOut: 0,
    began: [began, began],
    times: [],
    lengths: null,
    ...given,
  });
}

const all: Both<number> = [500, 500];

describe("what is drawn of a comparison", () => {
  it("leaves out steps that hardly any case has, but none that differs", () => {
    const { nodes, leftOut } = differenceGraph(
      comparison({
        steps: [
          { name: "a", cases: all },
          { name: "salah ketik", cases: [1, 0] },
          { name: "jarang", cases: [0, 9] },
        ],
        pairs: [],
        paths: [],
      }),
    );
    expect(nodes.map(({ id }) => id).sort()).toEqual(["a", "jarang"].sort());
    expect(leftOut.steps).toBe(1);
  });

  it("keeps the most frequent way to and from every step, and the main path in a line", () => {
    const names = Array.from({ length: 30 }, (_, at) => `s${at}`);
    const steps = names.map((name) => ({ name, cases: all }));
    const ways = names.flatMap((from, i) =>
      names.map((to, j) => ({ from, to, cases: [j === i + 1 ? 400 : 6, 6] as const })),
    );
    const { edges, mainPath } = differenceGraph(
      comparison({ steps, pairs: ways, paths: [{ path: names, cases: [400, 6] }] }),
    );
    expect(mainPath).toEqual(names);
    expect(edges.length).toBeLessThanOrEqual(60);
    for (const [i, name] of names.slice(0, -1).entries())
      expect(edges.some(({ from, to }) => from === name && to === names[i + 1])).toBe(true);
  });
});

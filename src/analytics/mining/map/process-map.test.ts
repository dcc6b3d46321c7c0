import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnEvent, aLog } from "../../../../test/builders/event-logs.ts";
import { coveringVariants } from "./covering-variants.ts";
import { layoutMap, type MapLayout } from "./layout-map.ts";
import { processMap } from "./process-map.ts";
import { straightening } from "./straighten.ts";

/** Cases that each take one path; letters are steps, an hour apart. */
function cases(paths: readonly string[]): AnEvent[] {
  return paths.flatMap((path, n) =>
    [...path].map((activity, at) => ({ case: `${n}`, activity, minute: at * 60 })),
  );
}

const often = (path: string, times: number) => Array.from({ length: times }, () => path);
const wide = { direction: "right", node: () => ({ w: 150, h: 52 }) } as const;

describe("process map", () => {
  it("holds the most frequent paths up to a share of the cases, and says which share that is", async () => {
    const log = await aLog(cases([...often("abc", 6), ...often("abbc", 2), "adc", "aec"]));
    const whole = await processMap(log, 1);
    expect([whole.share, whole.variants, whole.graph.nodes.length]).toEqual([1, 4, 5]);
    const most = await processMap(log, 0.75);
    expect([most.share, most.variants]).toEqual([0.8, 2]);
    expect(
      most.graph.nodes.map(({ id, count, cases: n, starts, ends }) => [id, count, n, starts, ends]),
    ).toEqual([
      ["a", 8, 8, 8, 0],
      ["b", 10, 8, 0, 0],
      ["c", 8, 8, 0, 8],
    ]);
    expect(most.graph.edges).toContainEqual({ from: "b", to: "b", count: 2, cases: 2, medianSeconds: 3600 });
  });

  it("takes away the rarest of more than forty steps, joins their neighbours and says so", async () => {
    const letters = Array.from({ length: 50 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join("");
    const log = await aLog(cases([letters, ...often(letters.slice(0, 39) + letters.slice(49), 3)]));
    const { graph, leftOut } = await processMap(log, 1);
    expect(graph.nodes).toHaveLength(40);
    expect(leftOut).toEqual({ activities: 10, events: 10, edges: 0 });
    expect(graph.edges).toHaveLength(39);
  });

  it("needs as many variants as it takes, never fewer", () => {
    const variants = [5, 3, 1, 1].map((n) => ({ path: [], cases: n, medianSeconds: 0 }));
    const covering = (share: number) => coveringVariants({ variants, totalCases: 10 }, share);
    expect(covering(1)).toEqual({ most: 4, share: 1 });
    expect(covering(0.8)).toEqual({ most: 2, share: 0.8 });
    expect(covering(0.5)).toEqual({ most: 1, share: 0.5 });
  });
});

describe("layout of a process map (Gansner et al. 1993)", () => {
  const paths = fc.array(fc.string({ unit: fc.constantFrom(..."abcdefgh"), minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 6,
  });

  it("puts the main path in one line, in its order, in both directions", async () => {
    const log = await aLog(cases([...often("abcdef", 5), "abxdef", "acbdef", "aef", "abccdef"]));
    const { graph, mainPath } = await processMap(log, 1);
    expect(mainPath.join("")).toBe("abcdef");
    for (const direction of ["right", "down"] as const) {
      const { nodes } = layoutMap(graph, { ...wide, direction, mainPath });
      const onPath = mainPath.map((id) => nodes.find((node) => node.id === id));
      const along = onPath.map((node) => (direction === "right" ? node?.x : node?.y) ?? 0);
      const across = onPath.map((node) => (direction === "right" ? node?.y : node?.x) ?? 0);
      expect(new Set(across).size).toBe(1);
      expect(along).toEqual(along.toSorted((a, b) => a - b));
    }
  });

  it("begins where who sees only its first part sees it: across, in the first half", async () => {
    await fc.assert(
      fc.asyncProperty(paths, async (given) => {
        const { graph, mainPath } = await processMap(await aLog(cases(given)), 1);
        for (const direction of ["right", "down"] as const) {
          const map = layoutMap(graph, { ...wide, direction, mainPath });
          const first = map.nodes.find(({ id }) => id === mainPath[0]);
          const [place, size] = direction === "down" ? [first?.x, map.width] : [first?.y, map.height];
          expect(place).toBeLessThanOrEqual(size / 2);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("draws every step and way once, inside the picture, no box over another, the same each time", async () => {
    await fc.assert(
      fc.asyncProperty(paths, async (given) => {
        const log = await aLog(cases(given));
        const { graph, mainPath } = await processMap(log, 1);
        const map = layoutMap(graph, { ...wide, mainPath });
        expect(map.nodes.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
        expect(map.edges.map(({ from, to }) => [from, to])).toEqual(
          graph.edges.map(({ from, to }) => [from, to]),
        );
        expect(overlaps(map)).toEqual([]);
        for (const { points } of map.edges) {
          expect(points.length).toBeGreaterThanOrEqual(2);
          for (const { x, y } of points)
            expect(x >= 0 && y >= 0 && x <= map.width && y <= map.height).toBe(true);
        }
        expect(layoutMap(graph, { ...wide, mainPath })).toEqual(map);
      }),
      { numRuns: 20 },
    );
  });

  it("moves layers, and what lies between them in proportion", () => {
    const move = straightening([
      { along: 0, across: 10 },
      { along: 100, across: 30 },
      { along: 200, across: 10 },
    ]);
    expect([-50, 0, 50, 100, 150, 250].map(move)).toEqual([0, 0, -10, -20, -10, 0]);
    expect(straightening([])(5)).toBe(0);
  });
});

function overlaps({ nodes }: MapLayout): string[] {
  return nodes.flatMap((one, at) =>
    nodes
      .slice(at + 1)
      .filter((other) => Math.abs(one.x - other.x) < one.w && Math.abs(one.y - other.y) < one.h)
      .map((other) => `${one.id} ${other.id}`),
  );
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableOf, tableOfRuns } from "../../../../test/builders/process-trees.ts";
import { withFrequentBindings } from "./frequent-bindings.ts";
import { type CausalNet, causalNet, usualHeuristics } from "./heuristics-miner.ts";

const paths = fc.array(fc.string({ unit: fc.constantFrom(..."abcde"), minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 8,
});
const ways = ({ connections }: Pick<CausalNet, "connections">) =>
  connections.map(({ from, to }) => `${from ?? "|"}${to ?? "|"}`).toSorted();

describe("heuristics miner (Weijters and Ribeiro 2011)", () => {
  it("connects a sequence, and leaves rare exceptions out", () => {
    expect(ways(causalNet(tableOf({ abc: 100, acb: 1 })))).toEqual(["ab", "bc", "c|", "|a"]);
  });

  it("tells steps side by side from alternatives by what is taken together", () => {
    const { connections, outputs, inputs } = causalNet(tableOf({ abcd: 50, acbd: 50, aed: 50 }));
    expect(ways({ connections })).toEqual(["ab", "ac", "ae", "bd", "cd", "d|", "ed", "|a"]);
    expect(outputs.filter(({ activity }) => activity === "a")).toEqual([
      { activity: "a", with: ["b", "c"], count: 100 },
      { activity: "a", with: ["e"], count: 50 },
    ]);
    expect(inputs.filter(({ activity }) => activity === "d")).toEqual([
      { activity: "d", with: ["b", "c"], count: 100 },
      { activity: "d", with: ["e"], count: 50 },
    ]);
  });

  it("counts a step that was passed over only where it was", () => {
    const { outputs } = causalNet(tableOf({ abc: 30, ac: 20 }));
    expect(outputs.filter(({ activity }) => activity === "a")).toEqual([
      { activity: "a", with: ["b"], count: 30 },
      { activity: "a", with: ["c"], count: 20 },
    ]);
  });

  it("sees loops of one and of two activities", () => {
    expect(ways(causalNet(tableOf({ abbbc: 50, abc: 50 })))).toEqual(["ab", "bb", "bc", "c|", "|a"]);
    expect(ways(causalNet(tableOf({ abcbd: 50, abcbcbd: 50 })))).toEqual([
      "ab",
      "bc",
      "bd",
      "cb",
      "d|",
      "|a",
    ]);
  });

  it("does not connect what is done in either order, and says how sure the rest is", () => {
    const net = causalNet(tableOf({ sabe: 50, sbae: 10 }));
    expect(ways(net)).toEqual(["ae", "be", "e|", "sa", "sb", "|s"]);
    const { dependency } = net.connections.find(({ from, to }) => from === "s" && to === "a") ?? {};
    expect(dependency).toBeCloseTo(50 / 51, 12);
  });

  it("leaves no activity without a way to it and a way on, whatever the thresholds", () => {
    fc.assert(
      fc.property(paths, fc.double({ min: 0, max: 1, noNaN: true }), (given, dependency) => {
        const table = tableOfRuns(given);
        const { connections } = causalNet(table, { ...usualHeuristics, dependency });
        for (const activity of table.activities) {
          expect(connections.some(({ to }) => to === activity)).toBe(true);
          expect(connections.some(({ from }) => from === activity)).toBe(true);
        }
      }),
    );
  });

  it("changes nothing when activities get other names", () => {
    fc.assert(
      fc.property(paths, fc.shuffledSubarray([..."abcde"], { minLength: 5 }), (given, letters) => {
        const rename = (text: string) =>
          text.replaceAll(/[a-e]/g, (letter) => letters["abcde".indexOf(letter)] ?? "");
        const renamed = causalNet(tableOfRuns(given.map(rename)));
        expect(ways(renamed)).toEqual(
          ways(causalNet(tableOfRuns(given)))
            .map(rename)
            .toSorted(),
        );
      }),
    );
  });

  it("counts every event of an activity in one of its bindings on each side", () => {
    fc.assert(
      fc.property(paths, (given) => {
        const table = tableOfRuns(given);
        const net = causalNet(table);
        const events = [...new Set(given)].join("");
        for (const side of [net.inputs, net.outputs]) {
          const counted = side.reduce((sum, { count }) => sum + count, 0);
          expect(counted).toBe(events.length);
        }
      }),
    );
  });
});

describe("frequent bindings", () => {
  const table = tableOf({ abcd: 50, acbd: 50, aed: 50, aebd: 1 });

  it("leave out what is rare beside the usual way of an activity", () => {
    const net = causalNet(table);
    expect(withFrequentBindings(net, 0)).toEqual(net);
    const { outputs } = withFrequentBindings(net, 0.2);
    expect(outputs.filter(({ activity }) => activity === "a")).toEqual([
      { activity: "a", with: ["b", "c"], count: 100 },
      { activity: "a", with: ["e"], count: expect.any(Number) },
    ]);
  });

  it("keep both ends of each connection, and never lose the begin or the end", () => {
    fc.assert(
      fc.property(paths, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
        const counts = Object.fromEntries(given.map((path, at) => [path, at * at + 1]));
        const net = withFrequentBindings(causalNet(tableOf(counts)), share);
        const out = [...net.outputs, ...net.begins.map((one) => ({ activity: null, ...one }))];
        const into = [...net.inputs, ...net.ends.map((one) => ({ activity: null, ...one }))];
        const pairs = (of: readonly { activity: string | null; with: readonly (string | null)[] }[]) =>
          of.flatMap((one) => one.with.map((name) => [one.activity, name] as const));
        const forward = new Set(pairs(out).map(([from, to]) => `${from}>${to}`));
        const backward = new Set(pairs(into).map(([to, from]) => `${from}>${to}`));
        expect(forward).toEqual(backward);
        expect(net.begins.length > 0 && net.ends.length > 0).toBe(true);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableOf, trees, treesOfEach } from "../../../../test/builders/process-trees.ts";
import { netOfTree } from "../conform/petri-net.ts";
import { withFrequentBindings } from "../discover/frequent-bindings.ts";
import { causalNet } from "../discover/heuristics-miner.ts";
import { normalForm, parseTree, treeText } from "../discover/process-tree.ts";
import { layOutCausalNet } from "./lay-out-causal-net.ts";
import { type Diagram, type DiagramNode, layOutTree } from "./lay-out-tree.ts";
import { mostUsedFirst } from "./most-used-first.ts";
import { writeBpmn } from "./write-bpmn.ts";
import { writePnml } from "./write-pnml.ts";

const directions = ["right", "down"] as const;
const everyKind = ["sequence", "choice", "parallel", "loop"] as const;

describe("flow diagram of a causal net", () => {
  const paths = fc.array(fc.string({ unit: fc.constantFrom(..."abcde"), minLength: 1, maxLength: 7 }), {
    minLength: 1,
    maxLength: 6,
  });

  it("draws a sequence without gateways, and a choice or branches with their signs", () => {
    const signs = (given: Record<string, number>) =>
      layOutCausalNet(causalNet(tableOf(given)), "right")
        .nodes.map(({ kind, name }) => name || kind)
        .toSorted();
    expect(signs({ ab: 5 })).toEqual(["a", "b", "end", "start"]);
    expect(signs({ abd: 5, acd: 5 })).toEqual(["a", "b", "c", "d", "end", "exclusive", "exclusive", "start"]);
    expect(signs({ abcd: 5, acbd: 5 })).toEqual(["a", "b", "c", "d", "end", "parallel", "parallel", "start"]);
  });

  it("has every activity once, no idle gateway, and boxes apart, whatever the log", () => {
    fc.assert(
      fc.property(paths, fc.constantFrom(...directions), (given, direction) => {
        const table = tableOf(Object.fromEntries(given.map((path, at) => [path, at + 1])));
        const diagram = layOutCausalNet(withFrequentBindings(causalNet(table), 0.2), direction);
        expectNoneIdle(diagram);
        const names = diagram.nodes.flatMap(({ kind, name }) => (kind === "task" ? [name] : []));
        expect(names.toSorted()).toEqual(table.activities.toSorted());
        for (const [at, one] of diagram.nodes.entries())
          expect(diagram.nodes.slice(at + 1).filter((other) => overlap(one, other))).toEqual([]);
        expect(writeBpmn(diagram, "x").match(/<bpmn:sequenceFlow /g)).toHaveLength(diagram.flows.length);
      }),
    );
  });
});

describe("flow diagram of a process tree", () => {
  it("draws a sequence as one straight line", () => {
    const { nodes, flows } = layOutTree(parseTree("->( 'a', 'b' )"), "right");
    expect(nodes.map(({ kind, name }) => name || kind)).toEqual(["start", "a", "b", "end"]);
    expect(new Set(flows.flatMap(({ points }) => points.map(({ y }) => y))).size).toBe(1);
  });

  it("puts what is used most first among alternatives, silent steps last, and changes nothing else", () => {
    const tree = parseTree("->( 'z', X( 'a', ->( 'b', 'c' ), tau ), +( 'd', 'e' ) )");
    const uses = new Map(Object.entries({ a: 1, b: 2, c: 9, d: 3, e: 4, z: 10 }));
    expect(treeText(mostUsedFirst(tree, uses))).toBe(
      "->( 'z', X( ->( 'b', 'c' ), 'a', tau ), +( 'e', 'd' ) )",
    );
  });

  it("has every activity once, is connected from start to end, and no gateway is idle", () => {
    fc.assert(
      fc.property(treesOfEach("abcdefg", everyKind), fc.constantFrom(...directions), (tree, direction) => {
        const diagram = layOutTree(normalForm(tree), direction);
        const tasks = diagram.nodes.filter(({ kind }) => kind === "task").map(({ name }) => name);
        expect(tasks.toSorted().join("")).toBe("abcdefg");
        expectConnected(diagram);
      }),
    );
  });

  it("keeps boxes apart, lines straight and outside of boxes, and all inside the picture", () => {
    fc.assert(
      fc.property(trees("abcd"), fc.constantFrom(...directions), (tree, direction) => {
        const { nodes, flows, width, height } = layOutTree(normalForm(tree), direction);
        for (const [at, one] of nodes.entries()) {
          expect(one.x >= 0 && one.y >= 0 && one.x + one.w <= width && one.y + one.h <= height).toBe(true);
          expect(nodes.slice(at + 1).filter((other) => overlap(one, other))).toEqual([]);
        }
        for (const { points } of flows) {
          for (const [at, to] of points.slice(1).entries()) {
            const from = points[at] ?? to;
            expect(from.x === to.x || from.y === to.y).toBe(true);
            const line = {
              x: Math.min(from.x, to.x),
              y: Math.min(from.y, to.y),
              w: Math.abs(from.x - to.x),
              h: Math.abs(from.y - to.y),
            };
            expect(nodes.filter((node) => overlap(node, line))).toEqual([]);
          }
        }
      }),
    );
  });
});

describe("BPMN file (OMG BPMN 2.0.2)", () => {
  const text = writeBpmn(
    layOutTree(parseTree(`->( 'a "<&> b', X( tau, +( 'c', 'd' ) ), *( 'e', 'f' ) )`), "right"),
    "izin",
  );

  it("names every element once, and points only to elements that are there", () => {
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...text.matchAll(/ (?:sourceRef|targetRef|bpmnElement)="([^"]+)"/g)].map(([, id]) => id);
    const inner = [...text.matchAll(/<bpmn:(?:incoming|outgoing)>([^<]+)</g)].map(([, id]) => id);
    expect(ids).toEqual(expect.arrayContaining([...targets, ...inner]));
  });

  it("has a shape for each node and an edge for each flow, with two points or more", () => {
    const shapes = text.match(/<bpmndi:BPMNShape /g)?.length;
    expect(text.match(/<bpmn:(task|startEvent|endEvent|exclusiveGateway|parallelGateway) /g)).toHaveLength(
      shapes ?? 0,
    );
    for (const [, edge = ""] of text.matchAll(/<bpmndi:BPMNEdge [^>]*>(.*?)<\/bpmndi:BPMNEdge>/g))
      expect(edge.match(/<di:waypoint /g)?.length).toBeGreaterThanOrEqual(2);
  });

  it("says of each gateway whether it parts or joins", () => {
    expect(text.match(/gatewayDirection="Diverging"/g)).toHaveLength(3);
    expect(text.match(/gatewayDirection="Converging"/g)).toHaveLength(3);
  });

  it("carries names whole, and nothing that XML cannot hold", () => {
    expect(text).toContain('name="a &quot;&lt;&amp;&gt; b"');
    const odd = writeBpmn(layOutTree({ kind: "activity", name: "a\nb\u0000\uD800" }, "right"), "x");
    expect(odd).toContain('name="a&#10;b\uFFFD\uFFFD"');
  });
});

describe("PNML file (ISO/IEC 15909-2)", () => {
  it("holds every place, transition and arc of the net, and both markings", () => {
    const net = netOfTree(parseTree("->( 'a', X( tau, 'b' ), 'c' )"));
    const text = writePnml(net, "izin");
    expect(text.match(/<place id=/g)).toHaveLength(net.places);
    expect(text.match(/<transition /g)).toHaveLength(net.transitions.length);
    const arcs = net.transitions.flatMap(({ from, to }) => [...from, ...to]);
    expect(text.match(/<arc /g)).toHaveLength(arcs.length);
    expect(text).toContain(`<place id="place-${net.start}"><initialMarking><text>1</text>`);
    expect(text).toContain(`<finalmarkings><marking><place idref="place-${net.end}">`);
    expect(text.match(/\$invisible\$/g)).toHaveLength(1);
  });
});

function expectConnected({ nodes, flows }: Diagram): void {
  const idOf = (kind: DiagramNode["kind"]) => nodes.find((node) => node.kind === kind)?.id ?? "";
  const turned = flows.map(({ from, to }) => ({ from: to, to: from }));
  expect(reached(idOf("start"), flows)).toBe(nodes.length);
  expect(reached(idOf("end"), turned)).toBe(nodes.length);
  expectNoneIdle({ nodes, flows });
}

/** Every task has one way in and one way on, every gateway parts or joins. */
function expectNoneIdle({ nodes, flows }: Pick<Diagram, "nodes" | "flows">): void {
  const turned = flows.map(({ from, to }) => ({ from: to, to: from }));
  for (const { id, kind } of nodes) {
    const ways = [flows, turned].map((lines) => lines.filter(({ from }) => from === id).length);
    if (kind === "task") expect(ways).toEqual([1, 1]);
    if (kind === "exclusive" || kind === "parallel") {
      expect(Math.min(...ways)).toBe(1);
      expect(Math.max(...ways)).toBeGreaterThan(1);
    }
  }
}

function reached(start: string, lines: readonly { readonly from: string; readonly to: string }[]): number {
  const found = new Set([start]);
  for (const id of found) for (const { from, to } of lines) if (from === id) found.add(to);
  return found.size;
}

type Rectangle = Pick<DiagramNode, "x" | "y" | "w" | "h">;

function overlap(one: Rectangle, other: Rectangle): boolean {
  const [right, bottom] = [
    Math.min(one.x + one.w, other.x + other.w),
    Math.min(one.y + one.h, other.y + other.h),
  ];
  return right > Math.max(one.x, other.x) && bottom > Math.max(one.y, other.y);
}

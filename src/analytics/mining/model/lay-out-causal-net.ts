import type { CausalNet } from "../discover/heuristics-miner.ts";
import { layoutMap } from "../map/layout-map.ts";
import {
  type Diagram,
  type DiagramNode,
  type Direction,
  EVENT,
  GATEWAY,
  type Sizes,
  usualSizes,
} from "./lay-out-tree.ts";

type Kind = DiagramNode["kind"];
type Sign = { readonly id: string; readonly kind: Kind; readonly name: string };
type Flow = { readonly from: string; readonly to: string };

/**
 * Draws a causal net as tasks and gateways: a choice between the sets of connections of an activity, all connections of a
 * set side by side. A diagram of gateways chooses before it waits, where the Petri net of the same causal net chooses when
 * what it waits for is there.
 * @source W. M. P. van der Aalst, A. Adriansyah, B. F. van Dongen (2011), Causal nets, CONCUR 2011, LNCS 6901, 28-42
 */
export function layOutCausalNet(net: CausalNet, direction: Direction, sizes: Sizes = usualSizes): Diagram {
  const { signs, flows } = new Signs().of(net);
  const size = ({ kind }: Sign) => {
    if (kind === "task") return sizes.task;
    const edge = kind === "exclusive" || kind === "parallel" ? GATEWAY : EVENT;
    return { w: edge, h: edge };
  };
  const laid = layoutMap({ nodes: signs, edges: flows }, { direction, node: size, mainPath: [] });
  return {
    width: laid.width,
    height: laid.height,
    nodes: laid.nodes.map(({ x, y, w, h, ...sign }) => ({ ...sign, x: x - w / 2, y: y - h / 2, w, h })),
    flows: laid.edges.map((edge, at) => ({ ...edge, id: `flow-${at + 1}` })),
  };
}

/** Sets of connections on one side of a task, or after the begin or before the end. */
type Ways = readonly (readonly (string | null)[])[];

class Signs {
  readonly #signs: Sign[] = [];
  readonly #flows: Flow[] = [];

  of({ inputs, outputs, begins, ends }: CausalNet): {
    readonly signs: readonly Sign[];
    readonly flows: readonly Flow[];
  } {
    const [into, outOf] = [
      Map.groupBy(inputs, ({ activity }) => activity),
      Map.groupBy(outputs, ({ activity }) => activity),
    ];
    const names = [...new Set([...into.keys(), ...outOf.keys()])];
    const ways = (found: readonly { readonly with: Ways[number] }[] = []): Ways =>
      found.map((one) => one.with).filter((one) => one.length > 0);
    const begin = this.#gates(this.#sign("start"), ways(begins), "out");
    const tasks = new Map(names.map((name) => [name, this.#sign("task", name)]));
    const sides = [...tasks].map(([name, task]) => ({
      name,
      before: this.#gates(task, ways(into.get(name)), "in"),
      after: this.#gates(task, ways(outOf.get(name)), "out"),
    }));
    const end = this.#gates(this.#sign("end"), ways(ends), "in");
    const before = new Map<string | null, Gates>([
      [null, end],
      ...sides.map((one) => [one.name, one.before] as const),
    ]);
    const after: readonly (readonly [string | null, Gates])[] = [
      [null, begin],
      ...sides.map((one) => [one.name, one.after] as const),
    ];
    for (const [from, gates] of after)
      for (const [to, source] of gates) this.#join(source, before.get(to)?.get(from));
    return { signs: this.#signs, flows: this.#flows };
  }

  /** The gateways between a task and its connections: where each connection leaves, or arrives. */
  #gates(task: string, ways: Ways, side: "in" | "out"): Gates {
    const link: Link = (near, far) => (side === "out" ? this.#join(near, far) : this.#join(far, near));
    const first = ways.length > 1 ? this.#gateway("exclusive", task, link) : task;
    const sources = new Map<string | null, string[]>();
    for (const names of ways) {
      const together = names.length > 1 ? this.#gateway("parallel", first, link) : first;
      for (const name of names) sources.set(name, [...(sources.get(name) ?? []), together]);
    }
    return new Map([...sources].map(([name, all]) => [name, this.#oneOf(all, link)]));
  }

  /** Where a connection leaves that several sets have in common. */
  #oneOf(sources: readonly string[], link: Link): string {
    const [first = "", ...more] = sources;
    if (more.length === 0) return first;
    const gateway = this.#gateway("exclusive", first, link);
    for (const source of more) link(source, gateway);
    return gateway;
  }

  #gateway(kind: Kind, near: string, link: Link): string {
    const id = this.#sign(kind);
    link(near, id);
    return id;
  }

  #join(from: string, to: string | undefined): void {
    if (to !== undefined) this.#flows.push({ from, to });
  }

  #sign(kind: Kind, name = ""): string {
    const id = `${kind}-${this.#signs.length + 1}`;
    this.#signs.push({ id, kind, name });
    return id;
  }
}

/** Joins what is nearer to the task with what is farther from it. */
type Link = (near: string, far: string) => void;

/** By the other activity of a connection: the sign at which the connection leaves or arrives. */
type Gates = ReadonlyMap<string | null, string>;

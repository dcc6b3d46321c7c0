import type { Diagram, DiagramFlow, DiagramNode } from "./lay-out-tree.ts";
import { declaration, element } from "./xml.ts";

const namespaces = {
  "xmlns:bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL",
  "xmlns:bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
  "xmlns:dc": "http://www.omg.org/spec/DD/20100524/DC",
  "xmlns:di": "http://www.omg.org/spec/DD/20100524/DI",
} as const;

const tags: Readonly<Record<DiagramNode["kind"], string>> = {
  start: "bpmn:startEvent",
  end: "bpmn:endEvent",
  task: "bpmn:task",
  exclusive: "bpmn:exclusiveGateway",
  parallel: "bpmn:parallelGateway",
};

/** Room around the drawing, pixels. */
const MARGIN = 40;

/**
 * A diagram as BPMN with its layout, for any tool that reads BPMN. The process cannot be executed: it says what was seen.
 * @param name of the process
 * @returns XML, UTF-8
 * @source OMG (2013), Business Process Model and Notation 2.0.2, formal/2013-12-09, chapters 8, 10, 12
 */
export function writeBpmn(diagram: Diagram, name: string): string {
  const plane = element("bpmndi:BPMNPlane", { id: "plane", bpmnElement: "process" }, [
    ...diagram.nodes.map(shape),
    ...diagram.flows.map(edge),
  ]);
  return `${declaration}${element(
    "bpmn:definitions",
    { ...namespaces, id: "definitions", targetNamespace: "https://mutu.id/bpmn", exporter: "Mutu" },
    [
      element("bpmn:process", { id: "process", name, isExecutable: "false" }, [
        ...diagram.nodes.map((node) => flowNode(node, diagram.flows)),
        ...diagram.flows.map(({ id, from, to }) =>
          element("bpmn:sequenceFlow", { id, sourceRef: from, targetRef: to }),
        ),
      ]),
      element("bpmndi:BPMNDiagram", { id: "diagram" }, [plane]),
    ],
  )}\n`;
}

function flowNode({ id, kind, name }: DiagramNode, flows: readonly DiagramFlow[]): string {
  const incoming = flows.filter(({ to }) => to === id);
  const outgoing = flows.filter(({ from }) => from === id);
  const isGateway = kind === "exclusive" || kind === "parallel";
  const gatewayDirection = outgoing.length > 1 ? "Diverging" : "Converging";
  return element(tags[kind], { id, ...(name !== "" && { name }), ...(isGateway && { gatewayDirection }) }, [
    ...incoming.map((flow) => element("bpmn:incoming", {}, [flow.id])),
    ...outgoing.map((flow) => element("bpmn:outgoing", {}, [flow.id])),
  ]);
}

function shape({ id, kind, x, y, w, h }: DiagramNode): string {
  return element(
    "bpmndi:BPMNShape",
    { id: `${id}-shape`, bpmnElement: id, ...(kind === "exclusive" && { isMarkerVisible: "true" }) },
    [element("dc:Bounds", { x: x + MARGIN, y: y + MARGIN, width: w, height: h })],
  );
}

function edge({ id, points }: DiagramFlow): string {
  return element(
    "bpmndi:BPMNEdge",
    { id: `${id}-edge`, bpmnElement: id },
    points.map(({ x, y }) => element("di:waypoint", { x: x + MARGIN, y: y + MARGIN })),
  );
}

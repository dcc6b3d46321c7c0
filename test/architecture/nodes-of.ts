import { parseSync } from "rolldown/utils";

export type Node = { readonly type: string; readonly [field: string]: unknown };

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** Everything that a file consists of, each node before what stands in it. */
export function nodesOf(path: string, text: string): readonly Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    if (!isNode(value)) return;
    found.push(value);
    for (const child of Object.values(value)) visit(child);
  };
  visit(parseSync(path, text).program);
  return found;
}

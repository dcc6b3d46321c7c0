import type { ProcessTree } from "../discover/process-tree.ts";
import { netOfProcedure } from "../procedure/net-of-procedure.ts";
import type { ProcedureStep } from "../procedure/procedure-step.ts";
import { treeOfProcedure } from "../procedure/tree-of-procedure.ts";
import { netOfTree } from "./petri-net.ts";
import type { Net } from "./step-order.ts";

/** The same runs twice: as a tree, with which cases are aligned, and as a net, which tells the order of its steps. */
export type Model = { readonly tree: ProcessTree; readonly net: Net };

export function modelOfTree(tree: ProcessTree): Model {
  return { tree, net: netOfTree(tree) };
}

/** @throws RangeError when the table is no way through */
export function modelOfProcedure(steps: readonly ProcedureStep[]): Model {
  return { tree: treeOfProcedure(steps), net: netOfProcedure(steps) };
}

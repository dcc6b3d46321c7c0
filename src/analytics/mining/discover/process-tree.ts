/**
 * A model made of blocks. `loop` has two children: what is done, and what leads to doing it again. A leaf without a name
 * is a silent step (tau).
 * @source W. M. P. van der Aalst (2016), Process Mining, section 3.2.8
 */
export type ProcessTree =
  | { readonly kind: "activity"; readonly name: string }
  | { readonly kind: "tau" }
  | { readonly kind: Operator; readonly children: readonly ProcessTree[] };

export type Operator = "sequence" | "choice" | "parallel" | "loop";

export const tau: ProcessTree = { kind: "tau" };

const signs: Readonly<Record<Operator, string>> = { sequence: "->", choice: "X", parallel: "+", loop: "*" };

/** `->( 'a', X( tau, 'b' ) )`; quotes and backslashes in names are escaped by a backslash. */
export function treeText(tree: ProcessTree): string {
  if (tree.kind === "tau") return "tau";
  if (tree.kind === "activity") return `'${tree.name.replaceAll(/['\\]/g, "\\$&")}'`;
  return `${signs[tree.kind]}( ${tree.children.map(treeText).join(", ")} )`;
}

/**
 * Reads what `treeText` writes.
 * @throws RangeError with the place where it could not go on
 */
export function parseTree(text: string): ProcessTree {
  const tokens = [...text.matchAll(/\s*(->|[X+*](?=\s*\()|tau|'(?:[^'\\]|\\.)*'|[(),]|\S)/gsu)].map(
    (m) => m[1] ?? "",
  );
  let at = 0;
  const expect = (token: string) => {
    if (tokens[at] !== token)
      throw new RangeError(`process tree: found "${tokens[at] ?? "the end"}", expected "${token}"`);
    at += 1;
  };
  const node = (): ProcessTree => {
    const token = tokens[at] ?? "the end";
    at += 1;
    if (token === "tau") return tau;
    if (token.startsWith("'") && token.length > 1)
      return { kind: "activity", name: token.slice(1, -1).replaceAll(/\\(.)/gs, "$1") };
    const kind = operatorOf(token);
    if (kind === null)
      throw new RangeError(`process tree: found "${token}", expected an activity or an operator`);
    expect("(");
    const children = [node()];
    while (tokens[at] === ",") {
      at += 1;
      children.push(node());
    }
    expect(")");
    if (kind === "loop" && children.length !== 2)
      throw new RangeError(`process tree: a loop has 2 children, found ${children.length}`);
    return { kind, children };
  };
  const tree = node();
  if (at < tokens.length) throw new RangeError(`process tree: found "${tokens[at]}" after its end`);
  return tree;
}

function operatorOf(sign: string): Operator | null {
  const found = Object.entries(signs).find(([, known]) => known === sign);
  return found ? (found[0] as Operator) : null;
}

/**
 * The same language in one form: blocks of the same kind within each other become one, silent steps that change nothing
 * disappear, and children of choice and parallel stand in the order of their text.
 */
export function normalForm(tree: ProcessTree): ProcessTree {
  if (tree.kind === "tau" || tree.kind === "activity") return tree;
  const children = tree.children.map(normalForm);
  if (tree.kind === "loop") return loopInNormalForm(children);
  const flat = children.flatMap((child) => (child.kind === tree.kind ? child.children : [child]));
  const kept = tree.kind === "choice" ? withOneTau(flat) : flat.filter(({ kind }) => kind !== "tau");
  if (kept.length === 0) return tau;
  const [only] = kept;
  if (kept.length === 1 && only) return only;
  return { kind: tree.kind, children: tree.kind === "sequence" ? kept : inOrder(kept) };
}

/** A loop whose body is a loop goes back either way: *( *( a, b ), c ) is *( a, X( b, c ) ). */
function loopInNormalForm(children: readonly ProcessTree[]): ProcessTree {
  const [body, redo] = children;
  if (body?.kind !== "loop" || !redo) return { kind: "loop", children };
  const [inner, innerRedo] = body.children;
  if (!inner || !innerRedo) return { kind: "loop", children };
  const back = normalForm({ kind: "choice", children: [innerRedo, redo] });
  return { kind: "loop", children: [inner, back] };
}

/** A silent way beside one that can be silent itself adds nothing. */
function withOneTau(children: readonly ProcessTree[]): ProcessTree[] {
  const others = children.filter(({ kind }) => kind !== "tau");
  return others.length < children.length && !others.some(canBeSilent) ? [tau, ...others] : others;
}

function canBeSilent(tree: ProcessTree): boolean {
  if (tree.kind === "tau") return true;
  if (tree.kind === "activity") return false;
  if (tree.kind === "choice") return tree.children.some(canBeSilent);
  if (tree.kind === "loop") return tree.children[0] !== undefined && canBeSilent(tree.children[0]);
  return tree.children.every(canBeSilent);
}

function inOrder(children: readonly ProcessTree[]): ProcessTree[] {
  return children
    .map((child) => ({ child, text: treeText(child) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ child }) => child);
}

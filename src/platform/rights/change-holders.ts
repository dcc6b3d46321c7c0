import { MutuError } from "../errors.ts";
import type { AuthorityMatrix, Holders, Right } from "./matrix.ts";

const lists = ["proposes", "decides", "informed", "verifies"] as const;

/**
 * The matrix with other holders in one entry. A list that names the same functions as before keeps their order.
 * @throws MutuError `not-found` for a key without an entry; `invalid` where the law itself names the decider (AUT-22),
 *   for a function that nobody knows, and when nothing would change
 */
export function changeHolders(matrix: AuthorityMatrix, key: string, holders: Holders): AuthorityMatrix {
  const before = matrix.actions.find((right) => right.key === key);
  if (!before) throw new MutuError("not-found", "error.not-found");
  const after = holdersInOrder(matrix, before, holders);
  const keepsDeciders = after.decides === before.decides && after.decidesMode === before.decidesMode;
  if (before.grade === "primary" && !keepsDeciders) throw new MutuError("invalid", "authority.primary");
  if (keepsDeciders && lists.every((list) => after[list] === before[list])) {
    throw new MutuError("invalid", "authority.nothing-changed");
  }
  return { ...matrix, actions: matrix.actions.map((right) => (right === before ? after : right)) };
}

function holdersInOrder(matrix: AuthorityMatrix, before: Right, { decidesMode, ...given }: Holders): Right {
  const { decidesMode: _, ...entry } = before;
  const ordered = (list: (typeof lists)[number]) => inOrder(matrix, before[list], given[list]);
  const after = {
    ...entry,
    proposes: ordered("proposes"),
    decides: ordered("decides"),
    informed: ordered("informed"),
    verifies: ordered("verifies"),
  };
  if (after.decides.length < 2) return after;
  if (!decidesMode) throw new MutuError("invalid", "authority.mode-missing");
  return { ...after, decidesMode };
}

function inOrder({ functions }: AuthorityMatrix, before: string[], given: readonly string[]): string[] {
  const codes = functions.map(({ code }) => code);
  if (!given.every((code) => codes.includes(code))) {
    throw new MutuError("invalid", "authority.unknown-function");
  }
  const isSame = codes.every((code) => before.includes(code) === given.includes(code));
  return isSame ? before : codes.filter((code) => given.includes(code));
}

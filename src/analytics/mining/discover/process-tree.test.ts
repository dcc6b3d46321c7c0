import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalForm, type ProcessTree, parseTree, tau, treeText } from "./process-tree.ts";

const name = fc.string({ maxLength: 6 });
const { tree } = fc.letrec<{ tree: ProcessTree }>((again) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    fc.constant(tau),
    name.map((text): ProcessTree => ({ kind: "activity", name: text })),
    fc.record({
      kind: fc.constantFrom("sequence" as const, "choice" as const, "parallel" as const),
      children: fc.array(again("tree"), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant("loop" as const), children: fc.tuple(again("tree"), again("tree")) }),
  ),
}));

describe("process tree (van der Aalst 2016, section 3.2.8)", () => {
  it("reads what it writes, whatever the names are", () => {
    fc.assert(
      fc.property(tree, (given) => {
        expect(parseTree(treeText(given))).toEqual(given);
      }),
    );
  });

  it("has one form for what differs only in the order of choices and in idle steps", () => {
    const one = parseTree("->( tau, X( 'b', tau, 'a' ), ->( 'c', +( 'e', 'd' ) ) )");
    const other = parseTree("->( X( tau, 'a', 'b' ), 'c', +( 'd', 'e', tau ) )");
    expect(treeText(normalForm(one))).toBe("->( X( 'a', 'b', tau ), 'c', +( 'd', 'e' ) )");
    expect(normalForm(one)).toEqual(normalForm(other));
  });

  it("stays in normal form", () => {
    fc.assert(
      fc.property(tree, (given) => {
        expect(normalForm(normalForm(given))).toEqual(normalForm(given));
      }),
    );
  });

  it.each(["", "->(", "->( 'a' ) 'b'", "*( 'a' )", "Y( 'a' )", "->( 'a' 'b' )", "'a"])(
    "says where it cannot read %j",
    (text) => {
      expect(() => parseTree(text)).toThrow(RangeError);
    },
  );
});

import { describe, expect, it } from "vitest";
import { changeHolders } from "./change-holders.ts";
import { rightNamed, shippedMatrix } from "./load-matrix.ts";
import { Holders } from "./matrix.ts";

function changed(key: string, given: Partial<Holders>) {
  const holders = { ...Holders.parse(rightNamed(shippedMatrix, key)), ...given };
  return rightNamed(changeHolders(shippedMatrix, key, holders), key);
}

const primary = shippedMatrix.actions.filter(({ grade }) => grade === "primary").map(({ key }) => key);

describe("changing the holders of an entry (AUT-21, AUT-22)", () => {
  it.each(primary)("%s keeps the decider whom the article names", (key) => {
    for (const decides of [
      ["qualityManager"],
      [...rightNamed(shippedMatrix, key).decides, "qualityManager"],
    ]) {
      expect(() => changed(key, { decides, decidesMode: "any" })).toThrow("authority.primary");
    }
  });

  it("keeps how several deciders of the law decide", () => {
    const several = primary.filter((key) => rightNamed(shippedMatrix, key).decides.length > 1);
    expect(several.length).toBeGreaterThan(3);
    for (const key of several) {
      const { decidesMode } = rightNamed(shippedMatrix, key);
      const other = decidesMode === "any" ? "all" : "any";
      expect(() => changed(key, { decidesMode: other })).toThrow("authority.primary");
    }
  });

  it("lets all else of a primary entry change, and keeps its grade and its article", () => {
    const before = rightNamed(shippedMatrix, "procedure.adopt");
    const after = changed("procedure.adopt", { proposes: ["unitHead"], informed: [], verifies: ["auditor"] });
    expect(after).toEqual({ ...before, proposes: ["unitHead"], informed: [], verifies: ["auditor"] });
  });

  it("touches no other entry", () => {
    const holders = { ...Holders.parse(rightNamed(shippedMatrix, "complaint.close")), decides: ["unitHead"] };
    const { actions } = changeHolders(shippedMatrix, "complaint.close", holders);
    const others = (all: typeof actions) => all.filter(({ key }) => key !== "complaint.close");
    expect(others(actions)).toEqual(others(shippedMatrix.actions));
  });

  it("asks how several decide, and says nothing of it where one does", () => {
    const decides = ["unitHead", "officerSuperior"];
    expect(() => changed("complaint.close", { decides })).toThrow("authority.mode-missing");
    expect(changed("complaint.close", { decides, decidesMode: "all" }).decidesMode).toBe("all");
    expect(changed("finding.open", { decides: ["supervisor"] })).not.toHaveProperty("decidesMode");
  });

  it("is refused for a function or an action that nobody knows", () => {
    expect(() => changed("complaint.close", { informed: ["king"] })).toThrow("authority.unknown-function");
    const holders = Holders.parse(rightNamed(shippedMatrix, "complaint.close"));
    expect(() => changeHolders(shippedMatrix, "authority.confirm", holders)).toThrow("error.not-found");
  });

  it.each(shippedMatrix.actions.map(({ key }) => key))("%s as it is, in any order, is no change", (key) => {
    const { decides, informed } = rightNamed(shippedMatrix, key);
    const turned = { decides: decides.toReversed(), informed: informed.toReversed() };
    expect(() => changed(key, turned)).toThrow("authority.nothing-changed");
  });
});

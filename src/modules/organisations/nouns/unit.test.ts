import { describe, expect, it } from "vitest";
import { inTree, type Unit } from "./unit.ts";

function unit(id: string, parentId: string | null): Unit {
  return { agencyId: "a", id, version: 1, code: id, name: id, nameEn: id, parentId };
}

describe("tree of units", () => {
  it("puts each unit before those under it", () => {
    const units = [
      unit("meja", "loket"),
      unit("dinas", null),
      unit("arsip", "dinas"),
      unit("loket", "dinas"),
    ];
    expect(inTree(units).map(({ id, depth }) => `${depth} ${id}`)).toEqual([
      "0 dinas",
      "1 arsip",
      "1 loket",
      "2 meja",
    ]);
  });

  it("shows a unit at the top when the one above it is out of sight", () => {
    expect(inTree([unit("loket", "dinas")])).toEqual([{ ...unit("loket", "dinas"), depth: 0 }]);
  });
});

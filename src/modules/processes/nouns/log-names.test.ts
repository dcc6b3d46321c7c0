import { describe, expect, it } from "vitest";
import { type LogNames, withDecision } from "./log-names.ts";

const none: LogNames = { meant: {}, apart: [] };
const perikas = { name: "Periksa", other: "Perikas" };
const priksa = { name: "Periksa", other: "Priksa" };

describe("decisions about names that look alike", () => {
  it("joins, keeps apart and opens again, the last decision in the place of the one before", () => {
    const merged = withDecision(none, { pairs: [perikas, priksa], decision: "merge" });
    expect(merged).toEqual({ meant: { Perikas: "Periksa", Priksa: "Periksa" }, apart: [] });
    const kept = withDecision(merged, { pairs: [priksa], decision: "apart" });
    expect(kept).toEqual({ meant: { Perikas: "Periksa" }, apart: [["Periksa", "Priksa"]] });
    expect(withDecision(kept, { pairs: [perikas, priksa], decision: "open" })).toEqual(none);
  });

  it("leaves other decisions about the same names alone", () => {
    const names: LogNames = { meant: { Perikas: "Periksa" }, apart: [["Perikas", "Perika"]] };
    const other = { name: "Cetak", other: "Perikas" };
    expect(withDecision(names, { pairs: [other], decision: "open" })).toEqual(names);
  });

  it("refuses names that would count as one another", () => {
    const merged = withDecision(none, { pairs: [{ name: "B", other: "A" }], decision: "merge" });
    const back = { pairs: [{ name: "A", other: "B" }], decision: "merge" } as const;
    expect(() => withDecision(merged, back)).toThrow("processes.names.circle");
    const itself = { pairs: [{ name: "A", other: "A" }], decision: "merge" } as const;
    expect(() => withDecision(none, itself)).toThrow("processes.names.circle");
  });
});

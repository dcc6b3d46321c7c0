import { describe, expect, it } from "vitest";
import { beginsAnother, type RowsOfStandard, readStandard, type StandardRow } from "./imported-standard.ts";
import { componentKeys } from "./standard.ts";

const blank = {
  service: null,
  serviceName: null,
  unit: null,
  decree: null,
  adoptedOn: null,
  validFrom: null,
  component: null,
  promise: null,
  reasonEmpty: null,
  limitDays: null,
  limitDayType: null,
  meter: null,
};
const head = { service: "izin", decree: "SK 7/2026", adoptedOn: "2026-01-02", validFrom: "2026-02-01" };
const asIs = { columns: { component: "Komponen", meter: "Pengukur" }, constants: {} };

/** The 14 rows of one standard, with what is told of some of them by their number. */
function rows(changed: Readonly<Record<number, Partial<StandardRow>>> = {}): RowsOfStandard {
  const row = (i: number): StandardRow => ({
    ...blank,
    row: i + 2,
    component: String(i + 1),
    promise: `Janji ${i + 1}`,
    ...(i === 0 ? head : {}),
    ...changed[i + 1],
  });
  return [row(0), ...componentKeys.slice(1).map((_, i) => row(i + 1))];
}

describe("standard in a file (UU 25/2009 Pasal 21, STD-01)", () => {
  it("takes what is blank from the row above, as in merged cells", () => {
    expect(readStandard(rows(), asIs).draft).toMatchObject({
      decree: "SK 7/2026",
      adoptedOn: "2026-01-02",
      validFrom: "2026-02-01",
    });
  });

  it("takes what no row says from the constants for the whole file", () => {
    const constants = { decree: "SK 9/2026", adoptedOn: "2026-03-01", validFrom: "2026-03-02" };
    const without = rows({ 1: { decree: null, adoptedOn: null, validFrom: null } });
    expect(readStandard(without, { columns: {}, constants }).draft).toMatchObject(constants);
  });

  it("knows a component by its number, its key, and its name in both languages", () => {
    const named = rows({
      2: { component: "Persyaratan" },
      3: { component: "procedure" },
      5: { component: " Fee " },
    });
    expect(readStandard(named, asIs).draft?.components.map(({ key }) => key)).toEqual(componentKeys);
  });

  it("understands kinds of day and ways to measure as people write them", () => {
    const measured = rows({ 4: { limitDays: 5, limitDayType: "Hari kerja", meter: "Log kasus" } });
    expect(readStandard(measured, asIs).draft?.components[3]).toMatchObject({
      limitDays: 5,
      limitDayType: "working",
      meter: "case-log",
    });
  });

  it("names each cell that keeps it out, with its column as the file calls it", () => {
    const bad = rows({
      1: { decree: null },
      2: { component: "biaya/tarif" },
      4: { limitDays: 5 },
      6: { promise: null },
      7: { meter: "kira-kira" },
      8: { component: "15" },
    });
    const wrong = readStandard(bad, asIs).wrong ?? [];
    expect(wrong.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
      [2, "Komponen", "persyaratan; kompetensi pelaksana", "component-missing"],
      [6, "Komponen", "5", "component-twice"],
      [2, "decree", "", "empty"],
      [5, "limitDays", "5", "standard.needs-day-type"],
      [7, "promise", "", "standard.needs-promise"],
      [8, "Pengukur", "kira-kira", "unknown-meter"],
      [9, "Komponen", "15", "unknown-component"],
    ]);
  });

  it("ends where another service or another day begins", () => {
    const own = rows();
    const next = (said: Partial<StandardRow>) => beginsAnother({ ...blank, row: 16, ...said }, own);
    expect([
      next({}),
      next({ service: "izin" }),
      next({ service: "reklame" }),
      next({ validFrom: "2027-01-01" }),
    ]).toEqual([false, false, true, true]);
  });
});

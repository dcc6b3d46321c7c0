import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Counted, type OpenCount, openCounts, otherGroup } from "./open-counts.ts";

function groupsOf(counts: readonly OpenCount[], by: OpenCount["by"]): string[] {
  return [...new Set(counts.filter((one) => one.by === by).map(({ group }) => group))].toSorted();
}

describe("open counts of complaints (PRV-15)", () => {
  const byCategory = [
    { month: "2026-01", group: "antrean", count: 12 },
    { month: "2026-01", group: "berkas", count: 9 },
    { month: "2026-02", group: "antrean", count: 3 },
    { month: "2026-02", group: "berkas", count: 20 },
  ];

  it("hide what is small and what would give it back", () => {
    const byArea = [
      { month: "2026-01", group: "Kec. Utara", count: 21 },
      { month: "2026-02", group: "Kec. Utara", count: 23 },
    ];
    const counts = openCounts({ byCategory, byArea, smallest: 5 });
    const count = (month: string, by: OpenCount["by"], group: string) =>
      counts.find((one) => one.month === month && one.by === by && one.group === group)?.count;
    expect(count("2026-02", "category", "antrean")).toBeNull();
    expect(count("2026-02", "category", "berkas")).toBeNull();
    // The area table gives both totals of the months, so the other cells of the category are hidden as well.
    expect(count("2026-01", "category", "antrean")).toBeNull();
    expect(count("2026-02", "total", "")).toBe(23);
  });

  it("name no group that is seldom or that tells who somebody is", () => {
    const byArea = [
      { month: "2026-01", group: "Jl. Mawar No. 5 RT 03/RW 02", count: 10 },
      { month: "2026-01", group: "Kec. Utara", count: 9 },
      { month: "2026-01", group: "rumah dekat sumur", count: 2 },
    ];
    const counts = openCounts({ byCategory: byCategory.slice(0, 2), byArea, smallest: 5 });
    expect(groupsOf(counts, "area")).toEqual(["Kec. Utara", otherGroup]);
    expect(JSON.stringify(counts)).not.toContain("Mawar");
  });

  it("are the true count or nothing, and never a small one, in random tables", () => {
    const counted = fc.array(
      fc.record({
        month: fc.constantFrom("2026-01", "2026-02", "2026-03"),
        category: fc.constantFrom("antrean", "berkas", "biaya"),
        area: fc.constantFrom("Utara", "Selatan", ""),
        count: fc.integer({ min: 1, max: 12 }),
      }),
    );
    fc.assert(
      fc.property(counted, (rows) => {
        const by = (key: "category" | "area"): Counted[] =>
          rows.map(({ month, count, ...one }) => ({ month, group: one[key], count }));
        for (const { count } of openCounts({ byCategory: by("category"), byArea: by("area"), smallest: 5 })) {
          expect(count === null || count === 0 || count >= 5).toBe(true);
        }
      }),
    );
  });
});
